// Chooses what the Now view shows: the search's results, the groups, or one of the designed states.
import { t } from '../../lib/i18n/t.ts';
import { buttonClass } from '../ui/button.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import type { SidebarActions } from './actions.ts';
import { AskForIt } from './ask-for-it.tsx';
import { EndOfList } from './end-of-list.tsx';
import { FacetFilter } from './facet-filter.tsx';
import { type LadderActions, LadderNotice, type LadderRung } from './ladder-notice.tsx';
import { nowState } from './now-state.ts';
import { NothingFound, NowNotice, SearchButton } from './now-view.tsx';
import type { RowActions } from './row-actions.tsx';
import { searchFieldId } from './search-field.tsx';
import { groupByUse } from './selection.ts';
import type { SidebarState } from './state.ts';
import { GroupedList, SuggestionList } from './suggestion-list.tsx';

export interface PanelProps {
  state: SidebarState;
  actions: SidebarActions;
  rowActions: RowActions;
  links: PageLinks;
  /** How much of the page was read, and what can be done about it. */
  rung: LadderRung;
  ladder: LadderActions;
  /** Milliseconds since 1970. */
  now: number;
}

const focusSearch = (): void => document.getElementById(searchFieldId)?.focus();

const nowStateOf = (state: SidebarState) =>
  nowState({
    phase: state.phase.value,
    assets: state.assets.value,
    search: state.search.value,
    context: state.context.value,
    settings: state.settings.value,
    suggested: state.suggested.value,
    rankTrouble: state.rankTrouble.value,
    building: state.building.value,
  });

export function NowPanel(props: PanelProps) {
  const { state, actions, rowActions, links, now } = props;
  const shown = nowStateOf(state);
  const { suggest } = actions;
  const hidden = state.suggested.value?.hidden ?? 0;
  const onMissing = (): void => {
    state.overlay.value = { kind: 'missing' };
  };
  if (shown === 'searching') return <SearchResults {...props} />;
  if (shown === 'list')
    return (
      <>
        <GroupedList
          groups={groupByUse(state.suggested.value?.suggestions ?? [])}
          {...{ state, now }}
          {...rowActions}
        />
        <EndOfList
          assets={state.assets.value}
          hidden={hidden}
          onSearch={focusSearch}
          onMissing={onMissing}
          onRestore={() => void suggest.restore(undefined)}
        />
      </>
    );
  if (shown === 'unknown' || shown === 'ambiguous' || shown === 'no-page')
    return <OnTheLadder {...props} hasHostsLink={shown === 'no-page'} />;
  const trouble = {
    trouble: state.rankTrouble.value,
    'nothing-fits': state.suggested.value?.note ?? '',
  };
  return (
    <NowNotice
      state={shown}
      assets={state.assets.value}
      trouble={shown === 'trouble' || shown === 'nothing-fits' ? trouble[shown] : (state.context.value?.trouble ?? '')}
      share={state.building.value?.share ?? 0}
      importLink={links.catalogue}
      hostsLink={`${links.options}#hosts`}
      onSample={() => void actions.loadSample()}
      onSearch={focusSearch}
      onRetry={() => state.again.value++}
      asking={shown === 'nothing-fits' && <NothingFits {...{ state, suggest, now, hidden, onMissing }} />}
    />
  );
}

interface NothingFitsProps extends Pick<PanelProps, 'state' | 'now'> {
  suggest: SidebarActions['suggest'];
  hidden: number;
  onMissing: () => void;
}

function NothingFits({ state, suggest, now, hidden, onMissing }: NothingFitsProps) {
  const quiet = buttonClass('ghost', '-ms-2.5');
  return (
    <>
      <AskForIt {...{ state, suggest, now }} search="" />
      <SearchButton assets={state.assets.value} onSearch={focusSearch} />
      <span class="flex w-full flex-wrap gap-x-3">
        <button type="button" class={quiet} onClick={onMissing}>
          {t('suggest.missing.open')}
        </button>
        {hidden > 0 && (
          <button type="button" class={quiet} onClick={() => void suggest.restore(undefined)}>
            {t('suggest.restore', hidden, [hidden])}
          </button>
        )}
      </span>
    </>
  );
}

function OnTheLadder({ state, links, rung, ladder, hasHostsLink }: PanelProps & { hasHostsLink: boolean }) {
  return (
    <LadderNotice
      rung={rung}
      actions={ladder}
      trouble={state.context.value?.trouble ?? ''}
      more={
        <>
          <SearchButton assets={state.assets.value} onSearch={focusSearch} />
          {hasHostsLink && (
            <a class={buttonClass('plain')} href={`${links.options}#hosts`} target="_blank" rel="noopener">
              {t('suggest.state.hostsInSettings')}
            </a>
          )}
        </>
      }
    />
  );
}

export function SearchResults({ state, actions, rowActions, now }: PanelProps) {
  const answer = state.found.value;
  const typed = state.search.value.trim();
  if (answer === undefined && state.rankTrouble.value === '') return <SkeletonRows rows={4} />;
  if (answer === undefined || answer.suggestions.length === 0)
    return (
      <NothingFound
        text={typed}
        assets={state.assets.value}
        trouble={state.rankTrouble.value}
        actions={<AskForIt {...{ state, now }} suggest={actions.suggest} search={typed} />}
      />
    );
  const found = answer.found ?? answer.suggestions.length;
  return (
    <>
      <FacetFilter counts={answer.facets ?? []} found={found} shown={answer.suggestions.length} only={state.only} />
      <SuggestionList
        label={t('suggest.results')}
        rows={answer.suggestions}
        offset={0}
        {...{ state, now }}
        {...rowActions}
      />
    </>
  );
}
