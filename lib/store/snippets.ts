// The rep's snippets on this device. A row that no longer fits the schema is left out, never thrown about.
import * as v from 'valibot';
import { type Snippet, type SnippetDraft, snippetSchema } from '../model/snippet.ts';
import type { Database } from './database.ts';
import type { Clock } from './ledger.ts';

/** Newest change first. */
export async function listSnippets(db: Database): Promise<Snippet[]> {
  const rows: unknown[] = await db.snippets.orderBy('updated').reverse().toArray();
  return rows.flatMap((row) => {
    const parsed = v.safeParse(snippetSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
}

export async function getSnippet(db: Database, id: string): Promise<Snippet | undefined> {
  const parsed = v.safeParse(snippetSchema, await db.snippets.get(id));
  return parsed.success ? parsed.output : undefined;
}

/** Adds, or replaces the one with the same id. */
export async function saveSnippet(db: Database, clock: Clock, draft: SnippetDraft): Promise<Snippet> {
  const snippet: Snippet = { ...draft, id: draft.id ?? clock.id(), updated: new Date(clock.now()).toISOString() };
  await db.snippets.put(snippet);
  return snippet;
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
    const updated = new Date(clock.now()).toISOString();
    const fresh = drafts.filter((draft) => !known.has(draft.id));
    await db.snippets.bulkAdd(fresh.map((draft) => ({ ...draft, updated })));
    return fresh.length;
  });
}
