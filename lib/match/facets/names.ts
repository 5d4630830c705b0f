// Names of competitors and products in what was said. A name that is also an ordinary word ("Outreach", "Breeze") must be
// written as a name, and not as part of another one ("Community Outreach Coordinator").
import { type Found, phraseFinder, wordsIn } from './phrases.ts';
import { rivalry } from './rivalry.ts';

export interface Name {
  /** As the catalogue writes it; the key of the facet. */
  value: string;
  isOrdinaryWord: boolean;
}

/** `ZoomInfo; replaced Outreach (2024)` → its parts; longer ones are descriptions, not names. */
export function nameParts(label: string): string[] {
  return label
    .split(/[,;/()]|\band\b|\bund\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= 40 && part.split(/\s+/).length <= 4);
}

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);
const isAllLower = (text: string): boolean => text === text.toLowerCase() && /\p{L}/u.test(text);

/** A name that was found, and how much it is spoken of as a rival (see rivalry.ts): the strongest of its mentions. */
export interface NamedThere extends Name {
  rivalry: number;
}

export type NameFinder = (text: string) => NamedThere[];

export function nameFinder(names: readonly Name[]): NameFinder {
  const byKey = new Map(names.map((name) => [name.value.toLowerCase(), name]));
  const find = phraseFinder(() => names.map((name) => [name.value, name.value.toLowerCase()] as const));
  return (text) => {
    const words = text.normalize('NFC').match(/[\p{L}\p{N}]+|[.,;:!?()|·\n]/gu) ?? [];
    const runs = new Set<number>();
    let at = -1;
    words.forEach((word, index) => {
      if (!/[\p{L}\p{N}]/u.test(word)) return;
      at++;
      const before = words[index - 1];
      const after = words[index + 1];
      const opens = words[index - 2];
      const isInsideName = isCapital(after) || (isCapital(before) && opens !== undefined && !/[.!?\n]/.test(opens));
      if (isInsideName) runs.add(at);
    });
    const isName = (found: Found): boolean => {
      const name = byKey.get(found.value);
      if (name === undefined) return false;
      return !name.isOrdinaryWord || (!isAllLower(found.written) && !runs.has(found.at));
    };
    const lower = wordsIn(text.toLowerCase());
    const seen = new Map<string, number>();
    for (const found of find(text).filter(isName)) {
      const strength = rivalry(lower, found.at, wordsIn(found.written).length);
      seen.set(found.value, Math.max(strength, seen.get(found.value) ?? 0));
    }
    return [...seen].flatMap(([key, strength]) => {
      const name = byKey.get(key);
      return name === undefined ? [] : [{ ...name, rivalry: strength }];
    });
  };
}
