// German compounds apart: `Kühlkettenüberwachung` → Kühlkette + Überwachung, over a dictionary that the caller brings.
import { longestCompoundPart, shortestCompound, shortestCompoundPart } from '../tuning.ts';

/** Letters that may stand between two parts; those of the first part that fall away (`Schul|buch`) are found by `e`. */
const links = ['', 's', 'es', 'n', 'en', 'er', 'e'] as const;

/** A part as the dictionary knows it: with its linking letters, without them, or with the `e` that fell away. */
function partAs(piece: string, isKnown: (word: string) => boolean): string | undefined {
  if (piece.length >= shortestCompoundPart && isKnown(piece)) return piece;
  for (const link of links) {
    const stem = piece.slice(0, piece.length - link.length);
    if (link !== '' && piece.endsWith(link) && stem.length >= shortestCompoundPart && isKnown(stem)) return stem;
  }
  const full = `${piece}e`;
  return piece.length >= shortestCompoundPart && isKnown(full) ? full : undefined;
}

/**
 * The parts of a lower-case word that is not itself known, or nothing. The fewest parts win; of those the longest last part,
 * because it says what the thing is.
 */
export function splitCompound(word: string, isKnown: (word: string) => boolean): string[] {
  if (word.length < shortestCompound || word.length > longestCompoundPart * 3) return [];
  const splitInto = (rest: string, parts: number): string[] | undefined => {
    if (parts === 1) {
      const whole = partAs(rest, isKnown);
      return whole === undefined ? undefined : [whole];
    }
    for (let at = shortestCompoundPart; at <= rest.length - shortestCompoundPart; at++) {
      const first = partAs(rest.slice(0, at), isKnown);
      if (first === undefined) continue;
      const others = splitInto(rest.slice(at), parts - 1);
      if (others !== undefined) return [first, ...others];
    }
    return undefined;
  };
  return splitInto(word, 2) ?? splitInto(word, 3) ?? [];
}
