// What the background knows beyond the screen, handed into the matcher as plain data so that the layer stays pure.
import type { Rule } from '../model/rule.ts';
import type { Background } from './text/background.ts';
import type { Calibration } from './text/calibration.ts';

/** The account of the person on screen, from the CRM, the hub or a company page. Empty or absent = not known. */
export interface KnownAccount {
  name?: string;
  /** As the CRM or the host writes it, e.g. `HOSPITAL_HEALTH_CARE`, `Retail Groceries`, `Maschinenbau`. */
  industry?: string;
  /** As the CRM writes it: `1,001-5,000`, `800 employees`, `501-1.000`. */
  size?: string;
  region?: string;
}

/** An asset that went out before, from the touches. */
export interface SentBefore {
  assetId: string;
  /** Nearest of the two. */
  to: 'person' | 'account';
  /** `YYYY-MM-DD`. */
  day: string;
}

export interface FeedbackCounts {
  shown: number;
  /** Inserted or sent. */
  used: number;
  opened: number;
  dismissed: number;
}
export interface FeedbackRow {
  assetId: string;
  /** See `cellOf` in feedback.ts. */
  cell: string;
  counts: FeedbackCounts;
}
export interface Feedback {
  /** Off until `replay` showed a gain on this device. */
  isOn: boolean;
  rows: readonly FeedbackRow[];
}

export interface Known {
  account?: KnownAccount;
  /** Stage of the open deal, in the CRM's words; stands above what the thread shows. */
  stage?: string;
  /** `prospect` bars what is for customers only; unknown bars nothing here, insertion still does. */
  relation?: 'prospect' | 'customer';
  /** Does the ledger hold a touch with this person? Says the stage where neither deal nor thread does. */
  contact?: 'first' | 'ongoing';
  /** What an on-device translator made of the passages of this context, by their text; see `passagesToTranslate`. */
  translated?: ReadonlyMap<string, string>;
  sent?: readonly SentBefore[];
  feedback?: Feedback;
  /** The marketer's rules; those that are off do nothing. */
  rules?: readonly Rule[];
  /** Learned from the `strength` of answers to contexts on which nothing was taken; see text/calibration.ts. */
  calibration?: Calibration;
  /** How usual words are in the rep's own conversations; counts the more, the more was learned. See contrast.ts. */
  background?: Background;
}
