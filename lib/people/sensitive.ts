// Does a conversation look private? Whole words only, without case, accents and punctuation. The answer is the name of a
// class: neither the text nor the word that was found leaves this file.
import { type SensitiveClass, type SensitiveSettings, sensitiveClasses } from '../model/off-record.ts';
import { sensitiveWords } from './sensitive-words.ts';

/** Characters of a conversation that are looked at, the newest ones: what is on screen fits. */
export const mostLookedAt = 200_000;

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
/** Faster than the folding of names, which knows every script: these texts are long and the words are Latin. */
const bare = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Words between single blanks, in one or two spellings (`Kündigung` is `kundigung` and `kuendigung`). */
function spaced(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
  const [plain, long] = [bare(folded), bare(folded.replace(/[äöü]/g, (letter) => umlauts[letter] ?? letter))];
  return plain === long ? [plain] : [plain, long];
}

const spellings = new Map<string, readonly string[]>();
/** The same few hundred words are asked at each touch. */
function spellingsOf(word: string): readonly string[] {
  const known = spellings.get(word) ?? spaced(word).filter((form) => form.trim() !== '');
  spellings.set(word, known);
  return known;
}

/** The words of a class as they count here: shipped ones without those taken out, then the rep's own. */
export function wordsOfClass(name: SensitiveClass, { added, removed }: SensitiveSettings): string[] {
  const gone = new Set(removed.flatMap(spellingsOf));
  const kept = sensitiveWords[name].filter((word) => !spellingsOf(word).some((form) => gone.has(form)));
  return [...kept, ...added[name]];
}

/** The class that the texts look like, or nothing; also nothing when it is switched off. The last text counts first. */
export function sensitiveClassOf(texts: readonly string[], settings: SensitiveSettings): SensitiveClass | undefined {
  if (!settings.isOn) return undefined;
  const haystacks = spaced(texts.join('\n').slice(-mostLookedAt));
  const isIn = (word: string): boolean =>
    spellingsOf(word).some((form) => haystacks.some((haystack) => haystack.includes(form)));
  return sensitiveClasses.find((name) => wordsOfClass(name, settings).some(isIn));
}
