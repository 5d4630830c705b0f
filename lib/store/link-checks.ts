// What link checks found: one row an address, the last word counts.
import * as v from 'valibot';
import { type LinkCheck, linkCheckSchema } from '../model/link-check.ts';
import type { Database } from './database.ts';

/** More than a page could show; a catalogue in which more links are broken has another problem. */
const mostTold = 20_000;

const parsed = (row: unknown): LinkCheck[] => {
  const check = v.safeParse(linkCheckSchema, row);
  return check.success ? [check.output] : [];
};

export async function keepLinkChecks(db: Database, checks: readonly LinkCheck[]): Promise<void> {
  await db.linkChecks.bulkPut([...checks]);
}

/** Everything that is not in order. */
export async function troubledLinks(db: Database): Promise<LinkCheck[]> {
  return (await db.linkChecks.where('state').notEqual('ok').limit(mostTold).toArray()).flatMap(parsed);
}

/** Nothing = never asked. */
export const linkCheckOf = async (db: Database, url: string): Promise<LinkCheck | undefined> =>
  parsed(await db.linkChecks.get(url))[0];
