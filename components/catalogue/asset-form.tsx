// The form of one asset: every field, what is wrong beside it in a sentence, and two things that are never passed over silently: a
// twin, and what somebody else wrote meanwhile.
import { GitCompare, TriangleAlert } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { listWords, localeTag } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { assetStatuses, assetTypes, audiences } from '../../lib/model/asset.ts';
import { changeableLists } from '../../lib/model/asset-change.ts';
import { type AssetField, fieldsOf } from '../../lib/model/asset-fields.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { dayWords } from '../wording.ts';
import { type AssetDraft, type AssetEditor, ownChanges } from './asset-editor.ts';
import { AssetInput } from './asset-input.tsx';
import { statusWords } from './words.ts';

interface AssetFormProps {
  editor: AssetEditor;
  draft: AssetDraft;
  /** It is written. */
  onSaved: (id: string) => void;
  onCancel: () => void;
}

const after = (saved: Promise<string | undefined>, onSaved: (id: string) => void): void => {
  void saved.then((id) => id !== undefined && onSaved(id));
};

export function AssetForm({ editor, draft, onSaved, onCancel }: AssetFormProps) {
  const shared = { editor, draft };
  const form = useRef<HTMLFormElement>(null);
  const { errors, twins, conflict } = draft;
  // What needs an answer is brought into view: the button stands at the end of a long form.
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [errors]);
  useEffect(() => {
    if (twins.length > 0 || conflict !== undefined)
      form.current?.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
  }, [twins, conflict]);
  return (
    <form
      ref={form}
      class="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        after(editor.save(), onSaved);
      }}
    >
      <AssetInput {...shared} field="title" isFirst />
      <AssetInput {...shared} field="summary" rows={3} />
      <AssetInput {...shared} field="url" />
      <Choices {...shared} />
      <div class="grid gap-3 sm:grid-cols-3">
        {(['validFrom', 'validUntil', 'review'] as const).map((field) => (
          <AssetInput key={field} {...shared} field={field} />
        ))}
      </div>
      <div class="grid gap-3 sm:grid-cols-2">
        {(['owner', 'version', ...changeableLists] as const).map((field) => (
          <AssetInput key={field} {...shared} field={field} />
        ))}
      </div>
      <p class="-mt-1 text-ink-faint text-small">{t('assetForm.listHint')}</p>
      <AssetInput {...shared} field="body" rows={6} />
      {draft.twins.length > 0 && (
        <p role="alert" class="flex gap-2 rounded-lg bg-amber-wash px-3 py-2 text-amber">
          <Icon of={TriangleAlert} size={14} class="mt-0.5" />
          <span class="wrap-anywhere min-w-0 text-pretty">
            {t('assetForm.twins', [listWords(draft.twins.map(({ title }) => t('assetForm.quoted', [title])))])}
          </span>
        </p>
      )}
      {draft.conflict !== undefined ? (
        <Conflict editor={editor} draft={draft} theirs={draft.conflict} onSaved={onSaved} />
      ) : (
        <div class="flex flex-wrap gap-2">
          <Button kind="primary" type="submit" disabled={editor.isBusy.value}>
            {draft.twins.length > 0 ? t('assetForm.saveTwice') : t('common.save')}
          </Button>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
        </div>
      )}
    </form>
  );
}

/** Type, language, audience and status: each one of a list. */
function Choices({ editor, draft: { fields } }: Pick<AssetFormProps, 'editor' | 'draft'>) {
  const names = new Intl.DisplayNames([localeTag()], { type: 'language', fallback: 'code' });
  const types = [...new Set([...Object.keys(assetTypes), fields.type])];
  const languages = [...new Set(['', ...offered, fields.language])];
  const nameOf = (code: string): string => {
    try {
      return code === '' ? t('assetForm.unknown') : (names.of(code) ?? code);
    } catch {
      return code;
    }
  };
  const choices = [
    ['type', types.map((value) => ({ value, label: typeLabel(value) }))],
    ['language', languages.map((value) => ({ value, label: nameOf(value) }))],
    ['audience', audiences.map((value) => ({ value: value as string, label: t(`catalogue.audience.${value}`) }))],
    ['status', assetStatuses.map((value) => ({ value: value as string, label: statusWords(value) }))],
  ] as const;
  return (
    <div class="grid gap-3 sm:grid-cols-2">
      {choices.map(([field, options]) => (
        <Field key={field} label={t(`catalogue.field.${field}`)}>
          {(ids) => (
            <Select
              {...ids}
              value={fields[field]}
              options={options}
              onPick={(value) => editor.set({ [field]: value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

const offered = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'fi', 'cs', 'ja', 'zh'] as const;

interface ConflictProps extends Pick<AssetFormProps, 'editor' | 'draft' | 'onSaved'> {
  theirs: NonNullable<AssetDraft['conflict']>;
}

const mostShown = 120;

/** A value as people read it, cut. */
function shownWords(field: AssetField, value: string): string {
  if (value === '') return t('catalogue.none');
  if (field === 'status') return statusWords(value);
  if (field === 'type') return typeLabel(value);
  if (field === 'audience') return t(`catalogue.audience.${value as 'public'}`);
  if (field === 'validFrom' || field === 'validUntil' || field === 'review') return dayWords(value);
  return value.length > mostShown ? `${value.slice(0, mostShown)}…` : value;
}

/** Both states side by side, where they differ; nothing is lost before one is chosen. */
function Conflict({ editor, draft, theirs, onSaved }: ConflictProps) {
  const now = fieldsOf(theirs.asset);
  return (
    <div role="alert" class="grid gap-2 rounded-lg bg-amber-wash px-3 py-2">
      <p class="flex gap-2 text-amber">
        <Icon of={GitCompare} size={14} class="mt-0.5" />
        <span class="min-w-0 text-pretty">{t('assetForm.conflict')}</span>
      </p>
      <dl class="grid gap-2">
        {Object.entries(ownChanges(draft))
          .filter(([field, mine]) => mine !== now[field as AssetField])
          .map(([field, mine]) => (
            <div key={field}>
              <dt class="text-ink-soft text-small">{t(`catalogue.field.${field as AssetField}`)}</dt>
              <dd class="wrap-anywhere">
                {t('assetForm.theirs', [shownWords(field as AssetField, now[field as AssetField])])}
              </dd>
              <dd class="wrap-anywhere">{t('assetForm.mine', [shownWords(field as AssetField, mine)])}</dd>
            </div>
          ))}
      </dl>
      <div class="flex flex-wrap gap-2">
        <Button disabled={editor.isBusy.value} onClick={() => after(editor.keepMine(), onSaved)}>
          {t('assetForm.keepMine')}
        </Button>
        <Button onClick={() => editor.takeTheirs()}>{t('assetForm.takeTheirs')}</Button>
      </div>
    </div>
  );
}
