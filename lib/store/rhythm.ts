// What the rhythm reads of the ledger: a span of time by its index, never the whole table.
import * as v from 'valibot';
import { type GoalTouch, goalTouchSchema, type RhythmTouch, rhythmTouchSchema } from '../model/rhythm.ts';
import type { Database } from './database.ts';

/** Rows that the ledger took in this span (ISO instants, the end excluded) and that fit. Another one is left out, never thrown about. */
async function rowsIn<S extends v.GenericSchema>(db: Database, schema: S, since: string, until: string) {
  const rows: unknown[] = await db.touches.where('recordedAt').between(since, until, true, false).toArray();
  return rows.flatMap((row): v.InferOutput<S>[] => {
    const parsed = v.safeParse(schema, row);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Above every instant. */
const everLater = '\uffff';

/** Everything since then. */
export const touchesSince = (db: Database, since: string): Promise<RhythmTouch[]> =>
  rowsIn(db, rhythmTouchSchema, since, everLater);

/** For counting. @param until absent = up to now */
export const goalTouches = (db: Database, since: string, until = everLater): Promise<GoalTouch[]> =>
  rowsIn(db, goalTouchSchema, since, until);

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
