// Carries out what a key, a menu entry or the address bar asked of the sidebar, once the page is ready for it.
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { SidebarActions } from './actions.ts';
import type { OpenDialog } from './dialogs.tsx';
import { searchFieldId } from './search-field.tsx';
import type { SidebarState } from './state.ts';
import { hasSearch } from './view-switch.tsx';

interface WishInput {
  state: SidebarState;
  actions: SidebarActions;
  openDialog: (dialog: OpenDialog) => void;
  canLog: boolean;
}

export function useWish({ state, actions, openDialog, canLog }: WishInput): void {
  const wish = state.wish.value;
  const isReady = state.phase.value === 'ready';
  const list = state.suggested.value;
  useEffect(() => {
    if (wish === undefined || !isReady) return;
    const say = (text: string): void => {
      state.happening.value = { tone: 'plain', text, detail: '', touch: undefined };
    };
    // The list of what is on screen may be on its way still.
    if (wish.kind === 'best' && list === undefined && state.context.peek() !== undefined) return;
    state.wish.value = undefined;
    if (wish.kind === 'search') search(state, wish.text);
    else if (wish.kind === 'log') {
      if (canLog) openDialog('log');
      else say(t('commands.nothing.person'));
    } else {
      const best = state.context.peek() === undefined ? undefined : list?.suggestions.find(({ use }) => use === 'send');
      if (best === undefined) say(t('commands.nothing.best'));
      else void actions.act(best.asset);
    }
  }, [wish, isReady, list]);
}

function search(state: SidebarState, text: string): void {
  if (text !== '') state.search.value = text;
  if (text !== '' || !hasSearch(state.view.peek())) state.view.value = 'library';
  // After the field is drawn.
  setTimeout(() => {
    const field = document.getElementById(searchFieldId);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
}
