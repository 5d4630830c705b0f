// Lets a page of ours hear another answer to one request: for states that cannot be brought about here, such as the policy
// of an organisation. For pictures only; what a real policy does is tested with a real one (tests/e2e/managed.test.ts).
import type { Page } from 'playwright-core';
import type { Answers, RequestName } from '../../lib/wire/messages.ts';

/** Reloads the page; from then on `name` is answered with `change` laid over what the background says. */
export async function pretend<N extends RequestName>(page: Page, name: N, change: Partial<Answers[N]>): Promise<void> {
  await page.addInitScript(
    ([asked, over]) => {
      interface Port {
        postMessage(message: unknown): void;
        onMessage: { addListener(listener: (message: unknown) => void): void };
      }
      const world = globalThis as unknown as { chrome: { runtime: { connect: (info: object) => Port } } };
      for (const { runtime } of [
        world.chrome,
        (globalThis as unknown as { browser?: typeof world.chrome }).browser ?? world.chrome,
      ]) {
        const connect = runtime.connect.bind(runtime);
        runtime.connect = (info) => {
          const port = connect(info);
          const ids = new Set<number>();
          return new Proxy(port, {
            get(target, key) {
              if (key === 'postMessage')
                return (message: { id: number; name: string }) => {
                  if (message.name === asked) ids.add(message.id);
                  target.postMessage(message);
                };
              if (key === 'onMessage')
                return {
                  addListener: (listener: (message: unknown) => void) =>
                    target.onMessage.addListener((message) => {
                      const answer = message as { id?: number; value?: object };
                      listener(ids.has(answer.id ?? 0) ? { ...answer, value: { ...answer.value, ...over } } : message);
                    }),
                };
              const value = Reflect.get(target, key);
              return typeof value === 'function' ? value.bind(target) : value;
            },
          });
        };
      }
    },
    [name as string, change as object] as const,
  );
  await page.reload();
}
