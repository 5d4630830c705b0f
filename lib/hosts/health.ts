// How well a page was read: per fact, for the whole view, and in one sentence. Pure: a context in, words out; no value of
// a fact ever stands in the sentence.
import { listWords } from '../i18n/locale.ts';
import { t, tOf } from '../i18n/t.ts';
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
/** The site's own name, the same in every language. */
export const hostName = (host: HostId): string => hostLabels[host];

/** Facts that have a name for people: under `host.fact`, dots taken out. */
const named = new Set([
  'account.own',
  'account.own.slug',
  'person.name',
  'person.emails',
  'person.linkedin.slug',
  'person.linkedin.memberId',
  'person.salesnav.leadId',
  'person.headline',
  'person.title',
  'person.company',
  'person.location',
  'person.degree',
  'thread.id',
  'thread.answer',
  'thread.subject',
  'thread.participants',
  'message.from.email',
  'message.from.name',
  'message.to',
  'message.sentAt',
  'message.text',
  'company.slug',
  'company.name',
  'company.website',
  'company.industry',
  'company.location',
  'post.urn',
  'post.author.name',
  'post.author.slug',
  'post.reacted',
  'post.isOwn',
  'composer.kind',
  'composer.empty',
  'composer.maxLength',
  'list.0.subject',
  'list.0.from.email',
  'list.0.isMine',
  'list.0.person.name',
  'list.0.thread.id',
  'list.0.date',
]);
const keyOf = (fact: string): string => fact.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase());
/** `thread.subject` → `subject`; an unnamed fact keeps its dotted name. */
export const labelOf = (fact: string): string => (named.has(fact) ? tOf('host.fact', keyOf(fact)) : fact);

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

const said = (rows: readonly HealthRow[]): string => listWords(rows.map((row) => row.label));

function degradedSentence(host: string, must: readonly HealthRow[]): string {
  const lost = must.filter((row) => row.state === 'missing' || row.state === 'rejected');
  const doubted = must.filter((row) => row.state === 'weak' || row.state === 'conflict');
  const found = must.filter((row) => !lost.includes(row)).slice(0, 2);
  if (lost.length > 0 && found.length > 0) return t('host.degraded.part', [host, said(found), said(lost)]);
  if (lost.length > 0) return t('host.degraded.lost', [host, said(lost)]);
  return t('host.degraded.doubted', [host, said(doubted)]);
}

/** `isOff`: the user switched this host off. A missing context is `unknown` without a sentence. */
export function healthOf(context: Context | undefined, isOff = false): PageHealth {
  if (context === undefined || context.state === 'loading')
    return { state: isOff ? 'off' : 'unknown', sentence: '', rows: [] };
  const host = hostLabels[context.host];
  if (isOff) return { state: 'off', sentence: t('host.off', [host]), rows: [] };
  const expected = expectedOf(context) ?? { must: [], may: [] };
  const rows = rowsOf(context, expected);
  if (context.state === 'ambiguous' || rows.some((row) => row.isExpected && row.state === 'conflict'))
    return { state: 'ambiguous', sentence: context.trouble || t('host.ambiguous', [host]), rows };
  if (context.state === 'unknown')
    return { state: 'unknown', sentence: context.trouble || t('host.unknown', [host]), rows };
  const must = rows.filter((row) => row.isExpected);
  if (must.every((row) => row.state === 'ok' || row.state === 'shifted')) return { state: 'ok', sentence: '', rows };
  return { state: 'degraded', sentence: degradedSentence(host, must), rows };
}

/** Title words of the dot: state is never colour alone. */
export const healthWords = (state: Health): string => tOf('host.dot', state);

/** What the reader says in one word when a page names nobody for certain; see `Reading.trouble`. */
export const doubts = [
  'page',
  'post',
  'talk',
  'invite',
  'bubbles',
  'salesTalk',
  'thread',
  'mail',
  'sender',
  'strangeMail',
  'unreadable',
] as const;
/** The same as a sentence; anything else stays as it is. */
export const doubtWords = (trouble: string): string =>
  (doubts as readonly string[]).includes(trouble) ? tOf('host.doubt', trouble) : trouble;
