// What can be done about one asset with one click, each with the way back. What the hub supplies is changed at the hub.
import { t } from '../../lib/i18n/t.ts';
import { Spoken } from '../options/section.tsx';
import { Button } from '../ui/button.tsx';
import type { AssetEditor } from './asset-editor.ts';
import type { AssetState } from './library-model.ts';
import { quickChanges } from './quick-changes.ts';

interface AssetActionsProps {
  editor: AssetEditor;
  state: AssetState;
  today: string;
  /** It is another state now, or not there any more. */
  onChanged: (isThere: boolean) => void;
}

export function AssetActions({ editor, state, today, onChanged }: AssetActionsProps) {
  const { asset, source } = state;
  const isBusy = editor.isBusy.value;
  if (source === 'hub') return <p class="text-pretty text-ink-soft">{t('assetForm.ofHub')}</p>;
  return (
    <div>
      <div class="flex flex-wrap gap-2">
        <Button kind="primary" disabled={isBusy} onClick={() => editor.edit(state)}>
          {t('common.edit')}
        </Button>
        {quickChanges(today)
          .filter(({ isDone }) => !isDone(asset))
          .map(({ id, label, done, change }) => (
            <Button
              key={id}
              disabled={isBusy}
              onClick={() => void editor.change(asset.id, change, done).then(() => onChanged(true))}
            >
              {label}
            </Button>
          ))}
      </div>
      <Said editor={editor} onChanged={onChanged} />
    </div>
  );
}

/** The sentence of the last change and the way back. */
export function Said({ editor, onChanged }: Pick<AssetActionsProps, 'editor' | 'onChanged'>) {
  return (
    <div class="flex flex-wrap items-end gap-x-3">
      <Spoken saying={editor.saying.value} />
      {editor.wayBack.value !== undefined && (
        <Button size="small" disabled={editor.isBusy.value} onClick={() => void editor.undo().then(onChanged)}>
          {t('common.undo')}
        </Button>
      )}
    </div>
  );
}
