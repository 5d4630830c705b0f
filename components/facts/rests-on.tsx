// In the dialog of one asset: what it rests on, each with its end.
import { t } from '../../lib/i18n/t.ts';
import { factBook } from '../../lib/insights/asset-facts.ts';
import type { AssetFact } from '../../lib/model/asset-fact.ts';
import { Icon } from '../ui/icon.tsx';
import { factIcons, standingOf, undescribedIcon } from './fact-words.ts';

interface RestsOnProps {
  named: readonly string[];
  facts: readonly AssetFact[];
  /** `YYYY-MM-DD` */
  today: string;
}

const tones = { plain: 'text-ink-soft', amber: 'text-amber', red: 'text-red' };

export function RestsOn({ named, facts, today }: RestsOnProps) {
  if (named.length === 0) return null;
  const book = factBook(facts);
  return (
    <section aria-label={t('facts.own')}>
      <h3 class="pb-1 font-medium text-ink-soft text-small">{t('facts.own')}</h3>
      <ul>
        {named.map((name) => {
          const fact = book.of(name);
          const standing = standingOf(fact, today);
          return (
            <li key={name} class="flex flex-wrap items-baseline justify-between gap-x-3 border-hairline border-t py-1">
              <span class="flex min-w-0 items-center gap-1.5">
                <Icon
                  of={fact === undefined ? undescribedIcon : factIcons[fact.kind]}
                  size={14}
                  class="text-ink-faint"
                />
                <span class="min-w-0 truncate" translate={false}>
                  {fact?.name ?? name}
                </span>
              </span>
              <span class={`inline-flex items-center gap-1 text-small ${tones[standing.tone]}`}>
                <Icon of={standing.icon} size={12} />
                {standing.text}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
