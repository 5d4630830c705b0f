// The never-log list and what was said about places and rows. `barredBy` is asked in the transaction that writes a touch.

import * as v from 'valibot';
import { t } from '../i18n/t.ts';
import type { Barred, NeverLogRule } from '../model/off-record.ts';
import { type Touch, touchSchema } from '../model/touch.ts';
import { keysOfTouchPerson } from '../people/keys.ts';
import { ruleIdsFor } from '../people/suppression.ts';
import type { Database, TouchRecord, VerdictRow } from './database.ts';
import { isErased } from './erased.ts';
import { idsBehind, idsOf, visibleIdOf } from './people.ts';

/** Tables a transaction must cover that asks `barredBy`. */
export const barredTables = (db: Database) => [db.people, db.neverLog, db.verdicts, db.erased, db.meta];

export interface Asked {
  keys: readonly string[];
  /** Names of the thread or page, see lib/people/place.ts. */
  places: readonly string[];
  /** The person chosen by hand, if any. */
  personId?: string | undefined;
  own?: ReadonlySet<string> | undefined;
  /** Nobody clicked for it: then an answer "private" counts, too. */
  isByItself: boolean;
  /** Who is behind these keys, where the asker has read it already; see `idsBehind`. */
  ids?: readonly string[];
}

/** Why nothing about this person, or in this place, may be logged; nothing when it may. */
export async function barredBy(db: Database, asked: Asked): Promise<Barred | undefined> {
  const [isGone, rule, isOff, isPrivate] = await Promise.all([
    isErased(db, asked.keys),
    ruleFor(db, asked),
    hasVerdict(db, 'off', 'yes', asked.places),
    asked.isByItself && hasVerdict(db, 'private', 'no', asked.places),
  ]);
  if (isGone) return { by: 'erased', label: '' };
  if (rule !== undefined) return { by: rule.kind, label: rule.label };
  if (isOff) return { by: 'thread', label: '' };
  return isPrivate ? { by: 'private', label: '' } : undefined;
}

async function ruleFor(db: Database, asked: Asked): Promise<NeverLogRule | undefined> {
  const ids = asked.ids ?? (await idsBehind(db, asked.keys, asked.own, asked.personId));
  const keys = asked.keys.some(isAddress) ? asked.keys : [...asked.keys, ...(await addressesOf(db, ids))];
  const rules = await db.neverLog.bulkGet(ruleIdsFor(keys, ids));
  return rules.find((one) => one !== undefined);
}

/** Why this touch may not leave any more, in one sentence: its person came on the list after it was recorded. */
export async function barredTouch(db: Database, { person, personId }: Touch): Promise<string | undefined> {
  const barred = await barredBy(db, { keys: keysOfTouchPerson(person), places: [], personId, isByItself: false });
  return barred && t('outbox.problem.barred', [barred.label || t('person.thisPerson')]);
}

const isAddress = (key: string): boolean => key.startsWith('email:');

/** Of a touch without an address, e.g. on LinkedIn, the known addresses of the person decide about addresses and domains. */
const addressesOf = async (db: Database, ids: readonly string[]): Promise<string[]> =>
  (await db.people.bulkGet([...ids])).flatMap((person) => person?.keys.filter(isAddress) ?? []);

async function hasVerdict(db: Database, kind: VerdictRow['kind'], value: string, about: readonly string[]) {
  const rows = await db.verdicts.bulkGet(about.map((one) => `${kind}:${one}`));
  return rows.some((row) => row?.value === value);
}

export const isOffRecord = (db: Database, places: readonly string[]): Promise<boolean> =>
  hasVerdict(db, 'off', 'yes', places);

/** `undefined` = not asked yet. */
export async function privateVerdict(db: Database, places: readonly string[]): Promise<'yes' | 'no' | undefined> {
  if (await hasVerdict(db, 'private', 'no', places)) return 'no';
  return (await hasVerdict(db, 'private', 'yes', places)) ? 'yes' : undefined;
}

/** Remembers the same answer about each. `at`: ISO instant. */
export async function say(
  db: Database,
  kind: VerdictRow['kind'],
  value: string,
  about: readonly string[],
  at: string,
): Promise<void> {
  await db.verdicts.bulkPut(about.map((one) => ({ id: `${kind}:${one}`, kind, value, at })));
}

export async function unsay(db: Database, kind: VerdictRow['kind'], about: readonly string[]): Promise<void> {
  await db.verdicts.bulkDelete(about.map((one) => `${kind}:${one}`));
}

/** Newest first. */
export const listRules = async (db: Database): Promise<NeverLogRule[]> =>
  (await db.neverLog.toArray()).sort((a, b) => b.at.localeCompare(a.at) || (a.id < b.id ? -1 : 1));

/** The rules that bar this person by id: its own and those of everybody joined to it. */
export async function rulesOfPerson(db: Database, personId: string): Promise<NeverLogRule[]> {
  const visible = (await visibleIdOf(db, personId)) ?? personId;
  const ids = (await idsOf(db, visible)).map((id) => `person:${id}`);
  return (await db.neverLog.bulkGet(ids)).filter((rule) => rule !== undefined);
}

const mostEarlier = 1_000;
const isStanding = (touch: TouchRecord): boolean => touch.state !== 'undone' && v.is(touchSchema, touch);

/** Touches of before that a new rule would have barred, newest first: the rule does not reach back by itself. */
export async function earlierTouches(
  db: Database,
  about: { rule: NeverLogRule } | { threadId: string; host: string },
): Promise<string[]> {
  const rows = 'rule' in about ? await ruledBy(db, about.rule) : await inThread(db, about);
  return rows
    .filter(isStanding)
    .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt))
    .slice(0, mostEarlier)
    .map(({ id }) => id);
}

async function ruledBy(db: Database, rule: NeverLogRule): Promise<TouchRecord[]> {
  if (rule.kind === 'person') {
    const visible = (await visibleIdOf(db, rule.value)) ?? rule.value;
    return db.touches
      .where('personId')
      .anyOf(await idsOf(db, visible))
      .toArray();
  }
  return db.touches.filter((touch) => ruleIdsFor(keysOfTouchPerson(touch.person), []).includes(rule.id)).toArray();
}

const inThread = async (
  db: Database,
  { threadId, host }: { threadId: string; host: string },
): Promise<TouchRecord[]> =>
  threadId === ''
    ? []
    : db.touches
        .where('threadId')
        .equals(threadId)
        .and((touch) => touch.host === host)
        .toArray();
