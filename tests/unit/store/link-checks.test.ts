// What link checks found: the last word about an address counts, and only what is not in order is listed.
import { expect, test } from 'vitest';
import { linkFlaws } from '../../../lib/insights/quality.ts';
import type { LinkCheck, LinkState } from '../../../lib/model/link-check.ts';
import { keepLinkChecks, linkCheckOf, troubledLinks } from '../../../lib/store/link-checks.ts';
import { freshDatabase } from '../../fakes/world.ts';

const check = (url: string, state: LinkState, change: Partial<LinkCheck> = {}): LinkCheck => ({
  ...{ url, state, status: 200, to: '', checkedAt: '2026-11-27T10:00:00.000Z' },
  ...change,
});

test('a link that is well again is listed no more', async () => {
  const db = freshDatabase();
  const all = (['ok', 'moved', 'gone', 'failing', 'sign-in'] as const).map((state) =>
    check(`https://a.example/${state}`, state),
  );
  await keepLinkChecks(db, all);
  expect((await troubledLinks(db)).map(({ state }) => state).sort()).toEqual(['failing', 'gone', 'moved', 'sign-in']);
  await keepLinkChecks(db, [check('https://a.example/gone', 'ok')]);
  expect((await troubledLinks(db)).map(({ state }) => state)).not.toContain('gone');
  expect(await linkCheckOf(db, 'https://a.example/gone')).toMatchObject({ state: 'ok' });
  expect(await linkCheckOf(db, 'https://a.example/never')).toBeUndefined();
});

test('a damaged row is left out', async () => {
  const db = freshDatabase();
  await db.linkChecks.put({ url: 'https://a.example/x', state: 'odd' } as never);
  expect(await troubledLinks(db)).toEqual([]);
  expect(await linkCheckOf(db, 'https://a.example/x')).toBeUndefined();
});

test.each([
  ['gone', ['link-gone']],
  ['moved', ['link-moved']],
  ['failing', []],
  ['sign-in', []],
  ['ok', []],
] as const)('%s flags %j', (state, flaws) => expect(linkFlaws(check('u', state))).toEqual(flaws));
