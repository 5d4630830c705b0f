// Touches of a made-up seller, at a distance in days from a fixed Tuesday noon.
import type { RhythmTouch } from '../../../lib/model/rhythm.ts';
import type { TouchKind } from '../../../lib/model/touch.ts';

/** A Tuesday. */
export const now = Date.UTC(2026, 10, 24, 12);
export const today = '2026-11-24';
const dayMs = 86_400_000;
let count = 0;

export const touch = (kind: TouchKind, daysAgo = 0, more: Partial<RhythmTouch> = {}): RhythmTouch => {
  const at = new Date(now - daysAgo * dayMs).toISOString();
  const id = `019ab000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  return {
    ...{ id, kind, state: 'queued', personId: 'ann', host: 'linkedin', url: 'https://www.linkedin.com/in/ann/' },
    ...{ threadId: '', occurredAt: at, saidWhen: undefined, disposition: undefined, deal: undefined },
    person: { name: 'Ann', email: '', linkedinSlug: 'ann', title: '', company: '' },
    evidence: { cue: 'own-message', seenBy: 'auto', at },
    dedupeKey: `${kind}:${count}|linkedin:ann`,
    ...more,
  };
};
export const told = (...touches: RhythmTouch[]) =>
  touches.map((one) => ({ touch: one, at: Date.parse(one.occurredAt) })).sort((a, b) => a.at - b.at);
