// People with a past for the scenes of the card and the timeline: put into the extension's own database, and colleagues' touches
// into the hub. All invented.
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { allWell, type ConnectionRecord } from '../../lib/model/delivery.ts';
import { localDay, localInstant } from '../../lib/model/moment.ts';
import type { NextStep } from '../../lib/model/next-step.ts';
import type { Touch, TouchKind } from '../../lib/model/touch.ts';
import type { OutboxRow, PersonRow, TouchRecord } from '../../lib/store/database.ts';
import type { Stage } from '../../tests/e2e/stage.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

export interface Cast {
  slug: string;
  name: string;
  title: string;
  company: string;
  email: string;
}

export const lena: Cast = {
  slug: 'lena-hart',
  name: 'Lena Hart',
  title: 'VP Operations',
  company: 'Hartland Foods',
  email: 'lena.hart@hartland-foods.example',
};
export const omar: Cast = {
  ...lena,
  slug: 'omar-field',
  name: 'Omar Field',
  email: 'omar.field@hartland-foods.example',
};
export const nils: Cast = { ...lena, slug: 'nils-park', name: 'Nils Park', email: '' };
export const ida: Cast = { ...lena, slug: 'ida-new', name: 'Ida New', company: 'Newhaven', email: '' };
export const cast: readonly Cast[] = [lena, omar, nils, ida];

const idOf = ({ slug }: Cast): string => `seed-${slug}`;

export const personRow = (who: Cast, more: Partial<PersonRow> = {}): PersonRow => ({
  id: idOf(who),
  name: who.name,
  title: who.title,
  company: who.company,
  keys: [...(who.email === '' ? [] : [`email:${who.email}`]), `linkedin:${who.slug}`],
  firstSeenAt: new Date(Date.now() - 40 * dayMs).toISOString(),
  account: 'hartlandfoods',
  hints: [],
  mergedInto: '',
  isParked: true,
  ...more,
});

let seq = 0;
/** @param hours before now */
export function pastTouch(who: Cast, kind: TouchKind, hours: number, more: Partial<Touch> = {}): TouchRecord {
  const at = Date.now() - hours * hourMs;
  const id = uuid();
  const instant = new Date(at).toISOString();
  return {
    id,
    deviceId: '019ab000-0000-7000-8000-00000000d001',
    kind,
    state: 'synced',
    personId: idOf(who),
    person: { name: who.name, email: who.email, linkedinSlug: who.slug, title: who.title, company: who.company },
    host: 'linkedin',
    url: '',
    threadId: '',
    subject: '',
    note: '',
    assetIds: [],
    occurredAt: localInstant(at),
    seq: ++seq,
    evidence: { cue: 'own-message', seenBy: 'auto', at: instant },
    dedupeKey: `seed:${id}`,
    recordedAt: instant,
    ...more,
  };
}

const mail = { host: 'gmail', evidence: { cue: 'undo-toast', seenBy: 'auto', at: new Date().toISOString() } } as const;
const theirs = { evidence: { cue: 'their-message', seenBy: 'auto', at: new Date().toISOString() } } as const;
const byHand = { evidence: { cue: 'by-hand', seenBy: 'manual', at: new Date().toISOString() } } as const;

const pastOfLena = (): TouchRecord[] => [
  pastTouch(lena, 'profile_view', 24 * 21),
  pastTouch(lena, 'connection_request', 24 * 20, { evidence: { ...mail.evidence, cue: 'pending-control' } }),
  pastTouch(lena, 'connection_accepted', 24 * 18, { evidence: { ...mail.evidence, cue: 'accepted-notice' } }),
  pastTouch(lena, 'message_sent', 24 * 18 - 2, { subject: 'Thank you for connecting' }),
  pastTouch(lena, 'email_sent', 24 * 9, { ...mail, subject: 'Spoilage on the northern route', deal: 'Reefer pilot' }),
  pastTouch(lena, 'email_reply_received', 24 * 6, {
    host: 'gmail',
    ...theirs,
    subject: 'Re: Spoilage on the northern route',
  }),
  pastTouch(lena, 'email_reply_sent', 24 * 3, { ...mail, subject: 'Re: Spoilage on the northern route' }),
  pastTouch(lena, 'call', 24 * 3 - 1, {
    ...byHand,
    host: 'gmail',
    note: 'Wants figures for the night shift',
    disposition: 'Interested',
  }),
  pastTouch(lena, 'message_received', 26, theirs),
];

const step = (who: Cast, days: number, more: Partial<NextStep>): NextStep => ({
  id: `step-${who.slug}-${days}`,
  personId: idOf(who),
  channel: 'call',
  what: '',
  dueOn: localDay(Date.now() + days * dayMs),
  state: 'open',
  why: 'by-hand',
  createdAt: new Date().toISOString(),
  url: '',
  ...more,
});

/** A second target that holds still: what is for it waits for the rep. */
const stopped: ConnectionRecord = {
  id: 'webhook:9',
  connector: 'webhook',
  label: 'HubSpot',
  url: 'https://crm.example/hook',
  secrets: [],
  isStopped: true,
  createdAt: new Date().toISOString(),
  health: allWell,
};

const delivery = (touch: TouchRecord, target: string, state: OutboxRow['state']): OutboxRow => ({
  opId: uuid(),
  touchId: touch.id,
  target,
  op: 'put',
  lane: touch.personId,
  state,
  attempts: state === 'synced' ? 1 : 0,
  nextAt: 0,
  firstTriedAt: 0,
  leaseId: '',
  leaseUntil: 0,
  lastError: '',
});

interface Rows {
  connections: ConnectionRecord[];
  outbox: OutboxRow[];
  people: PersonRow[];
  touches: TouchRecord[];
  nextSteps: NextStep[];
}

/** Writes rows into the tables of the extension's database, from a page of its own. */
export const putRows = (own: Page, rows: Partial<Rows>): Promise<void> =>
  own.evaluate(
    async (tables) => {
      const open = indexedDB.open('touchline');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const transaction = db.transaction(Object.keys(tables), 'readwrite');
      for (const [table, all] of Object.entries(tables)) for (const row of all) transaction.objectStore(table).put(row);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      db.close();
    },
    rows as Record<string, object[]>,
  );

/** A colleague's device in the hub of the stage; answers how it pushes touches. */
export async function colleague({ hub }: Stage, label: string): Promise<(touches: readonly Touch[]) => Promise<void>> {
  const ask = async (path: string, token: string, body: unknown): Promise<Record<string, string>> => {
    const response = await fetch(`${hub.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, string>;
  };
  const { invite } = await ask('/v1/invites', hub.token, { role: 'rep', label });
  const { token = '', deviceId = '' } = await ask('/v1/redeem', '', { invite, label });
  return async (touches) => {
    const ops = touches.map((touch) => ({
      opId: uuid(),
      entity: 'touch',
      id: touch.id,
      op: 'put',
      data: { ...touch, deviceId },
    }));
    await ask('/v1/sync/push', token, { protocol: 1, deviceId, sentAt: new Date().toISOString(), ops });
  };
}

let isSeeded = false;
/** Everybody above with their past; once a process, since the pictures and axe walk through the same scenes. */
export async function seedPeople(stage: Stage): Promise<void> {
  if (isSeeded) return;
  isSeeded = true;
  const url = 'https://crm.example/contacts/4711';
  const past = pastOfLena();
  await putRows(stage.own, {
    connections: [stopped],
    outbox: past.flatMap((touch) => [delivery(touch, 'hub', 'synced'), delivery(touch, stopped.id, 'queued')]),
    people: [
      personRow(lena, { role: 'champion', recordUrl: url, isParked: false }),
      personRow(omar, { role: 'economic_buyer' }),
      personRow(nils),
    ],
    touches: [
      ...past,
      pastTouch(omar, 'message_sent', 24 * 8),
      pastTouch(omar, 'email_sent', 24 * 2, { ...mail, subject: 'Following up' }),
      pastTouch(nils, 'message_sent', 24 * 5),
    ],
    nextSteps: [
      step(lena, 2, { dueAt: '09:00' }),
      step(lena, 9, { channel: 'email', what: 'Send the figures for the night shift' }),
    ],
  });
  const push = await colleague(stage, 'Ben');
  await push([pastTouch(omar, 'email_sent', 24 * 6), pastTouch(omar, 'call', 24 * 4)].map(asTouch));
}

/** Without what only this device keeps. */
const asTouch = ({ dedupeKey: _, recordedAt: __, ...touch }: TouchRecord): Touch => touch;
