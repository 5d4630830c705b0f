// Finds settings by words. Pure. Every typed word must begin some word of the entry; longer ones may also stand inside one, as
// German builds words. Case and accents do not count.
import type { SectionId } from './sections.ts';
import type { IndexedSetting } from './settings-index.ts';

/** A setting with the names that are shown for it. */
export interface NamedSetting extends IndexedSetting {
  /** Of the section, and of the setting where it has one. */
  names: readonly string[];
}
export interface FoundSettings {
  sections: ReadonlySet<SectionId>;
  settings: readonly NamedSetting[];
}

/** Shortest word that is also looked for inside others. */
const inside = 4;

export const folded = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Nothing = no words were typed, so everything is shown. */
export function findSettings(typed: string, entries: readonly NamedSetting[]): FoundSettings | undefined {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return undefined;
  const settings = entries.filter(({ names, words }) => {
    const held = wordsOf([...names, words].join(' '));
    return wanted.every((word) =>
      held.some((one) => one.startsWith(word) || (word.length >= inside && one.includes(word))),
    );
  });
  return { sections: new Set(settings.map(({ section }) => section)), settings };
}
