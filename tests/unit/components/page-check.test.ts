import { describe, expect, test } from 'vitest';
import { type CheckRow, foundWords, hitsWords, reportText } from '../../../components/sidebar/page-check-report.ts';
import { context } from './samples.ts';

const hits = { fact: 'person.name', anchor: 'h2', hits: 198, views: 200 };
const row: CheckRow = {
  fact: 'person.name',
  label: 'name',
  state: 'ok',
  anchor: 'h2',
  value: 'Ann Example',
  isExpected: true,
};

describe('the page check', () => {
  test('says how often an anchor found a fact, and its fall', () => {
    expect(hitsWords(hits)).toBe('found by h2 in 198 of 200 views');
    expect(hitsWords({ ...hits, hits: 160, fell: { from: 0.99, to: 0.6 } })).toBe(
      'found by h2 in 160 of 200 views, fell from 99\u00A0% to 60\u00A0%',
    );
    expect(hitsWords({ ...hits, anchor: '', hits: 0, views: 1 })).toBe('not found in 1 view');
    expect(hitsWords(undefined)).toBe('');
  });

  test('names the usual anchor when this view was read by another', () => {
    expect(foundWords('h2', hits)).toBe('by h2, as in 198 of 200 views');
    expect(foundWords('title', hits)).toBe('by title; h2 in 198 of 200 views');
    expect(foundWords('', hits)).toBe('h2 found it in 198 of 200 views');
    expect(foundWords('h2', undefined)).toBe('by h2');
  });

  test('reports anchors and counts, and no value', () => {
    const report = reportText(context(), { state: 'ok' }, [row], [hits], '0.1.0');
    expect(report).toContain('person.name\tok\th2\tfound by h2 in 198 of 200 views');
    expect(report).not.toContain('Ann');
    expect(report).not.toContain(context().url);
  });
});
