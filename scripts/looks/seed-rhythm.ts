// Weeks of a made-up seller, and snippets that were used: put straight into the extension's database, since a page can only log
// what happens now. People are invented.
import type { Page, Worker } from 'playwright-core';
import type { TouchKind } from '../../lib/model/touch.ts';

const dayMs = 86_400_000;
const device = '019ab000-0000-7000-8000-00000000d001';
const cast = [
  ...['Mara Quill', 'Theo Fenn', 'Ilse Brandt', 'Oskar Lindqvist-Sandström', 'Nora Vance', 'Pia Holm', 'Jo Marsh'],
  ...['Cem Aras', 'Lea Wirth', 'Max Orley', 'Ida Moss', 'Ben Carrow', 'Uma Rao', 'Sven Dahl', 'Kim Ashby', 'Ada Pell'],
  ...['Rolf Kranz', 'Tess Boone', 'Finn Udell', 'Zoe Hart', 'Hugo Lamm', 'Mina Sato', 'Nils Berg', 'Rosa Vidal'],
  ...['Evan Stroud', 'Ottilie Kern', 'Yusuf Demir', 'Clara Nyberg', 'Henk de Wit', 'Anouk Perrin'],
];
const firms = ['Fenn Logistics', 'Brandt Kühlhaus GmbH & Co. KG', 'Halden Pharma', 'Northwind', 'Quill Foods'];

type Row = Record<string, unknown>;
export type Rows = Record<string, Row[]>;

const slugOf = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-');
const uuid = (number: number): string => `019ab000-0000-7000-8000-${String(900_000 + number).padStart(12, '0')}`;

/** `[who, kind, days ago, more]`, each of a person by the place in the cast. */
type Deed = readonly [who: number, kind: TouchKind, daysAgo: number, more?: Row];

const talks: readonly Deed[] = [
  ...([
    [0, 'connection_request', 9],
    [0, 'connection_accepted', 2],
  ] as const),
  ...([
    [1, 'message_sent', 8],
    [1, 'message_received', 1],
  ] as const),
  ...([
    [2, 'email_sent', 9],
    [2, 'email_reply_received', 8],
    [2, 'email_reply_sent', 7],
    [2, 'asset_viewed', 3],
  ] as const),
  ...([
    [3, 'message_sent', 12],
    [3, 'reaction_received', 1],
  ] as const),
  ...([
    [4, 'message_received', 47],
    [4, 'message_sent', 44, { deal: 'Reefer pilot' }],
  ] as const),
  ...([
    [5, 'message_sent', 43],
    [5, 'message_received', 37],
    [5, 'message_sent', 31],
    [5, 'message_received', 26],
    [5, 'message_sent', 20],
  ] as const),
  ...([
    [6, 'email_sent', 40],
    [6, 'email_reply_received', 36],
    [6, 'email_reply_sent', 35],
  ] as const),
];
/** Invitations of the last weeks, every second accepted and answered with a message. */
const invitations: readonly Deed[] = Array.from({ length: 22 }, (_, index): Deed[] => [
  [8 + index, 'connection_request', 60 - index * 2],
  ...(index % 2 === 0
    ? ([
        [8 + index, 'connection_accepted', 58 - index * 2],
        [8 + index, 'message_sent', 57 - index * 2, { disposition: 'Not interested' }],
      ] as const)
    : []),
]).flat();
const manner = (who: number, kind: TouchKind, count: number, daysAgo: number): Deed[] =>
  Array.from({ length: count }, () => [who, kind, daysAgo]);
/** The last working days, three comments each, and what was done today. */
const days: readonly Deed[] = [
  ...Array.from({ length: 8 }, (_, index) => manner(7, 'comment', 3, index + 1)).flat(),
  ...manner(7, 'connection_request', 3, 0),
  ...manner(7, 'message_sent', 5, 0),
  ...manner(7, 'comment', 1, 0),
  ...manner(7, 'reaction', 2, 0),
];

/** @param now epoch milliseconds */
export function rhythmRows(now: number): Rows {
  const people = cast.map((name, index) => ({
    ...{ id: `seed-${index}`, name, title: 'Operations', company: firms[index % firms.length], account: '', hints: [] },
    ...{ keys: [`linkedin:${slugOf(name)}`], mergedInto: '', isParked: true },
    firstSeenAt: new Date(now - 90 * dayMs).toISOString(),
  }));
  const touches = [...talks, ...invitations, ...days].map(([who, kind, daysAgo, more], index) => {
    const at = new Date(now - daysAgo * dayMs - index * 1_000).toISOString();
    const slug = slugOf(cast[who] ?? '');
    return {
      ...{ id: uuid(index), deviceId: device, kind, state: 'synced', personId: `seed-${who}`, host: 'linkedin' },
      ...{
        url: `https://www.linkedin.com/in/${slug}/`,
        threadId: '',
        subject: '',
        note: '',
        assetIds: [],
        seq: index + 1,
      },
      person: { name: cast[who], email: '', linkedinSlug: slug, title: '', company: '' },
      evidence: { cue: 'by-hand', seenBy: 'manual', at },
      ...{ occurredAt: at, recordedAt: at, dedupeKey: `seed:${index}` },
      ...more,
    };
  });
  return { people, touches };
}

const snippet = (
  id: string,
  name: string,
  folder: string,
  text: string,
  channels: string[] = [],
  more: Row = {},
): Row => ({
  ...{
    id: `seed-${id}`,
    name,
    folder,
    subject: '',
    text,
    language: 'en',
    channels,
    updated: '2026-11-20T09:00:00.000Z',
  },
  ...more,
});

/** @param now epoch milliseconds */
export function snippetRows(now: number): Rows {
  const use = (id: string, used: number, daysAgo: number): Row => ({
    key: `snippetUse:seed-${id}`,
    value: { used, usedAt: new Date(now - daysAgo * dayMs).toISOString() },
  });
  return {
    snippets: [
      snippet(
        'a',
        'After the trade fair',
        'First contact',
        'Hi {{person.firstName|there}}, good to meet you at the cold chain forum. May I send you how others cut spoilage?',
        ['note', 'message'],
      ),
      snippet(
        'b',
        'Second nudge',
        'Follow-up',
        'Hi {{person.firstName|there}}, is “{{thread.subject|my last message}}” still on your list?',
        ['email', 'message'],
      ),
      snippet(
        'c',
        'Numbers for the CFO',
        'Follow-up',
        'Hi {{person.firstName|there}},\n\nthe return in one page: {{asset.title}}\n{{asset.url}}',
        ['email', 'inmail'],
        { subject: 'The return in one page' },
      ),
      snippet('d', 'Propose a call', '', 'Hi {{person.firstName|there}}, does this suit you? {{own.calendar}}', [
        'email',
        'message',
        'inmail',
      ]),
      snippet(
        'e',
        'Dank nach dem Gespräch mit der Geschäftsführung',
        'Nach dem Gespräch',
        'Guten Tag {{person.name|zusammen}}, danke für das Gespräch.',
        [],
        { language: 'de' },
      ),
    ],
    meta: [use('a', 31, 0), use('b', 12, 3), use('c', 4, 9)],
  };
}

/** Rows by their table, put where others of the same key are overwritten. */
export const putRows = (place: Page | Worker, rows: Rows): Promise<void> =>
  // Both have the same one; their overloads do not say so.
  (place as Page).evaluate(
    (tables) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('touchline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = Object.keys(tables);
          const writing = opening.result.transaction(names, 'readwrite');
          for (const name of names) for (const row of tables[name] ?? []) writing.objectStore(name).put(row);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    rows,
  );
