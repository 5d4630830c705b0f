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

const shown = ['person.name', 'person.title', 'person.company', 'person.location', 'person.degree', 'person.emails'];

/** The certainty of the whole header: a word, and the sentence behind it. */
export function certaintyOf(context: Context): { word: string; why: string; tone: Tone } {
  if (context.state === 'ambiguous')
    return { word: 'Not sure', why: 'The page names more than one person here.', tone: 'red' };
  if (context.state === 'loading')
    return { word: 'Reading', why: 'The page is still loading; this may change.', tone: 'plain' };
  const doubts = shown.filter((name) => doubtAbout(context, name) !== undefined).length;
  if (doubts > 0)
    return {
      word: 'Check',
      why: 'Who this is, is sure. The marked facts rest on one place of the page.',
      tone: 'amber',
    };
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
