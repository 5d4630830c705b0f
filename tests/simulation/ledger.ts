// What the rep does, over arrays, by the rules of the store: lib/store/ledger.ts `add`, undo.ts `undoTouch`, edit.ts `edit` and
// `sendAnewTo`, person-links.ts `mergePeople`, `splitPerson`, `moveLanes`, erase.ts `erase`, `callOff`. No rule of its own.
import type { Delivery } from '../../lib/model/delivery.ts';
import type { Touch } from '../../lib/model/touch.ts';
import { mayStep } from '../../lib/touches/life-cycle.ts';
import type { Device } from './device.ts';
import { type TargetId, targetIds } from './world.ts';

const editWaitMs = 10_000;
const inFlightMs = 30_000;

/** people.ts `visibleIdOf`, `idsOf`. */
export function visibleIdOf({ people }: Device, id: string): string {
  let at = id;
  for (let next = people.get(at)?.mergedInto; next; next = people.get(at)?.mergedInto) at = next;
  return at;
}
const idsOf = (device: Device, visible: string): string[] =>
  [...device.people.keys()].filter((id) => visibleIdOf(device, id) === visible);

/** off-record.ts `barredBy`: who is joined to somebody on the list is barred, too. */
export function barred(device: Device, personId: string): string | undefined {
  const ids = idsOf(device, visibleIdOf(device, personId));
  return ids.some((id) => device.neverLog.has(id) || device.erased.has(id)) ? 'On your never-log list.' : undefined;
}

interface Waiting {
  touchId: string;
  lane: string;
  op: 'put' | 'del';
  nextAt: number;
  firstTriedAt?: number;
}
/** outbox-rows.ts `outboxRow`. */
function addRow(device: Device, target: string, waiting: Waiting): void {
  device.store.rows.push({
    seq: device.nextSeq++,
    opId: device.world.id(),
    target,
    state: 'queued',
    attempts: 0,
    firstTriedAt: 0,
    leaseId: '',
    leaseUntil: 0,
    lastError: '',
    ...waiting,
  });
}
/** undo.ts `wasTried`. */
const wasTried = ({ state, attempts, firstTriedAt }: Delivery): boolean =>
  state === 'synced' || state === 'sending' || attempts > 0 || firstTriedAt > 0;

const lastSeq = (device: Device, visible: string): number => {
  const ids = new Set(idsOf(device, visible));
  return Math.max(0, ...[...device.store.touches.values()].map(({ personId, seq }) => (ids.has(personId) ? seq : 0)));
};

export function record(device: Device, personId: string, undoMs: number, subject: string): Touch | undefined {
  if (barred(device, personId) !== undefined) return undefined;
  if (!device.people.has(personId)) device.people.set(personId, { id: personId, mergedInto: '' });
  const lane = visibleIdOf(device, personId);
  const at = new Date(device.now()).toISOString();
  const touch: Touch = {
    id: device.world.id(),
    deviceId: device.deviceId,
    kind: 'email_sent',
    state: 'queued',
    personId,
    person: { name: personId, email: `${personId}@people.example`, linkedinSlug: '', title: '', company: '' },
    host: 'gmail',
    url: 'https://mail.google.com/mail/u/0/',
    threadId: '',
    subject,
    note: '',
    assetIds: [],
    occurredAt: at,
    seq: lastSeq(device, lane) + 1,
    evidence: { cue: 'undo-toast', seenBy: 'auto', at },
  };
  device.store.touches.set(touch.id, touch);
  for (const target of targetIds)
    addRow(device, target, { touchId: touch.id, lane, op: 'put', nextAt: device.now() + undoMs });
  return touch;
}

export function undo(device: Device, touchId: string): void {
  const touch = device.store.touches.get(touchId);
  if (touch === undefined || !mayStep(touch.state, 'undone')) return;
  device.store.touches.set(touchId, { ...touch, state: 'undone' });
  const puts = device.store.rows.filter((row) => row.touchId === touchId && row.op === 'put');
  const tried = new Set(puts.filter(wasTried).map(({ target }) => target));
  for (const put of puts) if (put.state !== 'synced' && put.state !== 'sending') put.state = 'cancelled';
  const lane = visibleIdOf(device, touch.personId);
  if (!device.world.rules.tellsRemovals) return;
  for (const target of tried) addRow(device, target, { touchId, lane, op: 'del', nextAt: device.now() });
}

/** `to`: the id of another person, where the rep says it was the wrong one. */
export function edit(device: Device, touchId: string, note: string, to: string | undefined): void {
  const touch = device.store.touches.get(touchId);
  if (touch === undefined || touch.state === 'undone') return;
  const from = visibleIdOf(device, touch.personId);
  const person = to === undefined ? from : visibleIdOf(device, to);
  if (person !== from && (!device.people.has(person) || barred(device, person) !== undefined)) return;
  const next: Touch = { ...touch, note, revision: (touch.revision ?? 0) + 1 };
  if (person !== from) {
    Object.assign(next, { personId: person, seq: lastSeq(device, person) + 1 });
    next.person = { ...next.person, name: person, email: `${person}@people.example` };
    device.watch.outOfOrder.add(touchId);
  }
  if (next.state === 'failed') next.state = 'queued';
  device.store.touches.set(touchId, next);
  for (const target of targetIds) sendAnew(device, touchId, target, person, person !== from);
}

function sendAnew(device: Device, touchId: string, target: TargetId, lane: string, isMoved: boolean): void {
  const last = device.store.rows.findLast(
    (row) => row.touchId === touchId && row.op === 'put' && row.state !== 'cancelled' && row.target === target,
  );
  const now = device.now();
  const waiting = { touchId, lane, op: 'put' } as const;
  if (last === undefined || last.state === 'synced') {
    if (last !== undefined || target === 'hub') addRow(device, target, { ...waiting, nextAt: now + editWaitMs });
    return;
  }
  const isUntried = last.state === 'queued' && !wasTried(last);
  const nextAt = isUntried || last.state === 'failed' ? Math.max(now, last.nextAt) : now;
  if (isMoved) {
    Object.assign(last, { state: 'cancelled', leaseId: '', leaseUntil: 0 });
    addRow(device, target, { ...waiting, nextAt, firstTriedAt: last.firstTriedAt });
  } else if (!isUntried) {
    const opId = device.world.id();
    Object.assign(last, { opId, state: 'queued', attempts: 0, nextAt, leaseId: '', leaseUntil: 0, lastError: '' });
  }
}

export function merge(device: Device, a: string, b: string): void {
  const [stays, goes] = [visibleIdOf(device, a), visibleIdOf(device, b)];
  const person = device.people.get(goes);
  if (stays === goes || person === undefined || !device.people.has(stays)) return;
  person.mergedInto = stays;
  moveLanes(device, goes);
}

export function split(device: Device, id: string): void {
  const person = device.people.get(id);
  if (person === undefined || person.mergedInto === '') return;
  const visible = visibleIdOf(device, id);
  person.mergedInto = '';
  moveLanes(device, visible);
}

function moveLanes(device: Device, from: string): void {
  for (const row of device.store.rows) {
    if (row.lane !== from || row.state === 'synced' || row.state === 'cancelled') continue;
    const touch = device.store.touches.get(row.touchId);
    if (touch === undefined) continue;
    row.lane = visibleIdOf(device, touch.personId);
    device.watch.outOfOrder.add(row.touchId);
  }
}

export function erase(device: Device, personId: string): void {
  const { store } = device;
  const ids = new Set(idsOf(device, visibleIdOf(device, personId)));
  const gone = new Set([...store.touches.values()].filter((touch) => ids.has(touch.personId)).map(({ id }) => id));
  const removals = new Map<string, [string, Waiting]>();
  for (const row of store.rows) {
    if (!gone.has(row.touchId) || row.op !== 'put' || !wasTried(row)) continue;
    const nextAt = device.now() + (row.state === 'sending' ? inFlightMs : 0);
    const key = `${row.target} ${row.touchId}`;
    if ((removals.get(key)?.[1].nextAt ?? 0) < nextAt)
      removals.set(key, [row.target, { touchId: row.touchId, lane: row.lane, op: 'del', nextAt }]);
  }
  for (const { op, state, target, touchId } of store.rows)
    if (op === 'del' && state === 'synced') removals.delete(`${target} ${touchId}`);
  store.rows = store.rows.filter(({ touchId }) => !gone.has(touchId));
  for (const [target, waiting] of removals.values()) addRow(device, target, waiting);
  for (const id of gone) store.touches.delete(id);
  for (const departure of store.departures) if (gone.has(departure.touchId)) departure.payload = '';
  for (const id of ids) {
    device.people.delete(id);
    device.neverLog.delete(id);
    device.erased.add(id);
  }
}
