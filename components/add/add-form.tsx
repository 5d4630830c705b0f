// The fields of a link that is added by hand. A second asset for the same page is possible, but never by mistake.
import { TriangleAlert } from 'lucide-preact';
import { listWords, localeTag } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { assetTypes, audiences } from '../../lib/model/asset.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import { Button } from '../ui/button.tsx';
import { controlClass, Field, Select, TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { AddFields, AddModel } from './add-model.ts';

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'fi', 'cs', 'ja', 'zh'] as const;

export function AddForm({ model }: { model: AddModel }) {
  const fields = model.fields.value;
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
      <p class="text-pretty text-ink-soft">{t('commands.add.lead')}</p>
      {hasTwin && <TwinWarning titles={model.twins.value.map(({ title }) => title)} />}
      <TextField
        label={t('commands.add.name')}
        hint={t('commands.add.nameHint')}
        maxLength={300}
        isRequired
        value={fields.title}
        onType={(title) => set({ title })}
      />
      <TextField
        label={t('commands.add.link')}
        hint={t('commands.add.linkHint')}
        type="url"
        maxLength={2_000}
        isRequired
        value={fields.url}
        onType={(url) => set({ url })}
      />
      <Kind fields={fields} set={set} />
      <Field label={t('commands.add.summary')} hint={t('commands.add.summaryHint')}>
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

/** Type, language and audience: each one of a list. */
function Kind({ fields, set }: { fields: AddFields; set: (change: Partial<AddFields>) => void }) {
  const names = new Intl.DisplayNames([localeTag()], { type: 'language', fallback: 'code' });
  return (
    <div class="grid gap-3 sm:grid-cols-3">
      <Field label={t('commands.add.type')}>
        {(ids) => (
          <Select
            {...ids}
            value={fields.type}
            options={Object.keys(assetTypes).map((value) => ({ value, label: typeLabel(value) }))}
            onPick={(type) => set({ type })}
          />
        )}
      </Field>
      <Field label={t('commands.add.language')}>
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

function TwinWarning({ titles }: { titles: readonly string[] }) {
  return (
    <p role="alert" class="flex gap-2 rounded-lg bg-amber-wash px-3 py-2 text-amber">
      <Icon of={TriangleAlert} size={14} class="mt-0.5" />
      <span class="min-w-0 text-pretty break-words">
        {t('commands.add.twin', [listWords(titles.map((title) => t('commands.add.twinTitle', [title])))])}
      </span>
    </p>
  );
}
