// What a marketer changes about an asset at the hub. The rest of it stays as it is.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { audiences } from '../../lib/model/asset-kinds.ts';
import type { Catalogues } from '../../lib/model/publishing.ts';
import { Spoken } from '../options/section.tsx';
import { Button } from '../ui/button.tsx';
import { controlClass, Field, Select, TextField } from '../ui/field.tsx';
import { agoWords } from '../wording.ts';
import { type EditModel, isEdited, type Opened } from './edit-model.ts';
import { StateBadge } from './state-badge.tsx';
import { byWords } from './words.ts';

interface EditFormProps {
  edit: EditModel;
  desk: Opened;
  catalogues: Catalogues['catalogues'];
  now: number;
}

export function EditForm({ edit, desk, catalogues, now }: EditFormProps) {
  const { base, mine } = desk;
  return (
    <form
      class="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void edit.save();
      }}
    >
      <p class="flex flex-wrap items-center gap-x-2 text-ink-soft">
        <StateBadge state={base.state} />
        {base.at !== '' && t('publish.byAt', [byWords(base.by), agoWords(base.at, now)])}
      </p>
      {base.state === 'published' && <p class="text-pretty text-ink-soft">{t('publish.publishedHint')}</p>}
      <TextField
        label={t('catalogue.field.title')}
        value={mine.title}
        maxLength={300}
        isRequired
        onType={(title) => edit.type({ title })}
      />
      <Field label={t('catalogue.field.summary')}>
        {(ids) => (
          <textarea
            {...ids}
            class={`${controlClass} h-24 resize-y py-1.5`}
            maxLength={2_000}
            value={mine.summary}
            onInput={(event) => edit.type({ summary: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="grid gap-3 sm:grid-cols-2">
        <Field label={t('catalogue.field.audience')}>
          {(ids) => (
            <Select
              {...ids}
              value={mine.audience}
              options={audiences.map((each) => ({ value: each, label: t(`catalogue.audience.${each}`) }))}
              onPick={(audience) => edit.type({ audience })}
            />
          )}
        </Field>
        <Field label={t('catalogue.field.validUntil')}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              class={controlClass}
              value={mine.validUntil ?? ''}
              onInput={({ currentTarget: { value } }) =>
                value === '' ? edit.type({}, 'validUntil') : edit.type({ validUntil: value })
              }
            />
          )}
        </Field>
      </div>
      <TagsField key={base.version} tags={mine.tags} onTags={(tags) => edit.type({ tags })} />
      {catalogues.length > 1 && (
        <Field label={t('publish.catalogue')}>
          {(ids) => (
            <Select
              {...ids}
              value={desk.catalogue}
              options={catalogues.map(({ id, name }) => ({ value: id, label: name }))}
              onPick={edit.into}
            />
          )}
        </Field>
      )}
      <div class="flex flex-wrap items-center gap-2">
        <Button
          kind="primary"
          type="submit"
          disabled={edit.isBusy.value || !isEdited(desk) || mine.title.trim() === ''}
        >
          {t('common.save')}
        </Button>
        {isEdited(desk) && <Button onClick={edit.discard}>{t('publish.discard')}</Button>}
      </div>
      <Spoken saying={edit.saying.value} />
    </form>
  );
}

/** The text as typed, so that a comma can be typed at all. */
function TagsField({ tags, onTags }: { tags: readonly string[]; onTags: (tags: string[]) => void }) {
  const [text, setText] = useState(tags.join(', '));
  return (
    <TextField
      label={t('catalogue.field.tags')}
      hint={t('publish.tagsHint')}
      value={text}
      maxLength={2_000}
      onType={(typed) => {
        setText(typed);
        const words = typed.split(/[;,]/).map((word) => word.trim().slice(0, 120));
        onTags([...new Set(words.filter((word) => word !== ''))]);
      }}
    />
  );
}
