// Small single values: device id, cursors, the state of a target.
import * as v from 'valibot';
import type { Database } from './database.ts';

export async function readMeta<S extends v.GenericSchema>(
  db: Database,
  key: string,
  schema: S,
): Promise<v.InferOutput<S> | undefined> {
  const row = await db.meta.get(key);
  const parsed = v.safeParse(schema, row?.value);
  return parsed.success ? parsed.output : undefined;
}

export async function writeMeta(db: Database, key: string, value: unknown): Promise<void> {
  await db.meta.put({ key, value });
}

/** The device's id, made on first use. Two callers at once get the same one. */
export function deviceId(db: Database, makeId: () => string): Promise<string> {
  return Promise.resolve(
    db.transaction('rw', db.meta, async () => {
      const known = v.safeParse(v.pipe(v.string(), v.uuid()), (await db.meta.get('deviceId'))?.value);
      if (known.success) return known.output;
      const fresh = makeId();
      await db.meta.put({ key: 'deviceId', value: fresh });
      return fresh;
    }),
  );
}
