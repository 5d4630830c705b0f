// From the touches of everybody to the order in which to look at people: who is worth a word now, who went quiet, the rates. Pure.
import { type QuietPerson, type Rate, type RateKind, type RhythmTouch, rateKinds } from '../model/rhythm.ts';
import { type Candidate, candidateOf, type DueStep, dealOf } from './rhythm-next.ts';
import { silenceOf } from './rhythm-quiet.ts';
import { rateOf, type Told } from './rhythm-rates.ts';

/** Touches of each visible person that stand, oldest first. One without a moment, or whose moment the page did not say, is left out. */
export function byPerson(touches: readonly RhythmTouch[], visibleOf: (personId: string) => string): Map<string, Told> {
  const people = new Map<string, { touch: RhythmTouch; at: number }[]>();
  for (const touch of touches) {
    const at = Date.parse(touch.occurredAt);
    if (touch.state === 'undone' || touch.saidWhen !== undefined || Number.isNaN(at)) continue;
    const id = visibleOf(touch.personId);
    const told = people.get(id) ?? [];
    told.push({ touch, at });
    people.set(id, told);
  }
  for (const told of people.values()) told.sort((a, b) => a.at - b.at || (a.touch.id < b.touch.id ? -1 : 1));
  return people;
}

export interface Ranked extends Candidate {
  personId: string;
}

/** Everybody with a reason, the best first; whoever has a step due is among them also without a touch. */
export function rankNext(people: ReadonlyMap<string, Told>, due: ReadonlyMap<string, DueStep>, now: number): Ranked[] {
  const ids = new Set([...people.keys(), ...due.keys()]);
  return [...ids]
    .flatMap((personId): Ranked[] => {
      const candidate = candidateOf(people.get(personId) ?? [], due.get(personId), now);
      return candidate === undefined ? [] : [{ ...candidate, personId }];
    })
    .sort((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1));
}

export type Quiet = Pick<QuietPerson, 'days' | 'deal' | 'personId'> & { usual?: number };

/** Who went quiet: those with a deal first, then the latest silence. */
export function quietOf(people: ReadonlyMap<string, Told>, now: number): Quiet[] {
  return [...people]
    .flatMap(([personId, told]): Quiet[] => {
      const silence = silenceOf(told, now);
      if (silence?.isQuiet !== true || candidateOf(told, undefined, now) === undefined) return [];
      const { days, usual } = silence;
      return [{ personId, days, deal: dealOf(told, now), ...(usual !== undefined && { usual }) }];
    })
    .sort(
      (a, b) => Number(b.deal !== '') - Number(a.deal !== '') || a.days - b.days || (a.personId < b.personId ? -1 : 1),
    );
}

export const ratesOf = (people: ReadonlyMap<string, Told>, now: number): Record<RateKind, Rate> => {
  const all = [...people.values()];
  return Object.fromEntries(rateKinds.map((kind) => [kind, rateOf(kind, all, now)])) as Record<RateKind, Rate>;
};
