// A large made catalogue for timing, never for quality: texts drawn from a vocabulary with the skew of natural language.
import * as v from 'valibot';
import { type Asset, assetSchema } from '../../lib/model/asset.ts';

const onsets = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const endings = ['', 'n', 'r', 's', 't', 'ing', 'ed', 'ment', 'er', 'ion'];
const types = ['case-study', 'datasheet', 'blog-post', 'battlecard', 'whitepaper', 'rfp-answer'];
const industries = ['Logistics', 'Banking', 'Healthcare', 'Retail', 'Manufacturing'];
const personas = ['Head of Procurement', 'CFO', 'IT Manager', 'VP Sales', 'Quality Manager'];

/** A small generator with a seed (mulberry32), so that each run times the same catalogue. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly [T, ...T[]] | readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

function vocabulary(size: number, random: () => number): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    let word = '';
    for (let syllable = 0; syllable < 2 + Math.floor(random() * 2); syllable++)
      word += pick(onsets, random) + pick(vowels, random);
    words.add(word + pick(endings, random));
  }
  return [...words];
}

export interface MadeCatalogue {
  assets: Asset[];
  /** A text of so many words from the same vocabulary, in sentences. */
  text(words: number): string;
}

/** `count` assets of about 150 words, drawn from 30,000 words by Zipf's law. */
export function madeCatalogue(count: number, seed = 7): MadeCatalogue {
  const random = seeded(seed);
  const words = vocabulary(30_000, random);
  const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? words[0] ?? '';
  const text = (length: number): string =>
    Array.from({ length }, (_, at) =>
      at % 14 === 13 ? `${word()}.` : at % 14 === 0 ? word().replace(/^./, (letter) => letter.toUpperCase()) : word(),
    ).join(' ');
  const assets = Array.from({ length: count }, (_, at) =>
    v.parse(assetSchema, {
      id: `made-${String(at).padStart(6, '0')}`,
      type: pick(types, random),
      title: text(8),
      summary: text(25),
      body: text(120),
      industry: [pick(industries, random)],
      persona: [pick(personas, random)],
      language: 'en',
    }),
  );
  return { assets, text };
}
