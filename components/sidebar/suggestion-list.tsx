// A list of rows, numbered through all its groups.
import { Lock } from 'lucide-preact';
import { tOf } from '../../lib/i18n/t.ts';
import { localDay } from '../../lib/model/moment.ts';
import type { Suggestion } from '../../lib/model/suggestion.ts';
import { Icon } from '../ui/icon.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { canInsert } from './actions.ts';
import type { RowActions } from './row-actions.tsx';
import type { Group } from './selection.ts';
import type { SidebarState } from './state.ts';
import { SuggestionRow } from './suggestion-row.tsx';

interface ListProps extends RowActions {
  state: SidebarState;
  rows: readonly Suggestion[];
  /** Rows that stand before this list. */
  offset: number;
  label: string;
  /** The list of suggestions for what is on screen, and no search. */
  isSuggested?: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

export function SuggestionList({ state, rows, offset, label, isSuggested = false, now, ...actions }: ListProps) {
  const context = state.context.value;
  const selected = state.selected.value;
  const whyNot = state.whyNot.value;
  const today = localDay(now);
  return (
    <ol aria-label={label}>
      {rows.map((item, index) => (
        <SuggestionRow
          key={item.asset.id}
          item={item}
          place={offset + index + 1}
          isSelected={item.asset.id === selected}
          isInsertable={canInsert(item.asset, context)}
          isSuggested={isSuggested}
          hasPage={context !== undefined}
          explained={state.explained}
          about={state.about.value[item.asset.id]}
          today={today}
          whyNot={whyNot?.assetId === item.asset.id ? whyNot.sentence : ''}
          {...actions}
        />
      ))}
    </ol>
  );
}

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
        const title = tOf('suggest.use', group.use);
        return (
          <section key={group.use} aria-label={title}>
            <SectionHead title={title}>
              {group.use === 'know' && <Icon of={Lock} size={12} class="mb-0.5 text-ink-faint" />}
              {group.use !== 'send' && <span class="truncate text-ink-faint">{tOf('suggest.useHint', group.use)}</span>}
            </SectionHead>
            <SuggestionList {...rest} rows={group.rows} offset={before} label={title} isSuggested />
          </section>
        );
      })}
    </>
  );
}
