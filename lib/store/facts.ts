// The facts that assets rest on. Each change answers what stood there before, so that it can be taken back as long as nothing
// changed it after.
import * as v from 'valibot';
import { t } from '../i18n/t.ts';
import { type AssetFact, assetFactSchema, type FactChange, type FactDraft, factKey } from '../model/asset-fact.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type Held, heldFactSchema } from '../model/shared.ts';
import type { Database } from './database.ts';

const parsed = (row: unknown): Held<AssetFact> | undefined => {
  const fact = v.safeParse(heldFactSchema, row);
  return fact.success ? (fact.output as Held<AssetFact>) : undefined;
};

/** Every fact that fits the schema, by id. */
export async function listFacts(db: Database): Promise<Held<AssetFact>[]> {
  return (await db.facts.toArray()).flatMap((row) => parsed(row) ?? []);
}

/** Adds it, or changes the one with its id. Problem: `fact_twin`, another one has this name. */
export function saveFact(db: Database, { id, ...draft }: FactDraft, now: number): Promise<Result<FactChange>> {
  const work = db.transaction('rw', db.facts, async (): Promise<Result<FactChange>> => {
    const key = factKey(draft.name);
    const own = id ?? key;
    const all = await listFacts(db);
    const twin = all.find(
      (fact) => (id === undefined || fact.id !== id) && [fact.id, factKey(fact.name)].includes(key),
    );
    if (twin !== undefined) return fail('fact_twin', t('facts.refused.twin', [twin.name]));
    const before = all.find((fact) => fact.id === own);
    const after = v.parse(assetFactSchema, { ...draft, id: own, updated: new Date(now).toISOString() });
    await db.facts.put(after);
    return ok({ id: own, after, ...(before !== undefined && { before }) });
  });
  return Promise.resolve(work);
}

/** Assets that name it go on naming it: it is only not described any more. */
export function removeFact(db: Database, id: string): Promise<FactChange> {
  const work = db.transaction('rw', db.facts, async (): Promise<FactChange> => {
    const before = parsed(await db.facts.get(id));
    await db.facts.delete(id);
    return { id, ...(before !== undefined && { before }) };
  });
  return Promise.resolve(work);
}

/** Puts back what stood before a change. Answers whether it could: what was changed after it stays. */
export function undoFact(db: Database, { id, before, after }: FactChange): Promise<boolean> {
  const work = db.transaction('rw', db.facts, async () => {
    const current = parsed(await db.facts.get(id));
    // What is the team's by now is not taken back here.
    if (current?.updated !== after?.updated || current?.hub !== undefined) return false;
    if (before === undefined) await db.facts.delete(id);
    else await db.facts.put(before);
    return true;
  });
  return Promise.resolve(work);
}
