// What runs inside the sidebar to time it: when the background's messages arrive and when what they say stands on the screen.
// Handed to the browser as a function: it may use nothing from outside itself.

/** Milliseconds of one round, on the page's own clock. */
export interface Round {
  /** The page called for a stopped background. */
  woken: number;
  /** Its first word was answered. */
  greeted: number;
  /** A context arrived, or a key was pressed. */
  asked: number;
  answered: number;
  painted: number;
}
export type Timed = typeof globalThis & { round: Round; type(text: string): void };

interface Port {
  postMessage(message: unknown): void;
  onMessage: { addListener(listener: (message: never) => void): void };
}
declare const chrome: { runtime: { connect(info: { name: string }): Port } };

export function markInPage(): void {
  if (location.protocol !== 'chrome-extension:' || location.pathname !== '/sidepanel.html') return;
  const scope = globalThis as Timed;
  const fresh = (): Round => ({ woken: 0, greeted: 0, asked: 0, answered: 0, painted: 0 });
  scope.round = fresh();
  let viewId = '';
  let typed = '';
  const asked = new Map<number, { name: string; text: string }>();
  const now = (): number => performance.now();

  /** After the next change of the page, when its frame is made. */
  const notePaint = (): void => {
    const { round } = scope;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => {
        round.painted = now();
      });
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  };
  const onMessage = (message: {
    type: string;
    id?: number;
    context?: { viewId: string; state: string };
    value?: { viewId?: string };
  }): void => {
    const { round } = scope;
    // A page that still fills in shows that it is being read; the list comes with what it says when it has settled.
    if (message.type === 'context' && message.context && message.context.state !== 'loading') {
      if (message.context.viewId === viewId) return;
      viewId = message.context.viewId;
      round.asked = now();
      return;
    }
    const question = message.type === 'answer' ? asked.get(message.id ?? -1) : undefined;
    if (question?.name === 'hello' && round.greeted === 0) round.greeted = now();
    if (question?.name !== 'rank' || round.answered !== 0 || round.asked === 0) return;
    if (typed === '' ? message.value?.viewId !== viewId : question.text !== typed) return;
    round.answered = now();
    notePaint();
  };

  const connect = chrome.runtime.connect.bind(chrome.runtime);
  chrome.runtime.connect = (info) => {
    if (scope.round.woken === 0) scope.round.woken = now();
    const port = connect(info);
    const post = port.postMessage.bind(port);
    port.postMessage = (message) => {
      const { id, name, argument } = message as { id: number; name: string; argument: { text?: string } };
      asked.set(id, { name, text: argument.text ?? '' });
      post(message);
    };
    port.onMessage.addListener(onMessage);
    return port;
  };
  /** As if the last key of this text was just pressed. */
  scope.type = (text) => {
    const field = document.querySelector<HTMLInputElement>('#search');
    if (field === null) return;
    typed = text;
    scope.round = { ...fresh(), asked: text === '' ? 0 : now() };
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

/** The next round begins. */
export const resetInPage = (): void => {
  (globalThis as Timed).round = { woken: 0, greeted: 0, asked: 0, answered: 0, painted: 0 };
};
