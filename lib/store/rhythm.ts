// What the rhythm reads of the ledger: a span of time by its index, never the whole table.
import * as v from 'valibot';
import { type RhythmTouch, rhythmTouchSchema } from '../model/rhythm.ts';
import type { Database } from './database.ts';

/** Touches that the ledger took since then (ISO instant). A row that no longer fits is left out, never thrown about. */
export async function touchesSince(db: Database, since: string): Promise<RhythmTouch[]> {
  const rows: unknown[] = await db.touches.where('recordedAt').aboveOrEqual(since).toArray();
  return rows.flatMap((row) => {
    const parsed = v.safeParse(rhythmTouchSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
}

export const hasTouches = async (db: Database): Promise<boolean> => (await db.touches.limit(1).count()) > 0;

/** Of everybody who was joined to another: as whom they are seen. Few; the others are seen as themselves. */
export async function seenAs(db: Database): Promise<(personId: string) => string> {
  const joined = await db.people.where('mergedInto').above('').toArray();
  const into = new Map(joined.map(({ id, mergedInto }) => [id, mergedInto]));
  return (personId) => {
    const passed = new Set<string>();
    let at = personId;
    for (let next = into.get(at); next !== undefined && !passed.has(at); next = into.get(at)) {
      passed.add(at);
      at = next;
    }
    return at;
  };
}

/** Open next steps that are due by this day (`YYYY-MM-DD`), the earliest of each person. */
export async function dueSteps(db: Database, today: string): Promise<Map<string, { dueOn: string; what: string }>> {
  const open = await db.nextSteps.where('[state+dueOn]').between(['open', ''], ['open', today], true, true).toArray();
  const due = new Map<string, { dueOn: string; what: string }>();
  for (const { personId, dueOn, what } of open) if (!due.has(personId)) due.set(personId, { dueOn, what });
  return due;
}

const withoutMailbox = (place: string): string => place.replace(/^(thread|url):([^:]+):[^:]*:/, '$1:$2:');

/**
 * Places off the record, or said to be private, whatever the mailbox they were seen in: a touch does not say in which one it
 * was. Answers whether one of the names is among them.
 */
export async function placesOff(db: Database): Promise<(names: readonly string[]) => boolean> {
  const rows = await db.verdicts.where('kind').anyOf(['off', 'private']).toArray();
  const off = new Set(
    rows
      .filter(({ kind, value }) => value === (kind === 'off' ? 'yes' : 'no'))
      .map(({ id, kind }) => withoutMailbox(id.slice(kind.length + 1))),
  );
  return (names) => names.some((name) => off.has(withoutMailbox(name)));
}
