// How often a word is said in this rep's own conversations, whatever they are about: learned on the device from the contexts
// that are opened, as hashed counts only. No word and no text can be read back from it, and it is erased with `emptyBackground`.
import { backgroundHalving, backgroundSlots, seedCounts, unseenMass } from '../tuning.ts';
import { type Analyser, createAnalyser, termKey, wordsOf } from './analyse.ts';
import { chatter } from './chatter.ts';
import { everydayWords } from './everyday-words.ts';

/** Two rows of counts: a word's frequency is the smaller of its two, so that words falling into one slot hardly matter. */
export interface Background {
  /** Rows one after the other, `backgroundSlots` each. */
  slots: Uint16Array;
  /** Sum of all counts: distinct words over all contexts. */
  total: number;
  contexts: number;
  /** Grows with every change; what was derived from an older one is stale. */
  version: number;
}

function hashOf(key: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 8) % backgroundSlots;
}

const slotsOf = (key: string): [number, number] => [hashOf(key, 0x811c9dc5), backgroundSlots + hashOf(key, 0x9747b28c)];

/** Both languages' stems of a word: a thread mixes them, and the catalogue's stem of a foreign word is looked up as well. */
function keysOf(word: string, analyser: Analyser): string[] {
  return (['en', 'de'] as const).flatMap((language) => {
    const stem = analyser.stem(word, language);
    return stem === '' ? [] : [termKey(stem, language)];
  });
}

function addWord(background: Background, word: string, times: number, analyser: Analyser): void {
  const keys = keysOf(word, analyser);
  if (keys.length === 0) return;
  for (const key of keys) {
    for (const slot of slotsOf(key)) background.slots[slot] = Math.min(65_535, (background.slots[slot] ?? 0) + times);
  }
  background.total += times;
}

let seeded: { slots: Uint16Array; total: number } | undefined;

/** Knows only a seed of small talk and everyday words. */
export function emptyBackground(): Background {
  if (seeded === undefined) {
    const fresh: Background = { slots: new Uint16Array(2 * backgroundSlots), total: 0, contexts: 0, version: 0 };
    const analyser = createAnalyser();
    for (const word of chatter) addWord(fresh, word, seedCounts.chatter, analyser);
    for (const word of everydayWords) addWord(fresh, word, seedCounts.everyday, analyser);
    seeded = { slots: fresh.slots, total: fresh.total };
  }
  return { slots: seeded.slots.slice(), total: seeded.total, contexts: 0, version: 0 };
}

/** Learns one context, each of its words once. Old habits fade: after many contexts all counts are halved. */
export function learnContext(background: Background, text: string, analyser: Analyser = createAnalyser()): void {
  for (const word of new Set(wordsOf(text))) addWord(background, word, 1, analyser);
  background.contexts++;
  background.version++;
  if (background.contexts < backgroundHalving) return;
  background.slots.forEach((count, slot) => {
    background.slots[slot] = count >> 1;
  });
  background.total = Math.floor(background.total / 2);
  background.contexts = Math.floor(background.contexts / 2);
}

/** Probability that a word of a conversation is this stem; unseen ones share `unseenMass`. */
export function rateOf(background: Background, key: string): number {
  const [first, second] = slotsOf(key);
  const count = Math.min(background.slots[first] ?? 0, background.slots[second] ?? 0);
  return (count + 0.5) / (background.total + unseenMass);
}

/** What is stored. */
export interface StoredBackground {
  slots: Uint16Array;
  total: number;
  contexts: number;
}

export const storedBackground = ({ slots, total, contexts }: Background): StoredBackground => ({
  slots: slots.slice(),
  total,
  contexts,
});

/** The background behind a stored value, or a fresh one when it is not of this form. */
export function readBackground(stored: unknown): Background {
  const value = stored as Partial<StoredBackground> | undefined | null;
  const isWhole =
    value?.slots instanceof Uint16Array &&
    value.slots.length === 2 * backgroundSlots &&
    Number.isFinite(value.total) &&
    Number.isFinite(value.contexts);
  if (!isWhole) return emptyBackground();
  return {
    slots: value.slots?.slice() ?? new Uint16Array(0),
    total: value.total ?? 0,
    contexts: value.contexts ?? 0,
    version: 0,
  };
}
