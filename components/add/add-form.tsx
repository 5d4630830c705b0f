// The fields of a link that is added by hand. A second asset for the same page is possible, but never by mistake.
import { localeTag } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { assetTypes, audiences } from '../../lib/model/asset.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { GuessSource, LinkDraft } from '../../lib/model/link-draft.ts';
import { Button } from '../ui/button.tsx';
import { controlClass, Field, Select, TextField } from '../ui/field.tsx';
import type { AddFields, AddModel } from './add-model.ts';
import { Twins, Unread } from './add-notices.tsx';

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'fi', 'cs', 'ja', 'zh'] as const;

export function AddForm({ model, libraryLink }: { model: AddModel; libraryLink: string }) {
  const fields = model.fields.value;
  const { from, reading } = model.draft.value;
  const set = (change: Partial<AddFields>): void => {
    model.fields.value = { ...model.fields.peek(), ...change };
  };
  const hasTwin = model.twins.value.length > 0;
  return (
    <form
      class="mt-1 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void model.save();
      }}
    >
      {reading !== 'unread' && (
        <p class="text-pretty text-ink-soft">
          {reading === 'read' ? t('commands.add.leadPage') : t('commands.add.lead')}
        </p>
      )}
      {reading === 'unread' && <Unread />}
      {hasTwin && <Twins twins={model.twins.value} libraryLink={libraryLink} />}
      <TextField
        label={t('commands.add.name')}
        hint={sourceWords(from?.title) ?? t('commands.add.nameHint')}
        maxLength={300}
        isRequired
        value={fields.title}
        onType={(title) => set({ title })}
      />
      <TextField
        label={t('commands.add.link')}
        hint={sourceWords(from?.url) ?? t('commands.add.linkHint')}
        type="url"
        maxLength={2_000}
        isRequired
        value={fields.url}
        onType={(url) => set({ url })}
      />
      <Kind fields={fields} set={set} from={from} />
      <Field label={t('commands.add.summary')} hint={sourceWords(from?.summary) ?? t('commands.add.summaryHint')}>
        {(ids) => (
          <textarea
            {...ids}
            class={`${controlClass} h-auto py-1.5`}
            rows={3}
            maxLength={2_000}
            value={fields.summary}
            onInput={(event) => set({ summary: event.currentTarget.value })}
          />
        )}
      </Field>
      <TextField
        label={t('commands.add.tags')}
        hint={sourceWords(from?.tags) ?? t('commands.add.listHint')}
        maxLength={1_000}
        value={fields.tags}
        onType={(tags) => set({ tags })}
      />
      <div class="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('commands.add.industry')}
          hint={t('commands.add.listHint')}
          maxLength={1_000}
          value={fields.industry}
          onType={(industry) => set({ industry })}
        />
        <TextField
          label={t('commands.add.product')}
          hint={t('commands.add.listHint')}
          maxLength={1_000}
          value={fields.product}
          onType={(product) => set({ product })}
        />
      </div>
      <Button kind="primary" type="submit" class="w-fit" disabled={model.isBusy.value || fields.title.trim() === ''}>
        {hasTwin ? t('commands.add.saveTwice') : t('commands.add.save')}
      </Button>
    </form>
  );
}

interface KindProps {
  fields: AddFields;
  set: (change: Partial<AddFields>) => void;
  from: LinkDraft['from'];
}

/** Where a guess was found; nothing where there was none. */
const sourceWords = (source: GuessSource | undefined): string | undefined =>
  source === undefined ? undefined : tOf('commands.add.from', source);
const hintOf = (source: GuessSource | undefined): { hint?: string } => {
  const hint = sourceWords(source);
  return hint === undefined ? {} : { hint };
};

/** Type, language and audience: each one of a list. */
function Kind({ fields, set, from }: KindProps) {
  const names = new Intl.DisplayNames([localeTag()], { type: 'language', fallback: 'code' });
  return (
    <div class="grid gap-3 sm:grid-cols-3">
      <Field label={t('commands.add.type')} {...hintOf(from?.type)}>
        {(ids) => (
          <Select
            {...ids}
            value={fields.type}
            options={Object.keys(assetTypes).map((value) => ({ value, label: typeLabel(value) }))}
            onPick={(type) => set({ type })}
          />
        )}
      </Field>
      <Field label={t('commands.add.language')} {...hintOf(from?.language)}>
        {(ids) => (
          <Select
            {...ids}
            value={fields.language}
            options={[
              { value: '', label: t('commands.add.unknown') },
              ...languages.map((code) => ({ value: code as string, label: names.of(code) ?? code })),
            ]}
            onPick={(language) => set({ language })}
          />
        )}
      </Field>
      <Field label={t('commands.add.audience')}>
        {(ids) => (
          <Select
            {...ids}
            value={fields.audience}
            options={audiences.map((value) => ({ value: value as string, label: tOf('commands.audience', value) }))}
            onPick={(audience) => set({ audience })}
          />
        )}
      </Field>
    </div>
  );
}
