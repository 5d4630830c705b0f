// Logs a touch by hand: what it was, a word about it, and the asset that went along.
import { useState } from 'preact/hooks';
import type { Asset } from '../../lib/model/asset.ts';
import type { TouchKind } from '../../lib/model/touch.ts';
import { kindLabel, kindsByHand } from '../../lib/touches/words.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { controlClass, Field, Select } from '../ui/field.tsx';

interface LogTouchProps {
  isOpen: boolean;
  onClose: () => void;
  host: string | undefined;
  who: string;
  assets: readonly Asset[];
  /** Answers whether it was kept; the form stays open when it was not. */
  onLog: (touch: Omit<RequestArgument<'touch.log'>, 'viewId'>) => Promise<boolean>;
}

export function LogTouch(props: LogTouchProps) {
  return (
    <Dialog
      title={props.who === '' ? 'Log a touch' : `Log a touch with ${props.who}`}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <LogForm {...props} />
    </Dialog>
  );
}

function LogForm({ host, assets, onLog, onClose }: LogTouchProps) {
  const kinds = kindsByHand(host);
  const [kind, setKind] = useState<TouchKind>(kinds[0] ?? 'note');
  const [note, setNote] = useState('');
  const [assetId, setAssetId] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const isKept = await onLog({ kind, note: note.trim(), assetIds: assetId === '' ? [] : [assetId] });
    setBusy(false);
    if (isKept) onClose();
  };
  return (
    <form
      class="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      <Field label="What you did">
        {(ids) => (
          <Select
            {...ids}
            isFirst
            value={kind}
            options={kinds.map((value) => ({ value, label: kindLabel(value) }))}
            onPick={setKind}
          />
        )}
      </Field>
      <Field label="Note (optional)" hint="Your own words; they go to the hub with the touch.">
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            maxLength={4000}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
            class={`${controlClass} h-auto resize-none py-1.5`}
          />
        )}
      </Field>
      {assets.length > 0 && (
        <Field label="Asset (optional)">
          {(ids) => (
            <Select
              {...ids}
              value={assetId}
              options={[
                { value: '', label: 'None' },
                ...assets.map((asset) => ({ value: asset.id, label: asset.title })),
              ]}
              onPick={setAssetId}
            />
          )}
        </Field>
      )}
      <div class="flex justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          Cancel
        </Button>
        <Button kind="primary" type="submit" disabled={isBusy} keys="Ctrl ↵">
          Log touch
        </Button>
      </div>
    </form>
  );
}
