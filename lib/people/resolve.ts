// Who is it? Exact keys decide, and only they. Keys of two known people are a conflict: a question, never an answer.

export interface Known {
  id: string;
  name: string;
  company: string;
  keys: readonly string[];
  /** ISO instant; the older of two is named first. */
  firstSeenAt: string;
}

export type Resolution<P> =
  /** Nothing on the page identifies anyone. */
  | { kind: 'nobody' }
  | { kind: 'new'; fresh: string[] }
  /** `fresh`: keys the person did not have yet. */
  | { kind: 'known'; person: P; fresh: string[] }
  /** At least two; the one whose key says most is first. Fresh keys belong to nobody until the rep has answered. */
  | { kind: 'conflict'; people: P[] };

const kinds = ['email', 'linkedin', 'member', 'salesnav'];
/** Position in the order in which keys are trusted: an address first, since a CRM knows that one. */
export const rankOfKey = (key: string): number => {
  const at = kinds.indexOf(key.slice(0, key.indexOf(':')));
  return at < 0 ? kinds.length : at;
};
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rep's own keys never identify anybody else. */
export const withoutOwn = (keys: readonly string[], own: ReadonlySet<string>): string[] =>
  [...new Set(keys)].filter((key) => !own.has(key));

/** The answer does not depend on the order of `known` or `seen`. `own`: keys of the rep. */
export function resolve<P extends Known>(
  known: readonly P[],
  seen: readonly string[],
  own: ReadonlySet<string> = new Set(),
): Resolution<P> {
  const keys = withoutOwn(seen, own).sort((a, b) => rankOfKey(a) - rankOfKey(b) || compare(a, b));
  if (keys.length === 0) return { kind: 'nobody' };
  const rankIn = (person: P): number => keys.findIndex((key) => person.keys.includes(key));
  const hits = known
    .filter((person) => rankIn(person) >= 0)
    .sort((a, b) => rankIn(a) - rankIn(b) || compare(a.firstSeenAt, b.firstSeenAt) || compare(a.id, b.id));
  const [person] = hits;
  const fresh = keys.filter((key) => !hits.some((hit) => hit.keys.includes(key)));
  if (person === undefined) return { kind: 'new', fresh };
  return hits.length === 1 ? { kind: 'known', person, fresh } : { kind: 'conflict', people: hits };
}
