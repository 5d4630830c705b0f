// Now, Timeline, Library, Due: real tabs, so arrows move between them and a screen reader counts them.
import { t, tOf } from '../../lib/i18n/t.ts';
import { figure } from '../wording.ts';
import type { ViewName } from './state.ts';

const names: readonly ViewName[] = ['now', 'timeline', 'library', 'due'];

export const panelId = 'view';
/** Views with a list of assets. */
export const hasSearch = (view: ViewName): boolean => view === 'now' || view === 'library';

interface ViewSwitchProps {
  view: ViewName;
  /** Open next steps of today and before. */
  due: number;
  onPick: (view: ViewName) => void;
}

export function ViewSwitch({ view, due, onPick }: ViewSwitchProps) {
  const move = (event: KeyboardEvent, by: number): void => {
    const at = names.indexOf(view);
    const next = names[(at + by + names.length) % names.length];
    if (next === undefined) return;
    event.preventDefault();
    onPick(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <nav aria-label={t('sidebar.views')}>
      <div
        role="tablist"
        aria-label={t('sidebar.views')}
        tabIndex={-1}
        class="flex shrink-0 gap-4 border-hairline border-b px-3"
        onKeyDown={(event) => {
          if (event.altKey) return;
          if (event.key === 'ArrowRight') move(event, 1);
          if (event.key === 'ArrowLeft') move(event, -1);
        }}
      >
        {names.map((id, index) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={view === id}
            aria-controls={panelId}
            tabIndex={view === id ? 0 : -1}
            title={`${tOf('sidebar.view', id)} (Alt ${index + 1})`}
            onClick={() => onPick(id)}
            class="-mb-px h-8 whitespace-nowrap border-transparent border-b-2 text-ink-soft transition-colors hover:text-ink aria-selected:border-green aria-selected:font-medium aria-selected:text-ink forced-colors:border-b-0 forced-colors:aria-selected:border-[Highlight] forced-colors:aria-selected:border-b-2"
          >
            {tOf('sidebar.view', id)}
            {id === 'due' && due > 0 && <span class="ms-1 text-ink-soft tabular-nums">{figure(due)}</span>}
          </button>
        ))}
      </div>
    </nav>
  );
}
