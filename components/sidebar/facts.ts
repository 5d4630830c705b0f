// How sure we are of what is shown. Pure: context in, words out.
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Context, Fact } from '../../lib/model/context.ts';
import type { Tone } from '../wording.ts';

const isUnsure = (fact: Fact): boolean => fact.state === 'weak' || fact.state === 'conflict';

/** Why a fact deserves a second look, or nothing when it is sure or absent. */
export function doubtAbout(context: Context, name: string): string | undefined {
  const fact = context.facts.find((candidate) => candidate.name === name);
  if (fact === undefined || !isUnsure(fact)) return undefined;
  return fact.state === 'conflict' ? t('person.doubt.conflict') : t('person.doubt.alone');
}

const identity = ['person.name', 'person.emails', 'person.linkedin.slug'];

export interface Certainty {
  word: string;
  /** One sentence. */
  why: string;
  tone: Tone;
}
export type Step = 'all' | 'identity' | 'url' | 'selection' | 'manual' | 'no-access';

type How = 'byAddress' | 'selected' | 'byYou' | 'notSure' | 'reading' | 'check' | 'inPart' | 'sure';
const certainty = (how: How, tone: Tone): Certainty => ({
  word: tOf(`person.certainty.${how}`, 'word'),
  why: tOf(`person.certainty.${how}`, 'why'),
  tone,
});

/**
 * How sure it is who this is: a word, and the sentence behind it. It follows the step of the ladder: below the first one
 * nothing is called sure, and the header says where the person comes from. Doubts about other facts stand beside those facts.
 */
export function certaintyOf(context: Context, step: Step): Certainty {
  if (context.state === 'ambiguous') return certainty('notSure', 'red');
  if (context.state === 'loading') return certainty('reading', 'plain');
  if (step === 'url') return certainty('byAddress', 'amber');
  if (step === 'selection') return certainty('selected', 'amber');
  if (step === 'manual') return certainty('byYou', 'plain');
  if (identity.some((name) => doubtAbout(context, name) !== undefined)) return certainty('check', 'amber');
  if (step === 'identity') return certainty('inPart', 'amber');
  return certainty('sure', 'green');
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
