import { describe, expect, test } from 'vitest';
import { funnelTable, matching, orderAfter, ordered } from '../../../components/insights/funnel-order.ts';
import type { FunnelRow } from '../../../lib/wire/messages.ts';

const row = (assetId: string, more: Partial<FunnelRow> = {}): FunnelRow => ({
  assetId,
  title: `Title ${assetId}`,
  type: 'case-study',
  status: 'live',
  shown: 0,
  opened: 0,
  inserted: 0,
  copied: 0,
  sent: 0,
  refused: 0,
  dismissed: 0,
  lastUsedAt: '',
  ...more,
});

describe('the funnel table', () => {
  test('sorts by use, which counts insertions and copies', () => {
    const rows = [row('a', { inserted: 2 }), row('b', { copied: 3 }), row('c')];
    expect(ordered(rows, { column: 'used', isDescending: true }).map((item) => item.assetId)).toEqual(['b', 'a', 'c']);
  });

  test('keeps equal rows in the order of their titles in both directions', () => {
    const rows = [row('b'), row('a')];
    expect(ordered(rows, { column: 'sent', isDescending: true }).map((item) => item.assetId)).toEqual(['a', 'b']);
    expect(ordered(rows, { column: 'sent', isDescending: false }).map((item) => item.assetId)).toEqual(['a', 'b']);
  });

  test('turns round on a second click and starts numbers from the top', () => {
    const byTitle = orderAfter({ column: 'sent', isDescending: true }, 'title');
    expect(byTitle).toEqual({ column: 'title', isDescending: false });
    expect(orderAfter(byTitle, 'title').isDescending).toBe(true);
    expect(orderAfter(byTitle, 'shown').isDescending).toBe(true);
  });

  test('is filtered by every word, in the title or in the type', () => {
    const rows = [row('a', { title: 'Cold chain' }), row('b', { title: 'Cold store', type: 'deck' })];
    expect(matching(rows, 'cold DECK').map((item) => item.assetId)).toEqual(['b']);
    expect(matching(rows, '  ')).toHaveLength(2);
  });

  test('exports a head and a line for each row', () => {
    const table = funnelTable([row('a', { shown: 4 })]);
    expect(table).toHaveLength(2);
    expect(table[1]?.[table[0]?.indexOf('shown') ?? -1]).toBe(4);
  });
});
