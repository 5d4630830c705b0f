// The rep's snippets on this device, and how often each was used. A row that no longer fits the schema is left out, never
// thrown about. Use is counted beside the snippet, so that it outlives an edit, and a removal that is taken back.
import * as v from 'valibot';
import {
  type KeptSnippet,
  type Snippet,
  type SnippetDraft,
  type SnippetUse,
  snippetSchema,
  snippetUseSchema,
} from '../model/snippet.ts';
import type { Database } from './database.ts';
import type { Clock } from './ledger.ts';

const usePrefix = 'snippetUse:';
const unused: SnippetUse = { used: 0, usedAt: '' };

async function usesOf(db: Database): Promise<Map<string, SnippetUse>> {
  const rows = await db.meta.where('key').startsWith(usePrefix).toArray();
  return new Map(
    rows.flatMap(({ key, value }) => {
      const parsed = v.safeParse(snippetUseSchema, value);
      return parsed.success ? [[key.slice(usePrefix.length), parsed.output] as const] : [];
    }),
  );
}

/** Newest change first. */
export async function listSnippets(db: Database): Promise<KeptSnippet[]> {
  const [rows, uses] = await Promise.all([db.snippets.orderBy('updated').reverse().toArray(), usesOf(db)]);
  return rows.flatMap((row: unknown) => {
    const parsed = v.safeParse(snippetSchema, row);
    return parsed.success ? [{ ...parsed.output, ...(uses.get(parsed.output.id) ?? unused) }] : [];
  });
}

export async function getSnippet(db: Database, id: string): Promise<Snippet | undefined> {
  const parsed = v.safeParse(snippetSchema, await db.snippets.get(id));
  return parsed.success ? parsed.output : undefined;
}

/** It went into a composer, at this instant (epoch milliseconds). */
export async function countSnippetUse(db: Database, id: string, now: number): Promise<void> {
  const key = `${usePrefix}${id}`;
  await db.transaction('rw', db.meta, async () => {
    const parsed = v.safeParse(snippetUseSchema, (await db.meta.get(key))?.value);
    const used = (parsed.success ? parsed.output.used : 0) + 1;
    await db.meta.put({ key, value: { used, usedAt: new Date(now).toISOString() } satisfies SnippetUse });
  });
}

const made = (clock: Clock, draft: SnippetDraft): Snippet => ({
  ...draft,
  id: draft.id ?? clock.id(),
  updated: new Date(clock.now()).toISOString(),
});

/** Adds, or replaces the one with the same id. */
export async function saveSnippet(db: Database, clock: Clock, draft: SnippetDraft): Promise<Snippet> {
  const snippet = made(clock, draft);
  await db.snippets.put(snippet);
  return snippet;
}

/** The same for many: all of them or none. */
export async function putSnippets(db: Database, clock: Clock, drafts: readonly SnippetDraft[]): Promise<void> {
  await db.snippets.bulkPut(drafts.map((draft) => made(clock, draft)));
}

/** Answers whether it was there. */
export async function removeSnippet(db: Database, id: string): Promise<boolean> {
  return await db.transaction('rw', db.snippets, async () => {
    const wasThere = (await db.snippets.get(id)) !== undefined;
    await db.snippets.delete(id);
    return wasThere;
  });
}

/** Adds those whose id is not there yet, so that a change or a second click loses nothing. Answers how many. */
export async function addMissingSnippets(
  db: Database,
  clock: Clock,
  drafts: readonly (SnippetDraft & { id: string })[],
): Promise<number> {
  return await db.transaction('rw', db.snippets, async () => {
    const known = new Set(await db.snippets.toCollection().primaryKeys());
    const fresh = drafts.filter((draft) => !known.has(draft.id));
    await db.snippets.bulkAdd(fresh.map((draft) => made(clock, draft)));
    return fresh.length;
  });
}
