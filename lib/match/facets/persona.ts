// Job title or persona label → function and seniority, so that "Leiterin Einkauf" meets "Head of Procurement".
import { functionLines, kindWords, personWords, seniorityLines, shortTitles } from '../data/titles.ts';
import { otherRank, titleShare } from '../tuning.ts';
import { phraseTable } from './phrase-table.ts';
import { type PhraseFinder, phraseFinder, wordsIn } from './phrases.ts';

export interface Role {
  functions: ReadonlySet<string>;
  /** `executive`, `director`, `manager`, `individual` or empty. */
  seniority: string;
}

/** Rank → its words, from the top. */
export const seniorities: ReadonlyMap<string, readonly string[]> = phraseTable(seniorityLines);
/** Function → its phrases. */
export const functions: ReadonlyMap<string, readonly string[]> = phraseTable(functionLines);

const finderOf = (table: ReadonlyMap<string, readonly string[]>): PhraseFinder =>
  phraseFinder(() => [...table].flatMap(([name, phrases]) => phrases.map((phrase) => [phrase, name] as const)));
const findFunction = finderOf(functions);
const findSeniority = finderOf(seniorities);
const persons = new Set(personWords.split(' '));
const short = new Set(shortTitles.split(' '));
const kinds = new Set(kindWords.split(' '));

/**
 * Roles that a running text names as people: a title of one word ("CFO"), or a function beside a word for a person ("Head of
 * Procurement", "procurement team").
 */
export function rolesNamed(text: string): { value: string; written: string }[] {
  const words = wordsIn(text).map((word) => singular(word.toLowerCase()));
  return findFunction(words.join(' ')).flatMap(({ value, phrase, at }) => {
    const length = wordsIn(phrase).length;
    const around = [words[at - 1], words[at - 2], words[at + length]];
    const isPerson = short.has(phrase) || around.some((word) => word !== undefined && persons.has(word));
    return isPerson
      ? [
          {
            value,
            written: wordsIn(text)
              .slice(at, at + length)
              .join(' '),
          },
        ]
      : [];
  });
}

export function roleOf(title: string): Role {
  const ranks = findSeniority(title).map((found) => found.value);
  return {
    functions: new Set(findFunction(title).map((found) => found.value)),
    seniority: [...seniorities.keys()].find((rank) => ranks.includes(rank)) ?? '',
  };
}

/** `CFOs` → `cfo`, so that a plural names the same role. */
const singular = (word: string): string => (/^(c[a-z]{1,2}o|csm|sdr|bdr)s$/.test(word) ? word.slice(0, -1) : word);

/** Parts of a title that may name a reader: between separators, and what follows a `for`. */
const segmentsOf = (title: string): string[] =>
  title
    .split(/\s+[–—|-]\s+|→|[:()]/)
    .flatMap((part) => [...part.split(/\b(?:for|für)\b/i).slice(1), part])
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A segment's role, when at least half of its words are about it and one of them means a person. */
function roleOfSegment(segment: string, isForPersonas: boolean): TitleRole | undefined {
  const words = wordsIn(segment).map((word) => singular(word.toLowerCase()));
  const found = findFunction(words.join(' '));
  const covered = new Set<number>();
  let isPerson = isForPersonas;
  for (const { phrase, at } of found) {
    const length = wordsIn(phrase).length;
    for (let word = at; word < at + length; word++) covered.add(word);
    if (short.has(phrase)) isPerson = true;
  }
  for (const [at, word] of words.entries()) {
    if (!persons.has(word)) continue;
    covered.add(at);
    isPerson = true;
  }
  if (
    found.length === 0 ||
    !isPerson ||
    covered.size / words.filter((word, at) => covered.has(at) || !kinds.has(word)).length < titleShare
  )
    return undefined;
  const [first, last] = [Math.min(...covered), Math.max(...covered)];
  const role = { functions: new Set(found.map(({ value }) => value)), seniority: roleOf(segment).seniority };
  return {
    label: wordsIn(segment)
      .slice(first, last + 1)
      .join(' '),
    role,
  };
}

export interface TitleRole {
  /** As the title writes it. */
  label: string;
  role: Role;
}

/**
 * The role that an asset's title names, e.g. `What CFOs ask: a guide for CFOs` or `Sales Leader – Objections`; nothing where a
 * function is only the topic ("Data platform at scale").
 * @param isForPersonas whether assets of this type are written about a role.
 */
export function roleInTitle(title: string, isForPersonas = false): TitleRole | undefined {
  for (const segment of segmentsOf(title)) {
    const found = roleOfSegment(segment, isForPersonas);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** 0–1: shared functions by how much of the two roles they cover; a different rank costs a little. */
export function roleFit(person: Role, wanted: Role): number {
  const shared = [...person.functions].filter((name) => wanted.functions.has(name)).length;
  if (shared === 0) return 0;
  const overlap = shared / Math.min(person.functions.size, wanted.functions.size);
  const isOther = person.seniority !== '' && wanted.seniority !== '' && person.seniority !== wanted.seniority;
  return overlap * (isOther ? otherRank : 1);
}
