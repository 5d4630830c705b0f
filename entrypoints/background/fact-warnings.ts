// What an asset rests on and what of it ended: told beside the asset, and asked before it goes out. It never stops anybody.
import { calendarDay } from '../../lib/i18n/locale.ts';
import { tOf } from '../../lib/i18n/t.ts';
import { type FactBook, factBook, factsIn } from '../../lib/insights/asset-facts.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { Warning } from '../../lib/model/insertion.ts';
import { localDay } from '../../lib/model/moment.ts';
import { listFacts } from '../../lib/store/facts.ts';
import type { EndedFact } from '../../lib/wire/messages.ts';
import type { World } from './world.ts';

export interface EndedFacts {
  /** Nothing is described, so nothing can have ended. */
  areNone: boolean;
  /** Facts that this asset rests on and that ended. */
  of(asset: Pick<Asset, 'facts'>): EndedFact[];
}

const none: EndedFacts = { areNone: true, of: () => [] };

/** Read once for several assets. */
export async function endedFacts({ db, clock }: World): Promise<EndedFacts> {
  const facts = await listFacts(db);
  if (facts.length === 0) return none;
  const book: FactBook = factBook(facts);
  const today = localDay(clock.now());
  return {
    areNone: false,
    of: ({ facts: named }) =>
      factsIn('expired', named, book, today).map(({ name, kind, validUntil = '' }) => ({ name, kind, validUntil })),
  };
}

/** One question for all of them, so that it is answered once. */
export function factWarnings(assets: readonly Asset[], ended: EndedFacts): Warning[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const sentences = [...byId.values()].flatMap((asset) =>
    ended
      .of(asset)
      .map(({ name, kind, validUntil }) => tOf('facts.warned', kind, [asset.title, calendarDay(validUntil), name])),
  );
  return sentences.length === 0 ? [] : [{ code: 'fact_expired', sentence: sentences.join(' ') }];
}
