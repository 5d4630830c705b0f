// How well a page was read: per fact, for the whole view, and in one sentence. Pure: a context in, words out; no value of
// a fact ever stands in the sentence.
import type { Context, Fact, HostId, View } from '../model/context.ts';

/** `ok` all that the view must show was found; `unknown` = nothing recognised or still loading; `off` = switched off. */
export type Health = 'ok' | 'degraded' | 'ambiguous' | 'unknown' | 'off';

export interface HealthRow {
  fact: string;
  /** Words for people, e.g. `job title`. */
  label: string;
  state: Fact['state'];
  /** Empty when missing. */
  anchor: string;
  value: string;
  /** False: the page may well not have it, so its absence is no sign of trouble. */
  isExpected: boolean;
}
export interface PageHealth {
  state: Health;
  /** For the sidebar; empty when all is well. */
  sentence: string;
  rows: HealthRow[];
}

interface Expected {
  must: readonly string[];
  may: readonly string[];
}

const mailThread: Expected = {
  must: [
    'account.own',
    'person.name',
    'person.emails',
    'thread.id',
    'thread.subject',
    'message.from.email',
    'message.text',
  ],
  may: ['message.from.name', 'message.to', 'message.sentAt', 'thread.participants'],
};
const headersOnly: Expected = {
  must: ['account.own', 'person.emails', 'thread.subject', 'message.from.email'],
  may: ['person.name', 'thread.id', 'message.from.name', 'message.to', 'message.sentAt', 'message.text'],
};
const mailList: Expected = { must: ['account.own'], may: ['list.0.subject', 'list.0.from.email'] };
const mailCompose: Expected = { must: ['account.own', 'composer.kind'], may: ['person.emails', 'person.name'] };
const mail = { thread: mailThread, list: mailList, compose: mailCompose };
const profile: Expected = {
  must: ['person.name', 'person.linkedin.slug', 'person.headline'],
  may: ['person.title', 'person.company', 'person.location', 'person.degree', 'person.linkedin.memberId'],
};
const company: Expected = { must: ['company.slug', 'company.name'], may: ['company.website'] };

/** What each view of a host shows when nothing is wrong. */
export const expectedFacts: Partial<Record<HostId, Partial<Record<View, Expected>>>> = {
  gmail: mail,
  outlook: mail,
  yahoo: { ...mail, thread: headersOnly },
  proton: { ...mail, thread: headersOnly },
  linkedin: {
    profile,
    company,
    feed: { must: ['post.urn', 'post.author.name', 'post.author.slug'], may: ['post.reacted'] },
    messaging: { must: ['person.name'], may: ['thread.id', 'person.linkedin.slug', 'message.text'] },
  },
  salesnav: {
    profile: {
      must: ['person.name', 'person.salesnav.leadId'],
      may: ['person.title', 'person.company', 'person.headline', 'person.linkedin.slug', 'person.location'],
    },
    company,
    messaging: { must: ['person.name'], may: ['thread.id', 'message.text', 'person.salesnav.leadId'] },
  },
};

/** Nothing for a view of no place of its own, and for an inbox in which no conversation is open. */
export const expectedOf = ({ host, view, thread, state }: Context): Expected | undefined =>
  host === 'linkedin' && view === 'messaging' && state === 'ready' && thread === undefined
    ? undefined
    : expectedFacts[host]?.[view];

const hostLabels: Record<HostId, string> = {
  gmail: 'Gmail',
  outlook: 'Outlook',
  linkedin: 'LinkedIn',
  salesnav: 'Sales Navigator',
  yahoo: 'Yahoo Mail',
  proton: 'Proton Mail',
};
const labels: Record<string, string> = {
  'account.own': 'your account',
  'account.own.slug': 'your profile',
  'person.name': 'name',
  'person.emails': 'e-mail',
  'person.linkedin.slug': 'profile address',
  'person.linkedin.memberId': 'member id',
  'person.salesnav.leadId': 'lead id',
  'person.headline': 'headline',
  'person.title': 'job title',
  'person.company': 'company',
  'person.location': 'place',
  'person.degree': 'degree',
  'thread.id': 'conversation id',
  'thread.answer': 'answer to an InMail',
  'thread.subject': 'subject',
  'thread.participants': 'who takes part',
  'message.from.email': 'sender’s address',
  'message.from.name': 'sender’s name',
  'message.to': 'recipients',
  'message.sentAt': 'date',
  'message.text': 'text of the mail',
  'company.slug': 'company page',
  'company.name': 'company name',
  'company.website': 'website',
  'company.industry': 'industry',
  'company.location': 'place of the company',
  'post.urn': 'post',
  'post.author.name': 'author',
  'post.author.slug': 'author’s profile',
  'post.reacted': 'your reaction',
  'post.isOwn': 'your own post',
  'composer.kind': 'composer',
  'composer.empty': 'composer is empty',
  'composer.maxLength': 'length limit',
  'list.0.subject': 'first subject',
  'list.0.from.email': 'first sender',
  'list.0.isMine': 'first row whose last word is yours',
  'list.0.person.name': 'first name',
  'list.0.thread.id': 'first conversation id',
  'list.0.date': 'first date',
};
/** `thread.subject` → `subject`; an unnamed fact keeps its dotted name. */
export const labelOf = (fact: string): string => labels[fact] ?? fact;

const listRow = /^list\.(\d+)\./;
/** Facts that stand for themselves; of a list's rows the first is enough. */
const isShown = (fact: Fact): boolean => (listRow.exec(fact.name)?.[1] ?? '0') === '0';

function rowsOf(context: Context, expected: Expected): HealthRow[] {
  const found = new Map(context.facts.filter(isShown).map((fact) => [fact.name, fact]));
  const names = [...new Set([...expected.must, ...expected.may, ...found.keys()])];
  return names.map((name) => {
    const fact = found.get(name);
    return {
      fact: name,
      label: labelOf(name),
      state: fact?.state ?? 'missing',
      anchor: fact?.anchor ?? '',
      value: fact?.value ?? '',
      isExpected: expected.must.includes(name),
    };
  });
}

const said = (rows: readonly HealthRow[]): string => {
  const words = rows.map((row) => row.label);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
};

function degradedSentence(host: string, must: readonly HealthRow[]): string {
  const lost = must.filter((row) => row.state === 'missing' || row.state === 'rejected');
  const doubted = must.filter((row) => row.state === 'weak' || row.state === 'conflict');
  const found = must.filter((row) => !lost.includes(row)).slice(0, 2);
  if (lost.length > 0 && found.length > 0)
    return `${host} changed: ${said(found)} found, ${said(lost)} not found. You can type it in.`;
  if (lost.length > 0) return `${host} changed: ${said(lost)} not found. You can type it in.`;
  return `${host} shows ${said(doubted)} in one place only. Check before you use it.`;
}

/** `isOff`: the user switched this host off. A missing context is `unknown` without a sentence. */
export function healthOf(context: Context | undefined, isOff = false): PageHealth {
  if (context === undefined || context.state === 'loading')
    return { state: isOff ? 'off' : 'unknown', sentence: '', rows: [] };
  const host = hostLabels[context.host];
  if (isOff) return { state: 'off', sentence: `${host} is switched off. Nothing is read here.`, rows: [] };
  const expected = expectedOf(context) ?? { must: [], may: [] };
  const rows = rowsOf(context, expected);
  if (context.state === 'ambiguous' || rows.some((row) => row.isExpected && row.state === 'conflict'))
    return {
      state: 'ambiguous',
      sentence: context.trouble || `Two places on this ${host} page disagree, so nobody is named.`,
      rows,
    };
  if (context.state === 'unknown')
    return { state: 'unknown', sentence: context.trouble || `This ${host} page is not one Touchline knows.`, rows };
  const must = rows.filter((row) => row.isExpected);
  if (must.every((row) => row.state === 'ok' || row.state === 'shifted')) return { state: 'ok', sentence: '', rows };
  return { state: 'degraded', sentence: degradedSentence(host, must), rows };
}

/** Title words of the dot: state is never colour alone. */
export const healthWords: Record<Health, string> = {
  ok: 'page read',
  degraded: 'part of the page not found',
  ambiguous: 'the page disagrees with itself',
  unknown: 'nothing read on this page',
  off: 'switched off here',
};
