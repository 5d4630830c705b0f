import { expect, test } from 'vitest';
import { type FunnelInput, funnel } from '../../../lib/insights/funnel.ts';
import type { Usage, UsageStep } from '../../../lib/model/usage.ts';
import { asset } from '../../fakes/world.ts';

let ids = 0;
const step = (assetId: string, name: UsageStep, at = '2026-11-20T10:00:00.000Z'): Usage => ({
  id: `u${++ids}`,
  assetId,
  step: name,
  host: 'gmail',
  persona: '',
  industry: '',
  stage: '',
  at,
});
const input = (usage: Usage[]) => ({
  assets: [asset('a'), asset('b'), asset('c', { validUntil: '2026-01-01' }), asset('d', { status: 'draft' })],
  usage,
  touches: [
    { kind: 'email_sent', assetIds: ['a'], state: 'synced' },
    { kind: 'email_sent', assetIds: [], state: 'queued' },
    { kind: 'note', assetIds: ['a'], state: 'undone' },
  ] satisfies FunnelInput['touches'],
  days: 30,
  today: '2026-11-24',
});

test('counts each step of an asset and orders by what was sent', () => {
  const report = funnel(
    input([
      step('b', 'shown'),
      step('a', 'shown'),
      step('a', 'inserted', '2026-11-21T10:00:00.000Z'),
      step('a', 'sent'),
    ]),
  );
  expect(report.rows.map((row) => row.assetId)).toEqual(['a', 'b']);
  expect(report.rows[0]).toMatchObject({
    shown: 1,
    inserted: 1,
    sent: 1,
    lastUsedAt: '2026-11-21T10:00:00.000Z',
    status: 'live',
  });
  expect(report.totals).toEqual({ assets: 4, eligible: 2, shown: 2, inserted: 1, sent: 1 });
});

test('the unused shelf holds usable assets only, and says which were at least seen', () => {
  const report = funnel(input([step('b', 'shown')]));
  expect(report.unused.map(({ assetId, everShown }) => [assetId, everShown])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

test('an asset that left the catalogue keeps its numbers', () => {
  expect(funnel(input([step('old', 'sent')])).rows[0]).toMatchObject({ assetId: 'old', status: 'gone', sent: 1 });
});

test('an undone touch is not counted', () => {
  expect(funnel(input([])).touches).toEqual({ total: 2, withAsset: 1, byKind: { email_sent: 2 } });
});
