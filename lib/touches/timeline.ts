// Touches as a timeline: where, who to whom, what it was, on which day; what a filter leaves, and how many each choice would
// show. Pure.
import type { Touch, TouchKind } from '../model/touch.ts';
import { isInbound } from './same-deed.ts';
import type { TimelineFilter } from './timeline-filter.ts';

export { everything, type TimelineFilter } from './timeline-filter.ts';

export const timelineChannels = ['mail', 'linkedin', 'other'] as const;
export type TimelineChannel = (typeof timelineChannels)[number];
export const timelineDirections = ['out', 'in'] as const;
export type TimelineDirection = (typeof timelineDirections)[number];
export const timelineGroups = [
  'messages',
  'invitations',
  'reactions',
  'views',
  'meetings',
  'content',
  'notes',
] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

const groups: Record<TouchKind, TimelineGroup> = {
  profile_view: 'views',
  company_view: 'views',
  follow: 'invitations',
  connection_request: 'invitations',
  connection_withdrawn: 'invitations',
  invitation_accepted: 'invitations',
  message_sent: 'messages',
  inmail_sent: 'messages',
  reaction: 'reactions',
  comment: 'reactions',
  comment_reply: 'reactions',
  repost: 'reactions',
  own_post: 'content',
  endorsement: 'reactions',
  lead_saved: 'views',
  account_saved: 'views',
  email_sent: 'messages',
  email_reply_sent: 'messages',
  asset_shared: 'content',
  meeting_invite: 'meetings',
  call: 'meetings',
  note: 'notes',
  connection_accepted: 'invitations',
  message_received: 'messages',
  inmail_accepted: 'messages',
  inmail_declined: 'messages',
  reaction_received: 'reactions',
  comment_received: 'reactions',
  profile_view_received: 'views',
  email_reply_received: 'messages',
  auto_reply: 'messages',
  bounce: 'messages',
  link_clicked: 'content',
  asset_viewed: 'content',
  meeting_accepted: 'meetings',
  meeting_declined: 'meetings',
  opt_out: 'notes',
};

const channels: Record<Touch['host'], TimelineChannel> = {
  gmail: 'mail',
  outlook: 'mail',
  yahoo: 'mail',
  proton: 'mail',
  linkedin: 'linkedin',
  salesnav: 'linkedin',
  other: 'other',
};
/** Done beside the page that was open. */
const elsewhere: ReadonlySet<TouchKind> = new Set([
  'call',
  'note',
  'meeting_invite',
  'meeting_accepted',
  'meeting_declined',
]);

export interface Facets {
  channel: TimelineChannel;
  direction: TimelineDirection;
  group: TimelineGroup;
}

export const facetsOf = ({ kind, host }: Pick<Touch, 'kind' | 'host'>): Facets => ({
  channel: elsewhere.has(kind) ? 'other' : channels[host],
  direction: isInbound(kind) ? 'in' : 'out',
  group: groups[kind],
});

export const facetNames = ['channel', 'direction', 'group'] as const;
export type FacetName = (typeof facetNames)[number];

export const isFiltered = (filter: TimelineFilter): boolean => facetNames.some((name) => filter[name].length > 0);

/** The same filter with this value turned on or off. */
export function turnedIn<N extends FacetName>(filter: TimelineFilter, name: N, value: Facets[N]): TimelineFilter {
  const before: readonly string[] = filter[name];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filter, [name]: after };
}

const isIn = (filter: TimelineFilter, facets: Facets, name: FacetName): boolean =>
  filter[name].length === 0 || (filter[name] as readonly string[]).includes(facets[name]);

export const isShown = (filter: TimelineFilter, facets: Facets): boolean =>
  facetNames.every((name) => isIn(filter, facets, name));

/** How many a choice shows together with what is chosen of the other facets. */
export interface TimelineCounts {
  channel: Partial<Record<TimelineChannel, number>>;
  direction: Partial<Record<TimelineDirection, number>>;
  group: Partial<Record<TimelineGroup, number>>;
}

export function countFacets(all: readonly Facets[], filter: TimelineFilter): TimelineCounts {
  const counts: Record<FacetName, Record<string, number>> = { channel: {}, direction: {}, group: {} };
  for (const facets of all)
    for (const name of facetNames) {
      const isLeft = facetNames.every((other) => other === name || isIn(filter, facets, other));
      const value = facets[name];
      // A value that the filter hides stands there with a nought: it can still be chosen.
      counts[name][value] = (counts[name][value] ?? 0) + (isLeft ? 1 : 0);
    }
  return counts;
}

type Dated = Pick<Touch, 'occurredAt' | 'saidWhen'>;

/** `YYYY-MM-DD` on the wall clock on which it happened; where a list only told the day, that day. */
export const dayOf = ({ occurredAt, saidWhen }: Dated): string =>
  saidWhen !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(saidWhen) ? saidWhen : occurredAt.slice(0, 10);

/** Newest day first, inside a day the latest first; the id settles the rest, so that pages never overlap. */
export function newestFirst(a: Dated & Pick<Touch, 'id'>, b: Dated & Pick<Touch, 'id'>): number {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return Date.parse(b.occurredAt) - Date.parse(a.occurredAt) || (a.id < b.id ? 1 : -1);
}

/** Rows that come in order, in heaps of one day. */
export function byDay<R extends { day: string }>(rows: readonly R[]): { day: string; rows: R[] }[] {
  const days: { day: string; rows: R[] }[] = [];
  for (const row of rows) {
    const last = days.at(-1);
    if (last?.day === row.day) last.rows.push(row);
    else days.push({ day: row.day, rows: [row] });
  }
  return days;
}
