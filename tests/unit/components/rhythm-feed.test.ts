// The rhythm is asked for while it is on screen, again when a touch comes, and never twice at once.
import { expect, test } from 'vitest';
import { createRhythm } from '../../../components/rhythm/rhythm-feed.ts';
import { type Client, WireError } from '../../../lib/wire/client.ts';
import type { BackgroundToPage } from '../../../lib/wire/messages.ts';

type Push = Exclude<BackgroundToPage, { type: 'answer' }>;

function stage() {
  const asked: string[] = [];
  const open: (() => void)[] = [];
  let tell: (push: Push) => void = () => undefined;
  let problem: string | undefined;
  const client = {
    ask: (name: string) => {
      asked.push(name);
      return new Promise((resolve, reject) => {
        const fail = problem;
        open.push(() => (fail === undefined ? resolve({ name }) : reject(new WireError({ code: 'x', message: fail }))));
      });
    },
    listen: (listener: (push: Push) => void) => {
      tell = listener;
      return () => undefined;
    },
  } as unknown as Client;
  /** Answers what is open, and what is asked because of that. */
  const settle = async (): Promise<void> => {
    while (open.length > 0) {
      open.shift()?.();
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    }
  };
  return {
    rhythm: createRhythm(client),
    asked,
    settle,
    push: (push: Push) => tell(push),
    fail: (sentence: string | undefined) => {
      problem = sentence;
    },
  };
}
const erased = { type: 'erased', personId: 'x' } as const;

test('nothing is asked before the view opens, nor after it is left', async () => {
  const { rhythm, asked, push, settle } = stage();
  push(erased);
  expect(asked).toEqual([]);
  const hide = rhythm.show();
  await settle();
  expect(asked).toEqual(['rhythm.today', 'rhythm.people']);
  expect(rhythm.today.value).toEqual({ name: 'rhythm.today' });
  hide();
  push(erased);
  expect(asked).toHaveLength(2);
});

test('many touches at once are one more question, not many', async () => {
  const { rhythm, asked, push, settle } = stage();
  rhythm.show();
  await settle();
  asked.length = 0;
  for (let count = 0; count < 20; count++) push(erased);
  await settle();
  expect(asked.filter((name) => name === 'rhythm.today')).toHaveLength(2);
  expect(asked.length).toBeLessThan(8);
});

test('a refusal is said, and gone when it works again', async () => {
  const { rhythm, push, settle, fail } = stage();
  fail('The database is busy.');
  rhythm.show();
  await settle();
  expect(rhythm.trouble.value).toBe('The database is busy.');
  fail(undefined);
  push(erased);
  await settle();
  expect(rhythm.trouble.value).toBe('');
});
