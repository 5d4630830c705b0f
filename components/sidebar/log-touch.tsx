// Logs a touch by hand: everything that the page tells is filled in already, and can be changed.

import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import type { Problem } from '../../lib/model/result.ts';
import type { TouchKind } from '../../lib/model/touch.ts';
import { kindLabel, kindsByHand } from '../../lib/touches/words.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, Select } from '../ui/field.tsx';
import { guessKind } from './log-guess.ts';
import { TouchFields, type TouchWords } from './touch-fields.tsx';

interface LogTouchProps {
  isOpen: boolean;
  onClose: () => void;
  context: Context | undefined;
  who: string;
  assets: readonly Asset[];
  /** Outcomes that may be chosen. */
  dispositions: readonly string[];
  /** The deal of this person's last touch, or empty. */
  deal: string;
  onPick: () => void;
  /** Answers the refusal; the form stays open then. */
  onLog: (touch: Omit<RequestArgument<'touch.log'>, 'viewId'>) => Promise<Problem | undefined>;
}

export function LogTouch(props: LogTouchProps) {
  return (
    <Dialog title={t('touch.log.title')} isOpen={props.isOpen} onClose={props.onClose}>
      <LogForm {...props} />
    </Dialog>
  );
}

function LogForm({ context, who, assets, dispositions, deal, onPick, onLog, onClose }: LogTouchProps) {
  const kinds = kindsByHand(context?.host);
  const [kind, setKind] = useState<TouchKind>(guessKind(context, kinds));
  const [words, setWords] = useState<TouchWords>({
    subject: context?.thread?.subject ?? '',
    deal,
    note: '',
    disposition: '',
  });
  const [assetId, setAssetId] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const isSecond = problem?.code === 'already_logged';
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const refused = await onLog({
      kind,
      note: words.note.trim(),
      assetIds: assetId === '' ? [] : [assetId],
      subject: words.subject.trim(),
      ...(words.deal.trim() === '' ? {} : { deal: words.deal.trim() }),
      ...(words.disposition === '' ? {} : { disposition: words.disposition }),
      ...(isSecond ? { isSecond } : {}),
    });
    setBusy(false);
    setProblem(refused);
    if (refused === undefined) onClose();
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
      <p class="flex items-center justify-between gap-2">
        <span class="min-w-0 truncate font-medium">
          {who === '' ? t('touch.log.nobody') : t('touch.log.with', [who])}
        </span>
        <Button kind="ghost" onClick={onPick}>
          {who === '' ? t('touch.log.namePerson') : t('person.pick.somebodyElse')}
        </Button>
      </p>
      <Field label={t('touch.log.what')}>
        {(ids) => (
          <Select
            {...ids}
            isFirst
            value={kind}
            options={kinds.map((value) => ({ value, label: kindLabel(value) }))}
            onPick={(picked) => {
              setKind(picked);
              setProblem(undefined);
            }}
          />
        )}
      </Field>
      <TouchFields words={words} dispositions={dispositions} onChange={setWords} />
      {assets.length > 0 && (
        <Field label={t('touch.log.asset')}>
          {(ids) => (
            <Select
              {...ids}
              value={assetId}
              options={[
                { value: '', label: t('touch.log.noAsset') },
                ...assets.map((asset) => ({ value: asset.id, label: asset.title })),
              ]}
              onPick={setAssetId}
            />
          )}
        </Field>
      )}
      <p role="alert" class={`text-pretty text-small empty:hidden ${isSecond ? 'text-amber' : 'text-red'}`}>
        {problem?.message}
      </p>
      <div class="flex justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={isBusy || who === ''} keys={t('common.ctrlEnter')}>
          {isSecond ? t('touch.log.another') : t('touch.log.submit')}
        </Button>
      </div>
    </form>
  );
}
