// A list of rows, numbered through all its groups.

import { Lock } from 'lucide-preact';
import type { Context } from '../../lib/model/context.ts';
import type { Suggestion } from '../../lib/model/suggestion.ts';
import { Icon } from '../ui/icon.tsx';
import { canInsert } from './actions.ts';
import type { Group } from './selection.ts';
import { type RowActions, SuggestionRow } from './suggestion-row.tsx';

interface ListProps extends RowActions {
  rows: readonly Suggestion[];
  /** Rows that stand before this list. */
  offset: number;
  selected: string;
  context: Context | undefined;
  /** Why an asset of this list is not suggested here, once the rep asked. */
  whyNot?: { assetId: string; sentence: string } | undefined;
  label: string;
}

export function SuggestionList({ rows, offset, selected, context, label, whyNot, ...actions }: ListProps) {
  return (
    <ol aria-label={label}>
      {rows.map((item, index) => (
        <SuggestionRow
          key={item.asset.id}
          item={item}
          place={offset + index + 1}
          isSelected={item.asset.id === selected}
          isInsertable={canInsert(item.asset, context)}
          whyNot={whyNot?.assetId === item.asset.id ? whyNot.sentence : ''}
          {...actions}
        />
      ))}
    </ol>
  );
}

const titles = { send: 'Send', know: 'Know', answer: 'Answer' };
const hints = { send: '', know: 'to read, not to send', answer: 'to questions in this thread' };

export function GroupedList({
  groups,
  ...rest
}: { groups: readonly Group[] } & Omit<ListProps, 'rows' | 'offset' | 'label'>) {
  let offset = 0;
  return (
    <>
      {groups.map((group) => {
        const before = offset;
        offset += group.rows.length;
        return (
          <section key={group.use} aria-label={titles[group.use]}>
            <h2 class="flex h-7 items-end gap-1.5 border-hairline border-b px-3 pb-1 text-small">
              <span class="font-semibold text-ink">{titles[group.use]}</span>
              {group.use === 'know' && <Icon of={Lock} size={12} class="mb-0.5 text-ink-faint" />}
              <span class="text-ink-faint">{hints[group.use]}</span>
            </h2>
            <SuggestionList {...rest} rows={group.rows} offset={before} label={titles[group.use]} />
          </section>
        );
      })}
    </>
  );
}
