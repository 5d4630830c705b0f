// Chooses what the Now view shows: the search's results, the groups, or one of the designed states.
import { buttonClass } from '../ui/button.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import type { SidebarActions } from './actions.ts';
import { FacetFilter } from './facet-filter.tsx';
import { type LadderActions, LadderNotice, type LadderRung } from './ladder-notice.tsx';
import { nowState } from './now-state.ts';
import { EndOfList, NothingFound, NowNotice, SearchButton } from './now-view.tsx';
import { searchFieldId } from './search-field.tsx';
import { groupByUse } from './selection.ts';
import type { SidebarState } from './state.ts';
import { GroupedList, SuggestionList } from './suggestion-list.tsx';
import type { RowActions } from './suggestion-row.tsx';

export interface PanelProps {
  state: SidebarState;
  actions: SidebarActions;
  rowActions: RowActions;
  links: PageLinks;
  /** How much of the page was read, and what can be done about it. */
  rung: LadderRung;
  ladder: LadderActions;
}

const focusSearch = (): void => document.getElementById(searchFieldId)?.focus();

export function NowPanel({ state, actions, rowActions, links, rung, ladder }: PanelProps) {
  const shown = nowState({
    phase: state.phase.value,
    assets: state.assets.value,
    search: state.search.value,
    context: state.context.value,
    settings: state.settings.value,
    suggested: state.suggested.value,
    rankTrouble: state.rankTrouble.value,
    building: state.building.value,
  });
  const list = { selected: state.selected.value, context: state.context.value, ...rowActions };
  if (shown === 'searching') return <SearchResults state={state} rowActions={rowActions} />;
  if (shown === 'list')
    return (
      <>
        <GroupedList groups={groupByUse(state.suggested.value?.suggestions ?? [])} {...list} />
        <EndOfList assets={state.assets.value} onSearch={focusSearch} />
      </>
    );
  if (shown === 'unknown' || shown === 'ambiguous' || shown === 'no-page')
    return (
      <LadderNotice
        rung={rung}
        actions={ladder}
        trouble={state.context.value?.trouble ?? ''}
        more={
          <>
            <SearchButton assets={state.assets.value} onSearch={focusSearch} />
            {shown === 'no-page' && (
              <a class={buttonClass('plain')} href={`${links.options}#hosts`} target="_blank" rel="noopener">
                Sites in Settings
              </a>
            )}
          </>
        }
      />
    );
  const trouble =
    shown === 'trouble'
      ? state.rankTrouble.value
      : shown === 'nothing-fits'
        ? (state.suggested.value?.note ?? '')
        : (state.context.value?.trouble ?? '');
  return (
    <NowNotice
      state={shown}
      assets={state.assets.value}
      trouble={trouble}
      share={state.building.value?.share ?? 0}
      importLink={`${links.options}#catalogue`}
      hostsLink={`${links.options}#hosts`}
      onSample={() => void actions.loadSample()}
      onSearch={focusSearch}
    />
  );
}

export function SearchResults({ state, rowActions }: Pick<PanelProps, 'state' | 'rowActions'>) {
  const answer = state.found.value;
  if (answer === undefined && state.rankTrouble.value === '') return <SkeletonRows rows={4} />;
  if (answer === undefined || answer.suggestions.length === 0)
    return (
      <NothingFound text={state.search.value.trim()} assets={state.assets.value} trouble={state.rankTrouble.value} />
    );
  return (
    <>
      <FacetFilter counts={answer.facets ?? []} found={answer.found ?? answer.suggestions.length} only={state.only} />
      <SuggestionList
        label="Search results"
        rows={answer.suggestions}
        offset={0}
        selected={state.selected.value}
        context={state.context.value}
        whyNot={state.whyNot.value}
        {...rowActions}
      />
    </>
  );
}
