// The marketer's rules. What was damaged on disk is left out, never half obeyed.
import * as v from 'valibot';
import type { Rule } from '../model/rule.ts';
import { type Held, heldRuleSchema } from '../model/shared.ts';
import type { Database } from './database.ts';

/** Of one's own; beyond this nobody reads them any more. */
export const mostRules = 200;

/** In the order of their names. */
export async function listRules(db: Database): Promise<Held<Rule>[]> {
  const rows = await db.rules.toArray();
  return rows
    .flatMap((row) => {
      const parsed = v.safeParse(heldRuleSchema, row);
      return parsed.success ? [parsed.output as Held<Rule>] : [];
    })
    .sort((x, y) => x.name.localeCompare(y.name) || (x.id < y.id ? -1 : 1));
}

/** Adds it or puts it in place of the one with its id; false = there are too many. */
export function saveRule(db: Database, rule: Rule): Promise<boolean> {
  const work = db.transaction('rw', db.rules, async () => {
    const own = db.rules.filter(({ hub }) => hub === undefined);
    if ((await db.rules.get(rule.id)) === undefined && (await own.count()) >= mostRules) return false;
    await db.rules.put(rule);
    return true;
  });
  return Promise.resolve(work);
}

/** Answers what was there, for whoever wants it back. */
export function removeRule(db: Database, id: string): Promise<Rule | undefined> {
  const work = db.transaction('rw', db.rules, async () => {
    const before = await db.rules.get(id);
    await db.rules.delete(id);
    return before;
  });
  return Promise.resolve(work);
}
