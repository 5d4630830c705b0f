// Where the CRM has the person: the rep pastes the address of the record once; until then nothing is created anywhere.
import { IdCard } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { PersonFacts } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

interface PersonRecordProps {
  card: PersonFacts | undefined;
  /** Answers the sentence of a refusal; empty when it is kept. */
  onRecord: (url: string) => Promise<string>;
}

export function PersonRecord({ card, onRecord }: PersonRecordProps) {
  const known = card?.recordUrl;
  const [isEditing, setEditing] = useState(false);
  return (
    <section aria-label={t('person.record.title')}>
      <h3 class="flex items-center gap-2 font-semibold">
        <Icon of={IdCard} class="text-ink-faint" /> {t('person.record.title')}
      </h3>
      <div class="flex flex-col gap-2 ps-6 pt-1">
        {known === undefined || isEditing ? (
          <RecordForm
            start={known ?? ''}
            isParked={card?.isParked ?? true}
            onRecord={async (url) => {
              const refused = await onRecord(url);
              if (refused === '') setEditing(false);
              return refused;
            }}
          />
        ) : (
          <p class="flex items-center justify-between gap-2">
            <a
              class="min-w-0 truncate text-blue underline underline-offset-2"
              href={known}
              target="_blank"
              rel="noopener noreferrer"
              title={known}
            >
              {known.replace(/^https:\/\//, '')}
            </a>
            <span class="flex shrink-0">
              <Button kind="ghost" onClick={() => setEditing(true)}>
                {t('person.record.change')}
              </Button>
              <Button kind="ghost" onClick={() => void onRecord('')}>
                {t('common.remove')}
              </Button>
            </span>
          </p>
        )}
      </div>
    </section>
  );
}

interface RecordFormProps extends Pick<PersonRecordProps, 'onRecord'> {
  start: string;
  isParked: boolean;
}

function RecordForm({ start, isParked, onRecord }: RecordFormProps) {
  const [url, setUrl] = useState(start);
  const [problem, setProblem] = useState('');
  return (
    <form
      class="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (url.trim() !== '') void onRecord(url).then(setProblem);
      }}
    >
      {isParked && <p class="text-pretty text-ink-soft">{t('person.record.parkedWords')}</p>}
      <div class="flex items-end gap-2">
        <div class="min-w-0 flex-1">
          <TextField
            label={t('person.record.address')}
            type="url"
            value={url}
            onType={setUrl}
            placeholder="https://"
            maxLength={2_000}
          />
        </div>
        <Button type="submit" class="h-8!" disabled={url.trim() === ''}>
          {t('common.save')}
        </Button>
      </div>
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
    </form>
  );
}
