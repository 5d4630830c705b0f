import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { emptyBackground, learnContext } from '../../../lib/match/text/background.ts';
import { asset, catalogue, query, thread } from './sample.ts';

const assets = [
  ...catalogue,
  asset({
    id: 'wp-retro',
    type: 'whitepaper',
    title: 'Sprint retrospectives that stick',
    summary: 'How retrospectives and sprints lead to decisions.',
    language: 'en',
  }),
];
const engine = buildEngine(assets);
const usual = 'Our sprint ends with the retrospective again.';
const background = (times: number) => {
  const learned = emptyBackground();
  for (let at = 0; at < times; at++) learnContext(learned, `${usual} Item ${at} is about something else.`);
  return learned;
};
const shown = (text: string, times: number): string[] =>
  engine
    .rank(thread('Note', text), query(), { background: background(times) })
    .suggestions.map((suggestion) => suggestion.asset.id);

describe('words that fill the rep’s own conversations', () => {
  it('open the list before anything was learned, and no longer afterwards', () => {
    expect(shown(usual, 0)).toContain('wp-retro');
    expect(shown(usual, 300)).toEqual([]);
  });

  it('do not keep out what else was said', () => {
    const text = `${usual} We lose milk because the cooling in our trailers breaks; do you have temperature sensors for a dairy?`;
    expect(shown(text, 300)[0]).toBe('cs-dairy');
  });
});
