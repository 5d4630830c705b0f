import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../lib/match/contrast.ts';
import { emptyBackground, learnContext } from '../../../lib/match/text/background.ts';
import { buildIndex } from '../../../lib/match/text/build-index.ts';
import { documentOf } from './text/documents.ts';

const index = buildIndex([
  documentOf('a', 'warehouse robots', 'Pallets move at night in every warehouse.'),
  documentOf('b', 'vaccine storage', 'Fridges report their temperature by themselves.'),
  ...Array.from({ length: 60 }, (_, at) =>
    documentOf(`x${at}`, `payroll audits ${at}`, 'Invoices, customs papers and harbour fees in one place.'),
  ),
]);
const learnedFrom = (contexts: number) => {
  const background = emptyBackground();
  for (let at = 0; at < contexts; at++) learnContext(background, 'warehouse');
  return contrastOf(index, { background });
};
const term = (word: string): number => index.termsOf(word, 'en')[0] ?? -1;

describe('contrast with the rep’s own conversations', () => {
  it('changes nothing until fifty conversations were learned', () => {
    expect(learnedFrom(49)).toBeUndefined();
    expect(learnedFrom(50)).toBeDefined();
  });

  it('fades a word that fills them, and no other', () => {
    const share = learnedFrom(3_000);
    expect(share?.(term('warehouse'))).toBeLessThan(1);
    expect(share?.(term('vaccine'))).toBe(1);
  });
});
