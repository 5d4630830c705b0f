import { expect, test } from 'vitest';
import { fail, ok } from '../../../lib/model/result.ts';
import type { BackgroundToPage } from '../../../lib/wire/messages.ts';
import { type Handlers, router } from '../../../lib/wire/router.ts';
import { isHostPage, isOwnPage } from '../../../lib/wire/sender.ts';

const crashes: unknown[] = [];
const handlers = {
  'sync.retry': async ({ seq }: { seq: number }) => (seq === 1 ? ok({ state: 'ok' }) : fail('gone', 'It is gone.')),
  'sync.now': async () => {
    throw new Error('boom');
  },
} as unknown as Handlers<string>;

async function say(message: unknown): Promise<BackgroundToPage[]> {
  const answers: BackgroundToPage[] = [];
  await router(handlers, (error) => crashes.push(error)).handle(message, 'caller', (answer) => answers.push(answer));
  return answers;
}

test('answers by number', async () => {
  expect(await say({ id: 7, key: 'k', name: 'sync.retry', argument: { seq: 1 } })).toEqual([
    { type: 'answer', id: 7, ok: true, value: { state: 'ok' } },
  ]);
});

test('an expected failure reaches the page as a sentence', async () => {
  expect(await say({ id: 7, key: 'k', name: 'sync.retry', argument: { seq: 2 } })).toMatchObject([
    { ok: false, problem: { message: 'It is gone.' } },
  ]);
});

test('a malformed argument does nothing and is said', async () => {
  expect(await say({ id: 7, key: 'k', name: 'sync.retry', argument: { seq: 'x' } })).toMatchObject([
    { ok: false, problem: { code: 'bad_request' } },
  ]);
});

test.each([
  undefined,
  'text',
  { id: 1 },
  { id: 1, key: 'k', name: 'no.such', argument: {} },
  { id: 1, key: 'k', name: '__proto__', argument: {} },
])('drops what is no request: %j', async (message) => {
  expect(await say(message)).toEqual([]);
});

test('a crash is reported once and answered', async () => {
  expect(await say({ id: 7, key: 'k', name: 'sync.now', argument: {} })).toMatchObject([
    { ok: false, problem: { code: 'unexpected' } },
  ]);
  expect(crashes).toHaveLength(1);
});

const own = 'chrome-extension://abc/';
test('a page of ours is known by its address, not by having a tab', () => {
  expect(isOwnPage({ id: 'abc', url: `${own}sidepanel.html`, frameId: 5 }, 'abc', own)).toBe(true);
  expect(isOwnPage({ id: 'abc', url: 'https://mail.google.com/', frameId: 0 }, 'abc', own)).toBe(false);
  expect(isOwnPage({ id: 'other', url: `${own}sidepanel.html` }, 'abc', own)).toBe(false);
  expect(isOwnPage({ id: 'abc', url: 'chrome-extension://abcd/x' }, 'abc', own)).toBe(false);
  expect(isOwnPage(undefined, 'abc', own)).toBe(false);
});

test('a host page speaks from the top frame of a known host', () => {
  const tab = { id: 3 } as never;
  const known = (url: string) => url.startsWith('https://mail.google.com/');
  expect(isHostPage({ id: 'abc', url: 'https://mail.google.com/mail/', frameId: 0, tab }, 'abc', known)).toBe(true);
  expect(isHostPage({ id: 'abc', url: 'https://mail.google.com/mail/', frameId: 2, tab }, 'abc', known)).toBe(false);
  expect(isHostPage({ id: 'abc', url: 'https://evil.example/', frameId: 0, tab }, 'abc', known)).toBe(false);
  expect(isHostPage({ id: 'abc', url: 'https://mail.google.com/mail/', frameId: 0 }, 'abc', known)).toBe(false);
});
