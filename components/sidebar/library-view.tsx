// The whole catalogue, to browse and to search.
import { Button } from '../ui/button.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import { figure } from '../wording.ts';
import { type PanelProps, SearchResults } from './now-panel.tsx';
import { NowNotice } from './now-view.tsx';
import { SuggestionList } from './suggestion-list.tsx';

export function LibraryView({ state, actions, rowActions, links }: PanelProps) {
  const phase = state.phase.value;
  const library = state.library.value;
  if (phase !== 'ready' || state.assets.value === 0)
    return (
      <NowNotice
        state={phase === 'ready' ? 'catalogue-empty' : phase}
        assets={state.assets.value}
        trouble=""
        share={0}
        importLink={`${links.options}#catalogue`}
        hostsLink={`${links.options}#hosts`}
        onSample={() => void actions.loadSample()}
        onSearch={() => undefined}
      />
    );
  if (state.search.value.trim() !== '') return <SearchResults state={state} rowActions={rowActions} />;
  if (library === undefined) return <SkeletonRows rows={6} />;
  const left = library.total - library.assets.length;
  return (
    <>
      <SuggestionList
        label="Library"
        rows={state.rows.value}
        offset={0}
        selected={state.selected.value}
        context={state.context.value}
        whyNot={state.whyNot.value}
        {...rowActions}
      />
      <div class="flex items-center justify-between gap-2 px-3 py-2 text-ink-faint text-small">
        <span>
          {figure(library.assets.length)} of {figure(library.total)}
        </span>
        {left > 0 && <Button onClick={() => void actions.moreLibrary()}>Show more</Button>}
      </div>
    </>
  );
}
