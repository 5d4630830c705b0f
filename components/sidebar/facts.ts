// How sure we are of what is shown. Pure: context in, words out.
import type { Context, Fact } from '../../lib/model/context.ts';
import type { Tone } from '../wording.ts';

const isUnsure = (fact: Fact): boolean => fact.state === 'weak' || fact.state === 'conflict';

/** Why a fact deserves a second look, or nothing when it is sure or absent. */
export function doubtAbout(context: Context, name: string): string | undefined {
  const fact = context.facts.find((candidate) => candidate.name === name);
  if (fact === undefined || !isUnsure(fact)) return undefined;
  return fact.state === 'conflict'
    ? 'Two places on the page say different things here. Check before you use it.'
    : 'Only one place on the page says this. Check before you use it.';
}

const identity = ['person.name', 'person.emails', 'person.linkedin.slug'];

export interface Certainty {
  word: string;
  /** One sentence. */
  why: string;
  tone: Tone;
}
export type Step = 'all' | 'identity' | 'url' | 'selection' | 'manual' | 'no-access';

/** On the steps down the header says where the person comes from, not how well the page was read. */
const lower: Partial<Record<Step, Certainty>> = {
  url: {
    word: 'By address',
    why: 'The page could not be read. The person is stored here under the page’s address.',
    tone: 'amber',
  },
  selection: { word: 'Selected', why: 'This person comes from the text you selected.', tone: 'amber' },
  manual: { word: 'By you', why: 'You said who this is; the page is not asked.', tone: 'plain' },
};

/**
 * How sure it is who this is: a word, and the sentence behind it. It follows the step of the ladder: below the first one
 * nothing is called sure. Doubts about other facts stand beside those facts.
 */
export function certaintyOf(context: Context, step: Step): Certainty {
  if (context.state === 'ambiguous')
    return { word: 'Not sure', why: 'The page names more than one person here.', tone: 'red' };
  if (context.state === 'loading')
    return { word: 'Reading', why: 'The page is still loading; this may change.', tone: 'plain' };
  const below = lower[step];
  if (below !== undefined) return below;
  if (identity.some((name) => doubtAbout(context, name) !== undefined))
    return {
      word: 'Check',
      why: 'Only one place on the page says who this is. Check before you write.',
      tone: 'amber',
    };
  if (step === 'identity')
    return { word: 'In part', why: 'Who this is was read for sure; other facts of the page were not.', tone: 'amber' };
  return { word: 'Sure', why: 'Two places on the page agree on who this is.', tone: 'green' };
}

/** What decides the suggestions: when it stays the same, nothing is ranked again. The composer is not part of it. */
export const rankingKey = (context: Context | undefined): string =>
  context === undefined
    ? ''
    : JSON.stringify([
        context.viewId,
        context.state,
        context.person ?? null,
        context.thread?.messages.map((message) => message.id) ?? [],
        context.thread?.subject ?? '',
        context.text,
      ]);
