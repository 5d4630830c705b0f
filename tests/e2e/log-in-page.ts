// What runs inside one of our own pages to log touches as a rep would, while the worker is being stopped: one after the other for
// each person, several people at once, asked again under the same key like the pages' own client. It may use nothing from outside.

declare const chrome: {
  runtime: {
    connect(info: { name: string }): {
      onMessage: { addListener(listener: (message: Told) => void): void };
      onDisconnect: { addListener(listener: () => void): void };
      postMessage(message: unknown): void;
      disconnect(): void;
    };
  };
};
interface Told {
  type: string;
  id: number;
  ok: boolean;
  value?: { touch: { id: string } };
  problem?: { code: string };
}

export interface Wish {
  tabId: number;
  viewId: string;
  key: string;
  note: string;
}
/** `id` of the touch that the background said it kept, or why it said no, or nothing where it never answered. */
export interface Logged {
  note: string;
  id?: string;
  refused?: string;
  tries: number;
}

/** `lanes`: of one person each. */
export const logInPage = async (lanes: Wish[][]): Promise<Logged[]> => {
  const once = ({ tabId, viewId, key, note }: Wish): Promise<Told | undefined> =>
    new Promise((resolve) => {
      const port = chrome.runtime.connect({ name: 'page' });
      port.onMessage.addListener((told) => {
        if (told.type !== 'answer' || told.id !== 2) return;
        port.disconnect();
        resolve(told);
      });
      port.onDisconnect.addListener(() => resolve(undefined));
      port.postMessage({ id: 1, key: `${key}:hello`, name: 'hello', argument: { mount: 'tab', tabId } });
      const argument = { viewId, kind: 'call', note, assetIds: [], isSecond: true };
      port.postMessage({ id: 2, key, name: 'touch.log', argument });
    });
  const mostTries = 40;
  const log = async (wish: Wish): Promise<Logged> => {
    for (let tries = 1; ; tries += 1) {
      const told = await once(wish);
      // Nobody on screen: this worker has not heard the page yet; the rep would press the button again.
      if (tries < mostTries && (told === undefined || told.problem?.code === 'nobody_on_screen')) continue;
      const { note } = wish;
      if (told === undefined) return { note, tries };
      return told.value === undefined
        ? { note, refused: told.problem?.code ?? '', tries }
        : { note, id: told.value.touch.id, tries };
    }
  };
  const all = lanes.map(async (wishes) => {
    const logged: Logged[] = [];
    for (const wish of wishes) logged.push(await log(wish));
    return logged;
  });
  return (await Promise.all(all)).flat();
};
