// Which facts assets rest on, and which of those ended. Pure: the day is handed in.
import type { AssetFact } from '../model/asset-fact.ts';
import { factKey } from '../model/asset-fact.ts';

/** Finds the fact that an asset names, by its id or by what it is called now. */
export interface FactBook {
  of(named: string): AssetFact | undefined;
}

export function factBook(facts: readonly AssetFact[]): FactBook {
  const byKey = new Map(facts.map((fact) => [factKey(fact.name), fact]));
  for (const fact of facts) byKey.set(fact.id, fact);
  return { of: (named) => byKey.get(factKey(named)) };
}

/** Days before its end at which a fact is said to end soon: the same as for an asset, a month to renew it. */
const soonDays = 30;
const dayMs = 86_400_000;

export type FactState = 'expired' | 'soon' | 'standing';

/** It holds to the end of its last day. @param today `YYYY-MM-DD` */
export function factState({ validUntil }: Pick<AssetFact, 'validUntil'>, today: string): FactState {
  if (validUntil === undefined) return 'standing';
  if (validUntil < today) return 'expired';
  const soon = new Date(Date.parse(today) + soonDays * dayMs).toISOString().slice(0, 10);
  return validUntil <= soon ? 'soon' : 'standing';
}

/** The facts among those named that are in this state, each once. */
export const factsIn = (state: FactState, named: readonly string[], book: FactBook, today: string): AssetFact[] =>
  [
    ...new Set(
      named.map((one) => book.of(one)).filter((fact) => fact !== undefined && factState(fact, today) === state),
    ),
  ] as AssetFact[];

/** Flaws of an asset that names these facts. */
export function factFlaws(
  named: readonly string[],
  book: FactBook,
  today: string,
): ('fact-expired' | 'fact-expires-soon')[] {
  if (named.length === 0) return [];
  return [
    ...(factsIn('expired', named, book, today).length > 0 ? (['fact-expired'] as const) : []),
    ...(factsIn('soon', named, book, today).length > 0 ? (['fact-expires-soon'] as const) : []),
  ];
}

/** A fact with how many assets rest on it. */
export interface FactUse {
  /** `factKey` by which assets are found. */
  key: string;
  name: string;
  /** Absent = an asset names it and nobody described it yet. */
  fact?: AssetFact;
  /** Keys under which assets name it. */
  keys: string[];
  assets: number;
}

const rank: Record<FactState, number> = { expired: 0, soon: 1, standing: 3 };
const undescribed = 2;

/** All facts that are described or named, what asks for somebody first. Archived assets are not counted. */
export function factUses(
  facts: readonly AssetFact[],
  assets: readonly { facts: readonly string[]; status: string }[],
  today: string,
): FactUse[] {
  const book = factBook(facts);
  const uses = new Map<string, FactUse>();
  for (const fact of facts)
    uses.set(fact.id, {
      ...{ key: fact.id, name: fact.name, fact, assets: 0 },
      keys: [...new Set([fact.id, factKey(fact.name)])],
    });
  for (const { facts: named, status } of assets) {
    if (status === 'archived' || named.length === 0) continue;
    const keys = new Map(named.map((one) => [book.of(one)?.id ?? factKey(one), one]));
    for (const [key, name] of keys) {
      const use = uses.get(key);
      if (use === undefined) uses.set(key, { key, name, keys: [key], assets: 1 });
      else use.assets += 1;
    }
  }
  const rankOf = ({ fact }: FactUse): number => (fact === undefined ? undescribed : rank[factState(fact, today)]);
  const until = ({ fact }: FactUse): string => fact?.validUntil ?? '9999';
  return [...uses.values()].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (until(a) < until(b) ? -1 : until(a) > until(b) ? 1 : 0) ||
      (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1),
  );
}
