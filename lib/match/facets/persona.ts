// Job title or persona label → function and seniority, so that "Leiterin Einkauf" meets "Head of Procurement".
import { phraseFinder } from './phrases.ts';
import { functions, seniorities } from './title-words.ts';

export interface Role {
  functions: ReadonlySet<string>;
  seniority: string;
}

const findFunction = phraseFinder(
  Object.entries(functions).flatMap(([name, phrases]) => phrases.map((phrase) => [phrase, name] as const)),
);
const findSeniority = phraseFinder(
  Object.entries(seniorities).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

export function roleOf(title: string): Role {
  const ranks = findSeniority(title).map((found) => found.value);
  return {
    functions: new Set(findFunction(title).map((found) => found.value)),
    seniority: Object.keys(seniorities).find((rank) => ranks.includes(rank)) ?? '',
  };
}

/** 0–1: shared functions by how much of the two roles they cover; a different rank costs a little. */
export function roleFit(person: Role, wanted: Role): number {
  const shared = [...person.functions].filter((name) => wanted.functions.has(name)).length;
  if (shared === 0) return 0;
  const overlap = shared / Math.min(person.functions.size, wanted.functions.size);
  const isOtherRank = person.seniority !== '' && wanted.seniority !== '' && person.seniority !== wanted.seniority;
  return overlap * (isOtherRank ? 0.75 : 1);
}
