// The rep's own lists as deeds, and whether the ledger has them. Pure. Where a list gives no machine date, any touch that
// may be meant counts as there: a touch too few can be logged by hand, one too many cannot be seen.
import type { Context, Fact } from '../model/context.ts';
import { localDay } from '../model/moment.ts';
import type { SweepRow } from '../model/sweep.ts';
import type { Touch, TouchPerson } from '../model/touch.ts';
import { dayIn } from './list-day.ts';
import { familyOf, foldSubject, listMs } from './same-deed.ts';

export type SweepEntry = Omit<SweepRow, 'id' | 'looksPrivate'>;

const someone = (change: Partial<TouchPerson>): TouchPerson => ({
  name: '',
  email: '',
  linkedinSlug: '',
  title: '',
  company: '',
  ...change,
});

/** `"Example, Ann" <ann@x>, bob@y` → two people. */
function mailboxes(text: string): TouchPerson[] {
  return text
    .split(/,(?=[^"]*(?:"[^"]*"[^"]*)*$)/)
    .map((part) => /^\s*(?:"?([^"<]*?)"?\s*<)?([^\s<>]+@[^\s<>]+)>?\s*$/.exec(part))
    .filter((match) => match !== null)
    .map((match) => someone({ name: match[1]?.trim() ?? '', email: match[2] ?? '' }));
}

type Row = Map<string, string>;
/** Facts `list.<row>.<what>`, row by row. */
function rowsOf(facts: readonly Fact[]): Row[] {
  const rows = new Map<number, Row>();
  for (const { name, value } of facts) {
    const match = /^list\.(\d{1,3})\.(.+)$/.exec(name);
    if (match === null) continue;
    const index = Number(match[1]);
    const row = rows.get(index) ?? new Map();
    rows.set(index, row.set(match[2] ?? '', value));
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

const mailed = (row: Row): SweepEntry[] =>
  mailboxes(row.get('to') ?? '').map((person) => ({
    kind: 'email_sent',
    person,
    subject: row.get('subject') ?? '',
    threadId: row.get('thread.id') ?? '',
    dateText: (row.get('date') ?? '').slice(0, 100),
    date: row.get('date.machine') ?? '',
  }));

const linked = (kind: SweepRow['kind'], row: Row): SweepEntry[] => {
  const [name, slug] = [row.get('person.name') ?? '', row.get('person.slug') ?? ''];
  if (slug === '') return [];
  const [threadId, dateText, date] = [row.get('thread.id') ?? '', row.get('date') ?? '', row.get('date.machine') ?? ''];
  return [{ kind, person: someone({ name, linkedinSlug: slug }), subject: '', threadId, dateText, date }];
};

/** The last message of a conversation. Whom its row only names is told by its thread, see the background. */
function messaged(row: Row, language: string, now: number): SweepEntry[] {
  const [name, slug, memberId] = ['name', 'slug', 'memberId'].map((what) => row.get(`person.${what}`) ?? '');
  const [threadId, dateText] = [row.get('thread.id') ?? '', row.get('date') ?? ''];
  if (!name || (threadId === '' && !slug && !memberId)) return [];
  const person = someone({ name, linkedinSlug: slug ?? '', ...(memberId && { linkedinMemberId: memberId }) });
  const date = row.get('date.machine') ?? dayIn(dateText, language, now) ?? '';
  return [{ kind: 'message_sent', person, subject: '', threadId, dateText, date }];
}

/** The deeds that an own list on screen shows, row by row; nothing when it is no such list. `now`: epoch ms. */
export function sweepEntries({ host, view, url, facts, pageLanguage }: Context, now: number): SweepEntry[] | undefined {
  if (view === 'list' && facts.some(({ name, value }) => name === 'list.folder' && value === 'sent'))
    return rowsOf(facts).flatMap(mailed);
  if (host !== 'linkedin') return undefined;
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  if (view === 'invitations' && /\/sent(\/|$)/.test(path))
    return rowsOf(facts).flatMap((row) => linked('connection_request', row));
  if (view === 'connections') return rowsOf(facts).flatMap((row) => linked('connection_accepted', row));
  // A row of the inbox counts only where the page says that the last word was the rep's.
  const mine = view === 'messaging' ? rowsOf(facts).filter((row) => row.get('isMine') === 'yes') : [];
  return mine.length === 0 ? undefined : mine.flatMap((row) => messaged(row, pageLanguage, now));
}

export const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);
const nearDayMs = 36 * 3_600_000;
export const isInstant = (date: string): boolean => !isDay(date) && Number.isFinite(Date.parse(date));

/** Words with a year say the same tomorrow; `9:12 AM` does not. */
const isLasting = (dateText: string): boolean => /\d{4}/.test(dateText);

/** The same on the next visit: a date is part of it only where it does not change with the day. */
export function sweepId(entry: SweepEntry, mailbox: string, personKey: string): string {
  const when = entry.date || (isLasting(entry.dateText) ? entry.dateText : '');
  const what = entry.threadId || foldSubject(entry.subject);
  return [entry.kind, mailbox, personKey, what, when].join('|').slice(0, 700);
}

type Recorded = Pick<Touch, 'kind' | 'threadId' | 'subject' | 'occurredAt' | 'saidWhen'>;

const isSameTalk = (entry: SweepEntry, touch: Recorded): boolean =>
  entry.threadId !== '' && touch.threadId !== ''
    ? entry.threadId === touch.threadId
    : foldSubject(entry.subject) === foldSubject(touch.subject);

/** May this touch of the same person, undone or not, be the deed that the list shows? */
export function isListed(entry: SweepEntry, touch: Recorded): boolean {
  if (familyOf(entry.kind) !== familyOf(touch.kind)) return false;
  if (entry.kind === 'connection_request' || entry.kind === 'connection_accepted') return true;
  if (!isSameTalk(entry, touch)) return false;
  if (touch.saidWhen !== undefined && isDay(touch.saidWhen) && isDay(entry.date)) return touch.saidWhen === entry.date;
  // Dates in words can only be compared as they stand, and only where they do not change with the day.
  if (touch.saidWhen !== undefined)
    return touch.saidWhen === entry.dateText || !(isLasting(touch.saidWhen) && isLasting(entry.dateText));
  if (entry.date === '') return true;
  const at = Date.parse(touch.occurredAt);
  // The words of a list are coarse, and `11:40 PM` may be of yesterday: the days before and after count, too.
  if (entry.kind === 'message_sent' && isDay(entry.date))
    return Math.abs(at - Date.parse(`${entry.date}T12:00:00`)) < nearDayMs;
  return isInstant(entry.date) ? Math.abs(at - Date.parse(entry.date)) <= listMs : localDay(at) === entry.date;
}
