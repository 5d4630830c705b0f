// Now, Timeline, Library: real tabs, so arrows move between them and a screen reader counts them.
import type { ViewName } from './state.ts';

const names: readonly { id: ViewName; label: string }[] = [
  { id: 'now', label: 'Now' },
  { id: 'timeline', label: 'Timeline' },
  { id: 'library', label: 'Library' },
];

export const panelId = 'view';

export function ViewSwitch({ view, onPick }: { view: ViewName; onPick: (view: ViewName) => void }) {
  const move = (event: KeyboardEvent, by: number): void => {
    const at = names.findIndex((name) => name.id === view);
    const next = names[(at + by + names.length) % names.length];
    if (next === undefined) return;
    event.preventDefault();
    onPick(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label="Views"
      tabIndex={-1}
      class="flex shrink-0 gap-4 border-hairline border-b px-3"
      onKeyDown={(event) => {
        if (event.altKey) return;
        if (event.key === 'ArrowRight') move(event, 1);
        if (event.key === 'ArrowLeft') move(event, -1);
      }}
    >
      {names.map(({ id, label }, index) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={view === id}
          aria-controls={panelId}
          tabIndex={view === id ? 0 : -1}
          title={`${label} (Alt ${index + 1})`}
          onClick={() => onPick(id)}
          class="-mb-px h-8 border-transparent border-b-2 text-ink-soft transition-colors hover:text-ink aria-selected:border-green aria-selected:font-medium aria-selected:text-ink forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]"
        >
          {label}
        </button>
      ))}
    </div>
  );
}
