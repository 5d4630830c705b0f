// The whole catalogue, to browse and to search.
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import { figure } from '../wording.ts';
import { type PanelProps, SearchResults } from './now-panel.tsx';
import { NowNotice } from './now-view.tsx';
import { SuggestionList } from './suggestion-list.tsx';

export function LibraryView(props: PanelProps) {
  const { state, actions, rowActions, links, now } = props;
  const phase = state.phase.value;
  const library = state.library.value;
  if (phase !== 'ready' || state.assets.value === 0)
    return (
      <NowNotice
        state={phase === 'ready' ? 'catalogue-empty' : phase}
        assets={state.assets.value}
        trouble=""
        share={0}
        importLink={links.catalogue}
        hostsLink={`${links.options}#hosts`}
        onSample={() => void actions.loadSample()}
        onSearch={() => undefined}
        onRetry={() => undefined}
      />
    );
  if (state.search.value.trim() !== '') return <SearchResults {...props} />;
  if (library === undefined) return <SkeletonRows rows={6} />;
  const left = library.total - library.assets.length;
  return (
    <>
      <SuggestionList
        label={t('sidebar.view.library')}
        rows={state.rows.value}
        offset={0}
        {...{ state, now }}
        {...rowActions}
      />
      <div class="flex items-center justify-between gap-2 px-3 py-2 text-ink-faint text-small">
        <span>{t('suggest.someOfAll', [figure(library.assets.length), figure(library.total)])}</span>
        {left > 0 && <Button onClick={() => void actions.moreLibrary()}>{t('suggest.showMore')}</Button>}
      </div>
    </>
  );
}
