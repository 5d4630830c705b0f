// Who did what to an asset at the hub and when, newest first; a change opens to what stood there before.
import { t } from '../../lib/i18n/t.ts';
import type { History } from '../../lib/model/publishing.ts';
import { agoWords } from '../wording.ts';
import { entryWords, fieldsOf, fieldWords, valueWords } from './words.ts';

interface HistoryListProps {
  entries: History['entries'];
  nameOf: (catalogue: string) => string;
  now: number;
}

export function HistoryList({ entries, nameOf, now }: HistoryListProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={t('publish.history')}>
      <h3 class="pb-1 font-medium text-ink-soft text-small">{t('publish.history')}</h3>
      <ul>
        {entries.map((entry) => (
          <li key={entry.version} class="border-hairline border-t py-1.5">
            <div class="flex items-baseline justify-between gap-3">
              <span class="min-w-0 text-pretty">{entryWords(entry, nameOf)}</span>
              <span class="shrink-0 text-ink-faint text-small">{agoWords(entry.at, now)}</span>
            </div>
            <Before entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Before({ entry }: { entry: History['entries'][number] }) {
  const { before } = entry;
  if (before === undefined) return null;
  const shown = fieldsOf(entry).flatMap((field) =>
    field === 'catalogue' ? [] : [[field, valueWords(before, field)] as const],
  );
  if (shown.length === 0) return null;
  return (
    <details class="text-ink-soft text-small">
      <summary class="flex h-6 w-fit cursor-pointer items-center hover:text-ink">{t('publish.before')}</summary>
      <dl class="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 pb-1">
        {shown.map(([field, words]) => (
          <div key={field} class="contents">
            <dt>{fieldWords(field)}</dt>
            <dd class="wrap-anywhere line-clamp-6 min-w-0 whitespace-pre-line text-ink" dir="auto" translate={false}>
              {words === '' ? t('publish.conflict.empty') : words}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
