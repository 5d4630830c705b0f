// A permission for as long as it is needed: what was allowed before stays, and the click is not lost by waiting.
import { expect, test } from 'vitest';

const held = new Set<string>();
const calls: string[] = [];
let isYes = true;
const browser = {
  runtime: { id: 'touchline' },
  permissions: {
    contains: async ({ origins: [origin = ''] }: { origins: string[] }) => held.has(origin),
    request: async ({ origins }: { origins: string[] }) => {
      calls.push(`request ${origins.join(' ')}`);
      if (isYes) for (const origin of origins) held.add(origin);
      return isYes;
    },
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) held.delete(origin);
      return true;
    },
  },
};
Object.assign(globalThis, { browser, chrome: browser });
const { lend } = await import('../../../entrypoints/catalogue/lent-permission.ts');
const [webhook, fresh] = ['https://hooks.example/*', 'https://a.example/*'];

test('asks at once, and gives back only what was not allowed before', async () => {
  held.add(webhook);
  const lending = lend([webhook, fresh]);
  expect(calls).toEqual([`request ${webhook} ${fresh}`]);
  const lent = await lending;
  expect([...held]).toEqual([webhook, fresh]);
  await lent?.giveBack();
  expect([...held]).toEqual([webhook]);
});

test('denied, it lends nothing', async () => {
  isYes = false;
  expect(await lend([fresh])).toBeUndefined();
});
