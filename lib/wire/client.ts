// A page's one way to the background: numbered requests over one port. A stopped worker is woken by reconnecting;
// what was asked and not answered is asked again, so every request must be safe to repeat.

import { browser } from 'wxt/browser';
import { t } from '../i18n/t.ts';
import type { Problem } from '../model/result.ts';
import type { Answers, BackgroundToPage, RequestArgument, RequestName } from './messages.ts';
// Not from the messages: their schemas are for who receives, and weigh 2 kB.
import { pagePort } from './ports.ts';

/** Thrown by `ask`; `problem.message` is a sentence for the user. */
export class WireError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

type Push = Exclude<BackgroundToPage, { type: 'answer' }>;
type Port = ReturnType<typeof browser.runtime.connect>;
interface Pending {
  name: RequestName;
  argument: unknown;
  tries: number;
  /** The port it went out on; the end of another one is nothing to it. */
  via?: Port;
  resolve: (value: never) => void;
  reject: (error: WireError) => void;
}

const mostTries = 4;
/** The only request that is not repeated: the text may be there already. */
const unsureInsertion = (): Problem => ({ code: 'insert_unsure', message: t('problem.insertUnsure') });

export interface Client {
  ask<N extends RequestName>(name: N, argument: RequestArgument<N>): Promise<Answers[N]>;
  /** Calls `listener` for each push; returns the way to stop. */
  listen(listener: (push: Push) => void): () => void;
}

/** `hello` is repeated after each reconnection; its answer reaches `onHello`. */
export function connect(hello: RequestArgument<'hello'>, onHello: (answer: Answers['hello']) => void): Client {
  // A request keeps its key when it is repeated, so that the background does once what was asked twice.
  const clientKey = crypto.randomUUID();
  const pending = new Map<number, Pending>();
  const listeners = new Set<(push: Push) => void>();
  let port: Port | undefined;
  let nextId = 1;

  const send = (id: number, item: Pending): void => {
    item.tries += 1;
    if (item.tries > mostTries) {
      pending.delete(id);
      item.reject(new WireError({ code: 'background_gone', message: t('problem.backgroundGone') }));
      return;
    }
    try {
      const through = open();
      through.postMessage({ id, key: `${clientKey}:${id}`, name: item.name, argument: item.argument });
      item.via = through;
    } catch {
      port = undefined;
      setTimeout(() => pending.has(id) && send(id, item), 100);
    }
  };

  const onMessage = (message: unknown): void => {
    const push = message as BackgroundToPage;
    if (push.type !== 'answer') {
      for (const listener of listeners) listener(push);
      return;
    }
    const item = pending.get(push.id);
    if (item === undefined) return;
    pending.delete(push.id);
    if (push.ok) item.resolve(push.value as never);
    else item.reject(new WireError(push.problem));
  };

  function open(): Port {
    if (port !== undefined) return port;
    const fresh = browser.runtime.connect({ name: pagePort });
    port = fresh;
    fresh.onMessage.addListener(onMessage);
    fresh.onDisconnect.addListener(() => {
      if (port === fresh) port = undefined;
      setTimeout(() => askAgain(fresh), 50);
    });
    greet(fresh);
    return fresh;
  }

  /** The first word on each port: what the page is and which tab it belongs to. */
  function greet(fresh: Port): void {
    for (const [id, item] of pending) if (item.name === 'hello') pending.delete(id);
    const id = nextId++;
    const reject = (): void => undefined;
    pending.set(id, { name: 'hello', argument: hello, tries: 1, resolve: onHello as Pending['resolve'], reject });
    fresh.postMessage({ id, key: `${clientKey}:${id}`, name: 'hello', argument: hello });
  }

  function askAgain(gone: Port): void {
    for (const [id, item] of [...pending]) {
      if (item.name === 'hello' || item.via !== gone) continue;
      if (item.name !== 'insert') {
        send(id, item);
        continue;
      }
      pending.delete(id);
      item.reject(new WireError(unsureInsertion()));
    }
    open();
  }

  open();

  return {
    ask: (name, argument) =>
      new Promise((resolve, reject) => {
        const item: Pending = { name, argument, tries: 0, resolve: resolve as Pending['resolve'], reject };
        const id = nextId++;
        pending.set(id, item);
        send(id, item);
      }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
