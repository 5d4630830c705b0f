// The detector itself, on a page of its own: what counts as a press, when proof is looked for, and when nothing is.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SeenTouch } from '../../lib/hosts/host.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

interface Scope {
  readers: Readers;
  touches: SeenTouch[];
  undone: string[];
  possible: SeenTouch[];
  looks: number;
}
const url = 'https://mail.google.com/mail/u/0/#inbox';
const html = `<!doctype html><body>
  <button id="go">Send</button> <button id="back">Back</button> <input id="field" value="words"> <p id="proof" hidden>sent</p>
  <div id="outlet"><template shadowrootmode="open"><button id="go">Send</button></template></div>
  <iframe id="frame" srcdoc="<button id='go'>Send</button>"></iframe></body>`;

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
  await host.page.clock.install();
});
afterAll(() => host.close());
beforeEach(async () => {
  await host.show(url, html);
  await host.page.evaluate(() => {
    const scope = globalThis as unknown as Scope;
    Object.assign(scope, { touches: [], undone: [], possible: [], looks: 0 });
    const signal = new AbortController().signal;
    const gmail = scope.readers.hosts[0];
    const frame = document.querySelector('iframe')?.contentDocument;
    if (gmail === undefined || !frame) throw new Error('The page of this test is not as it must be.');
    const { changes } = scope.readers.watch({
      host: { ...gmail, roots: () => [frame, document.querySelector('#outlet')?.shadowRoot ?? document] },
      document,
      url: () => location.href,
      newId: () => 'view',
      publish: () => undefined,
      isOwn: () => false,
      signal,
    });
    const field = document.querySelector<HTMLInputElement>('#field');
    const proof = document.querySelector<HTMLElement>('#proof');
    const draft = { kind: 'note', people: [], threadId: '', subject: '', note: '', links: [] } as const;
    const listen = () =>
      scope.readers.detect(
        {
          page: { document, url: location.href },
          signal,
          ...changes,
          touch: (touch) => scope.touches.push(touch),
          possible: (touch) => scope.possible.push(touch),
          undone: (key) => scope.undone.push(key),
        },
        [
          {
            id: 'test',
            clicks: '#go',
            start: ({ control }) => ({
              about: control,
              name: 'it',
              draft: { ...draft, people: [], links: [], subject: field?.value ?? '' },
              look() {
                scope.looks += 1;
                if (field?.value === '') return { cue: 'field-empty' };
                if (proof?.textContent === 'steady') return { cue: 'steady', holdMs: 1_000 };
                return proof?.checkVisibility() === true ? { cue: 'shown' } : undefined;
              },
              mayBeDone: () => false,
            }),
          },
          {
            id: 'test-back',
            clicks: '#back',
            start: ({ control }) => ({
              about: control,
              takesBack: 'it',
              look: () => ({ cue: 'gone' }),
              mayBeDone: () => false,
            }),
          },
        ],
      );
    Object.assign(scope, { listen });
    listen();
  });
});

const seen = () =>
  host.page.evaluate(() => {
    const { touches, undone, possible, looks } = globalThis as unknown as Scope;
    return { touches, undone, possible, looks };
  });
const change = (what: string): Promise<void> =>
  host.page.evaluate((code) => {
    const proof = document.querySelector<HTMLElement>('#proof');
    const field = document.querySelector<HTMLInputElement>('#field');
    if (proof === null || field === null) throw new Error('no proof');
    if (code === 'show') proof.hidden = false;
    else if (code === 'empty') field.value = '';
    else proof.textContent = code;
  }, what);
const pass = (ms: number): Promise<void> => host.page.clock.runFor(ms);

it('hears a press inside an open shadow root and inside a frame of the page, each once', async () => {
  await host.page.locator('#outlet #go').click();
  await host.page.frameLocator('#frame').locator('#go').click();
  await change('show');
  await pass(200);
  const { touches } = await seen();
  expect(touches).toHaveLength(2);
  expect(new Set(touches.map(({ dedupeKey }) => dedupeKey)).size).toBe(2);
});

it('gives one key to one press that two listeners hear', async () => {
  await host.page.evaluate(() => (globalThis as unknown as { listen: () => void }).listen());
  await host.page.locator('body > #go').click();
  await change('show');
  await pass(200);
  const { touches } = await seen();
  expect(touches).toHaveLength(2);
  expect(new Set(touches.map(({ dedupeKey }) => dedupeKey)).size).toBe(1);
});

it('takes the snapshot before the page hears of the press', async () => {
  await host.page.evaluate(() => {
    const button = document.querySelector('#go');
    for (const name of ['mouseup', 'click'])
      button?.addEventListener(name, () =>
        document.querySelector<HTMLInputElement>('#field')?.setAttribute('value', ''),
      );
    button?.addEventListener('mouseup', () => {
      const field = document.querySelector<HTMLInputElement>('#field');
      if (field !== null) field.value = '';
    });
  });
  await host.page.locator('body > #go').click();
  await pass(200);
  const { touches } = await seen();
  expect(touches).toMatchObject([{ subject: 'words', evidence: { cue: 'field-empty' } }]);
});

it('sees a field that is emptied without a trace, a moment after any other change', async () => {
  await host.page.locator('body > #go').click();
  await change('working');
  await change('empty');
  await pass(100);
  expect((await seen()).touches).toMatchObject([{ evidence: { cue: 'field-empty' } }]);
});

it('waits as long as a proof must hold, and forgets one that goes', async () => {
  await host.page.locator('body > #go').click();
  await change('steady');
  await pass(600);
  await change('not any more');
  await pass(1_500);
  expect((await seen()).touches).toEqual([]);
  await change('steady');
  await pass(900);
  expect((await seen()).touches).toEqual([]);
  await pass(200);
  expect((await seen()).touches).toMatchObject([{ evidence: { cue: 'steady' } }]);
});

it('looks at nothing while nothing waits, nor when only time passes', async () => {
  await change('before');
  await pass(2_000);
  expect((await seen()).looks).toBe(0);
  await host.page.locator('body > #go').click();
  const { looks } = await seen();
  await pass(5_000);
  expect((await seen()).looks).toBe(looks);
  await pass(6_000);
  const after = (await seen()).looks;
  await change('show');
  await pass(2_000);
  expect(await seen()).toMatchObject({ looks: after, touches: [], possible: [] });
});

it('takes back by name what this tab reported', async () => {
  await host.page.locator('body > #go').click();
  await change('show');
  await pass(200);
  const [touch] = (await seen()).touches;
  await host.page.locator('#back').click();
  await change('later');
  await pass(200);
  expect((await seen()).undone).toEqual([touch?.dedupeKey]);
});

it('sees the proof also when the user has gone to another tab at once', async () => {
  await host.page.locator('body > #go').click();
  await host.page.evaluate(() => {
    Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await change('show');
  await pass(200);
  expect((await seen()).touches).toHaveLength(1);
});
