// Where a snippet is offered, and how long it would be in each of these channels, live.
import { t } from '../../lib/i18n/t.ts';
import { type Channel, channels } from '../../lib/model/insertion.ts';
import type { Budgets } from '../../lib/model/settings.ts';
import type { SnippetDraft } from '../../lib/model/snippet.ts';
import { LengthMeter } from '../ui/length-meter.tsx';
import { channelWords } from '../writing-words.ts';

/** None ticked = everywhere. */
export function OfferedIn({ draft, onChange }: { draft: SnippetDraft; onChange: (draft: SnippetDraft) => void }) {
  return (
    <fieldset>
      <legend class="font-medium text-ink-soft text-small">{t('writing.editor.offered')}</legend>
      <div class="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {channels.map((channel) => (
          <label key={channel} class="flex h-7 cursor-pointer items-center gap-1.5">
            <input
              type="checkbox"
              checked={draft.channels.includes(channel)}
              onChange={(event) =>
                onChange({
                  ...draft,
                  channels: event.currentTarget.checked
                    ? [...draft.channels, channel]
                    : draft.channels.filter((one) => one !== channel),
                })
              }
            />
            {channelWords(channel)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface LengthsProps {
  offered: readonly Channel[];
  /** Filled as in the preview. */
  text: string;
  subject: string;
  budgets: Budgets;
}

/** One meter a channel: a mail has no limit, an InMail has one for its subject, too. */
export function Lengths({ offered, text, subject, budgets }: LengthsProps) {
  const shown = offered.length === 0 ? channels : channels.filter((channel) => offered.includes(channel));
  return (
    <section aria-label={t('writing.editor.lengths')}>
      <p class="font-medium text-ink-soft text-small">{t('writing.editor.lengths')}</p>
      <ul class="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {shown.map((channel) => (
          <li key={channel}>
            <LengthMeter
              label={channelWords(channel)}
              length={text.length}
              budget={channel === 'email' ? undefined : budgets[channel]}
            />
          </li>
        ))}
        {shown.includes('inmail') && subject !== '' && (
          <li>
            <LengthMeter
              label={t('writing.editor.inmailSubject')}
              length={subject.length}
              budget={budgets.inmailSubject}
            />
          </li>
        )}
      </ul>
    </section>
  );
}
