// The intents of a whole conversation: each passage speaks for itself, the newest words of the prospect count most.

import { typeAffinity } from '../data/type-affinity.ts';
import type { Passage } from '../read-context.ts';
import { intentFrom } from '../tuning.ts';
import { type Intent, intentOf, intents } from './intent.ts';

export interface ThreadIntent {
  /** Strength 0–1 of each intent that is there at all, the strongest first; small talk only when nothing else is. */
  strengths: readonly { intent: Intent; strength: number }[];
  /** Per passage: the probability that it is small talk. */
  chatter: readonly number[];
}

/** Who somebody is says nothing of what they want: only what was written to the rep or posted counts. */
const isSaid = ({ place }: Passage): boolean => place !== 'title' && place !== 'headline' && place !== 'profileText';

export function threadIntent(passages: readonly Passage[]): ThreadIntent {
  const strongest = new Map<Intent, number>();
  const chatter = passages.map((passage) => {
    if (!isSaid(passage)) return 0;
    const shares = intentOf(passage.text);
    for (const intent of intents)
      strongest.set(intent, Math.max(strongest.get(intent) ?? 0, shares[intent] * passage.weight));
    return shares.chatter;
  });
  const business = [...strongest]
    .filter(([intent, strength]) => intent !== 'chatter' && strength >= intentFrom)
    .map(([intent, strength]) => ({ intent, strength }))
    .sort((x, y) => y.strength - x.strength);
  const talk = { intent: 'chatter', strength: strongest.get('chatter') ?? 0 } as const;
  return { strengths: business.length > 0 ? business : talk.strength >= intentFrom ? [talk] : [], chatter };
}

/** How well a type of asset serves the intents, 0–1, and the one it serves best. */
export function affinityOf({ strengths }: ThreadIntent, type: string): { intent: Intent; fit: number } | undefined {
  let best: { intent: Intent; fit: number } | undefined;
  for (const { intent, strength } of strengths) {
    if (intent === 'chatter') continue;
    const fit = strength * (typeAffinity[intent][type] ?? 0);
    if (fit > (best?.fit ?? 0)) best = { intent, fit };
  }
  return best;
}
