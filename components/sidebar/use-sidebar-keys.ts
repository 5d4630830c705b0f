// Carries out what a key means. One listener for the whole page; an open dialog has the keys to itself.
import { useEffect } from 'preact/hooks';
import { isSuggested, type SidebarActions } from './actions.ts';
import type { OpenDialog } from './dialogs.tsx';
import { type Command, commandOf, type Focus } from './keys.ts';
import type { RecordActions } from './record-actions.ts';
import { searchFieldId } from './search-field.tsx';
import { step } from './selection.ts';
import type { SidebarState, ViewName } from './state.ts';
import { hasSearch } from './view-switch.tsx';

interface KeysInput {
  state: SidebarState;
  actions: SidebarActions;
  openDialog: (dialog: OpenDialog) => void;
  canLog: boolean;
  canPick: boolean;
  /** A question is on screen that Y and N answer. */
  canAnswer: boolean;
  records: Pick<RecordActions, 'turnOffRecord'>;
  editLast: () => void;
}

export function useSidebarKeys(input: KeysInput): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open], [popover]:popover-open') !== null) return;
      const focus = focusOf(event.target);
      const command = commandOf(event, focus);
      if (command === undefined) return;
      event.preventDefault();
      perform(command, input, focus);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.id === searchFieldId) return 'search';
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return 'text';
  if (target.dataset.row !== undefined) return 'row';
  return target.closest('button, a, summary') === null ? 'page' : 'control';
}

function perform(
  command: Command,
  { state, actions, openDialog, canLog, canPick, canAnswer, records, editLast }: KeysInput,
  focus: Focus,
): void {
  const rows = state.rows.peek();
  const selected = rows.find((row) => row.asset.id === state.selected.peek())?.asset;
  const walk = (by: 1 | -1): void => {
    const ids = rows.map((row) => row.asset.id);
    if (by === -1 && focus === 'row' && ids[0] === state.selected.peek()) {
      focusSearch(state);
      return;
    }
    // The first ↓ from the search field goes to the row that is selected already.
    const goal = focus === 'row' ? step(ids, state.selected.peek(), by) : state.selected.peek() || (ids[0] ?? '');
    state.selected.value = goal;
    focusRow(goal);
  };
  const does: Record<Command, () => void> = {
    next: () => walk(1),
    previous: () => walk(-1),
    act: () => selected !== undefined && void actions.act(selected),
    copy: () => selected !== undefined && void actions.copy(selected),
    open: () => selected !== undefined && actions.open(selected),
    copyLink: () => selected !== undefined && selected.url !== '' && void actions.copyLink(selected),
    copyText: () => selected !== undefined && void actions.copyWords(selected),
    mail: () => selected !== undefined && void actions.mail(selected),
    dismiss: () => {
      if (selected !== undefined && isSuggested(state)) state.overlay.value = { kind: 'dismiss', asset: selected };
    },
    // Only where nothing is found: then there is something to ask for.
    ask: () => {
      if (rows.length > 0 || !hasSearch(state.view.peek()) || state.assets.peek() === 0) return;
      const search = state.search.peek().trim();
      if (search === '' && state.suggested.peek() === undefined) return;
      state.overlay.value = { kind: 'ask', search, wish: state.asked.peek()?.ask.wish ?? '' };
    },
    more: () => {
      if (selected !== undefined)
        document.querySelector<HTMLElement>(`[data-menu="${CSS.escape(selected.id)}"]`)?.click();
    },
    search: () => focusSearch(state),
    now: () => showView(state, 'now'),
    timeline: () => showView(state, 'timeline'),
    library: () => showView(state, 'library'),
    due: () => showView(state, 'due'),
    keys: () => openDialog('keys'),
    log: () => canLog && openDialog('log'),
    edit: editLast,
    look: () => selected !== undefined && actions.look({ assetId: selected.id, title: selected.title }),
    why: () => selected !== undefined && void actions.why(selected),
    snippets: () => openDialog('snippets'),
    record: () => void records.turnOffRecord(),
    yes: () => canAnswer && state.questions.peek()[0]?.onYes(),
    no: () => canAnswer && state.questions.peek()[0]?.onNo(),
    pick: () => canPick && openDialog('pick'),
    undo: () => void actions.undoLast(),
    leave: () => {
      if (focus === 'search' && state.search.peek() !== '') state.search.value = '';
      else {
        // Letters that follow belong to the page, not to a field that still looks ready for them.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        actions.focusPage();
      }
    },
  };
  does[command]();
}

function showView(state: SidebarState, view: ViewName): void {
  state.view.value = view;
  document.getElementById(`tab-${view}`)?.focus();
}

function focusSearch(state: SidebarState): void {
  if (!hasSearch(state.view.peek())) state.view.value = 'library';
  queueMicrotask(() => document.getElementById(searchFieldId)?.focus());
}

/** After the row has become selected; `tabindex` does not matter for a focus set by script. */
function focusRow(assetId: string): void {
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(assetId)}"]`);
  row?.focus({ preventScroll: true });
  row?.closest('li')?.scrollIntoView({ block: 'nearest' });
}
