// The dialogs of the suggestions; each is fetched when it is first opened.
import { later } from '../ui/later.tsx';
import type { SidebarState } from './state.ts';
import type { SuggestActions } from './suggest-actions.ts';

export interface SuggestDialogsProps {
  state: SidebarState;
  suggest: SuggestActions;
}

const isOpen =
  (kind: string) =>
  ({ state }: SuggestDialogsProps): boolean =>
    state.overlay.value?.kind === kind;

const Dismiss = later(async () => (await import('./dismiss-dialog.tsx')).DismissDialog, isOpen('dismiss'));
const AskDialog = later(async () => (await import('./ask-dialog.tsx')).AskDialog, isOpen('ask'));
const Missing = later(async () => (await import('./missing-dialog.tsx')).MissingDialog, isOpen('missing'));

export function SuggestDialogs(props: SuggestDialogsProps) {
  // Read here, so that each dialog is drawn anew when another one opens.
  void props.state.overlay.value;
  return (
    <>
      <Dismiss {...props} />
      <AskDialog {...props} />
      <Missing {...props} />
    </>
  );
}
