// What runs inside one of our own pages to ask the background, over the same port protocol that the pages use. Handed to
// the browser as a function: it may use nothing from outside itself.

declare const chrome: {
  runtime: {
    connect(info: { name: string }): {
      onMessage: { addListener(listener: (message: { type: string; id: number; ok: boolean }) => void): void };
      onDisconnect: { addListener(listener: () => void): void };
      postMessage(message: unknown): void;
      disconnect(): void;
    };
  };
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
};

export interface RawAnswer {
  ok: boolean;
  value?: unknown;
  problem?: { message: string };
}
/** Tab to ask about (or nothing), name of the request, its argument. */
export type RawQuestion = readonly [tabId: number | undefined, name: string, argument: unknown];

export const askInPage = ([tab, name, argument]: RawQuestion): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const port = chrome.runtime.connect({ name: 'page' });
    port.onMessage.addListener((message) => {
      if (message.type !== 'answer' || message.id !== 2) return;
      port.disconnect();
      resolve(message);
    });
    port.onDisconnect.addListener(() => resolve({ ok: false, problem: { message: 'The background stopped.' } }));
    if (tab !== undefined && tab !== null)
      port.postMessage({ id: 1, key: crypto.randomUUID(), name: 'hello', argument: { mount: 'tab', tabId: tab } });
    port.postMessage({ id: 2, key: crypto.randomUUID(), name, argument });
  });

/** Without the `tabs` permission addresses of hosts are visible all the same, since we may read those. */
export const tabInPage = async (url: string): Promise<number | undefined> =>
  (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
