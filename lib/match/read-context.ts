// Context → what it says, in weighted passages, and the texts that facts are read from. Pure reading, no scoring.
import type { Context } from '../model/context.ts';
import type { TextLanguage } from './text/analyse.ts';
import { detectLanguage } from './text/language.ts';
import { bodyOf, passagesOf, subjectOf } from './text/mail-text.ts';
import { mostPassages, placeWeights } from './tuning.ts';

export type Place = keyof typeof placeWeights;

export interface Passage {
  text: string;
  place: Place;
  weight: number;
  /** Absent = as it was written; else how this second reading was made. */
  reading?: 'glossary' | 'translator' | 'synonym';
  /** Most probably small talk: it counts little and opens nothing. */
  isSmallTalk?: boolean;
}

export interface ContextReading {
  passages: Passage[];
  language: TextLanguage | undefined;
  /** BCP 47 tag of what is said, also for languages that are not stemmed; empty when it cannot be told. */
  spoken: string;
  /** Is this a conversation (small talk to be expected) or a profile (each word chosen)? */
  isThread: boolean;
  title: string;
  headline: string;
  company: string;
  location: string;
  /** Industry as a company page shows it; empty elsewhere. */
  pageIndustry: string;
  /** What was said or written, newest first, without signatures: competitors, products and stage are looked for here. */
  said: string;
}

/** Under which key of the words a reason names the place. */
export const placeKeys: Readonly<Record<Place, string>> = {
  subject: 'subject',
  lastInbound: 'thread',
  earlierInbound: 'thread',
  mine: 'thread',
  title: 'title',
  headline: 'headline',
  profileText: 'page',
};

/** Newest first, so that a cap cuts the oldest. */
function threadPassages(thread: NonNullable<Context['thread']>): { passages: Passage[]; said: string } {
  const passages: Passage[] = [];
  const bodies: string[] = [];
  let hasInbound = false;
  for (const message of [...thread.messages].reverse()) {
    const place: Place = message.isMine ? 'mine' : hasInbound ? 'earlierInbound' : 'lastInbound';
    if (!message.isMine) hasInbound = true;
    const body = bodyOf(message.text, message.from.name);
    if (body === '') continue;
    bodies.push(body);
    for (const text of passagesOf(body)) passages.push({ text, place, weight: placeWeights[place] });
    if (passages.length >= mostPassages) break;
  }
  return { passages, said: bodies.join('\n\n') };
}

const asTextLanguage = (tag: string): TextLanguage | undefined => (tag === 'en' || tag === 'de' ? tag : undefined);

/** The page's own language stands in only where nobody has written anything: it is the reader's, not the buyer's. */
function pageLanguageOf({ pageLanguage }: Context): TextLanguage | undefined {
  return asTextLanguage(pageLanguage.slice(0, 2).toLowerCase());
}

/** Reads what is on screen. */
export function readContext(context: Context): ContextReading {
  const { person, thread } = context;
  const passages: Passage[] = [];
  const add = (place: Place, text: string): void => {
    if (text.trim() !== '') passages.push({ text, place, weight: placeWeights[place] });
  };
  const talk = thread ? threadPassages(thread) : { passages: [], said: '' };
  const subject = subjectOf(thread?.subject ?? context.composer?.subject ?? '');
  add('subject', subject);
  add('title', person?.title ?? '');
  if (person && person.headline !== person.title) add('headline', person.headline);
  for (const text of passagesOf(context.text)) add('profileText', text);
  passages.push(...talk.passages);
  const said = [subject, talk.said, context.text].filter((text) => text !== '').join('\n\n');
  const spoken = detectLanguage(said) ?? '';
  return {
    passages: passages.slice(0, mostPassages),
    language: spoken === '' && talk.said === '' ? pageLanguageOf(context) : asTextLanguage(spoken),
    spoken,
    isThread: talk.passages.length > 0,
    title: person?.title ?? '',
    headline: person?.headline ?? '',
    company: person?.company ?? '',
    location: person?.location ?? '',
    pageIndustry: context.facts.find(({ name }) => name === 'company.industry')?.value ?? '',
    said,
  };
}
