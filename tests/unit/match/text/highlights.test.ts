import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../lib/match/text/build-index.ts';
import { facetCounts, highlightsIn } from '../../../../lib/match/text/highlights.ts';
import { typedScores, typedWords } from '../../../../lib/match/text/typed-search.ts';
import { documentOf } from './documents.ts';

const index = buildIndex([
  documentOf('a', 'Cold chain for vaccines', '', { industry: ['Healthcare'] }),
  documentOf('b', 'Vaccine audits', '', { industry: ['Healthcare', 'Retail'] }),
  documentOf('c', 'Milk', '', { industry: ['Retail'] }),
]);
const marked = (text: string, typed: string): string[] =>
  highlightsIn(index, text, typedWords(index, typed)).map(([from, to]) => text.slice(from, to));

describe('highlights', () => {
  it('mark the words that stand for the typed ones: same stem, completion, correction', () => {
    expect(marked('Cold chain for vaccines', 'vaccine')).toEqual(['vaccines']);
    expect(marked('Vaccine audits', 'aud')).toEqual(['audits']);
    expect(marked('Cold chain for vaccines', 'vacicne ')).toEqual(['vaccines']);
    expect(marked('Milk', 'vaccine')).toEqual([]);
  });
});

describe('facet counts', () => {
  it('count the values among the hits only, most first', () => {
    const counts = facetCounts(index, typedScores(index, 'vaccine '));
    expect(counts.get('industry')).toEqual([
      { value: 'Healthcare', count: 2 },
      { value: 'Retail', count: 1 },
    ]);
  });
});
