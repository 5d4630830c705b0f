// What the background answers about suggestions beyond the list itself.
import type { Ask } from '../model/ask.ts';
import type { FactKind } from '../model/asset-fact.ts';
import type { Dismissal } from '../model/dismissal.ts';

/** One earlier sending of an asset to somebody of the account on screen. */
export interface SentTo {
  name: string;
  /** The person on screen, not a colleague of theirs. */
  isThem: boolean;
  /** `YYYY-MM-DD` in the rep's calendar. */
  day: string;
}

/** A fact that an asset rests on and that holds no more. */
export interface EndedFact {
  name: string;
  kind: FactKind;
  /** `YYYY-MM-DD`, the last day on which it held. */
  validUntil: string;
}

/** What this device knows of an asset beyond the catalogue. */
export interface AboutAsset {
  assetId: string;
  /** Newest first, few. */
  sent: SentTo[];
  /** Messages it went out in. */
  used: number;
  /** Conversations in which it was inserted or copied. */
  taken: number;
  /** Of `used`, how many were answered within thirty days. */
  replies: number;
  /** Absent = everything that it rests on holds. */
  ended?: EndedFact[];
}

export interface SuggestAnswers {
  'suggest.about': { assets: AboutAsset[] };
  'suggest.dismiss': Record<string, never>;
  'suggest.restore': { restored: number };
  'dismissals.list': { dismissals: Dismissal[] };
  /** `isNew` is false where the situation had its ask already: its wish was changed. */
  'asks.save': { ask: Ask; isNew: boolean };
  'asks.here': { ask?: Ask };
  'asks.withdraw': { wasThere: boolean };
  'asks.list': { asks: Ask[] };
}
