// SQLite FTS5, the build inside Node: porter over unicode61, words joined by OR, bm25().
// It has no stop words of its own, so they are left out of the query.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { wordsOf } from '../../lib/match/text/analyse.ts';
import { stopWords } from '../../lib/match/text/stop-words.ts';
import { byTitleWeight, type OpenRanker, type Variant } from './ranker.ts';

/** Node warns that node:sqlite is experimental; that is known here and must not disturb the output. */
export async function openDatabase(path: string): Promise<DatabaseSync> {
  const before = process.emitWarning;
  process.emitWarning = () => {};
  try {
    const { DatabaseSync: Database } = await import('node:sqlite');
    return new Database(path);
  } finally {
    process.emitWarning = before;
  }
}

/** The query language's OR over quoted words, without stop words; empty when none is left. */
export const wordsJoinedByOr = (text: string): string =>
  [...new Set(wordsOf(text))]
    .filter((word) => !stopWords.en.has(word))
    .map((word) => `"${word}"`)
    .join(' OR ');

function open(database: DatabaseSync, folder: string, title: number): OpenRanker {
  const find = database.prepare(
    `SELECT id FROM documents WHERE documents MATCH ? ORDER BY bm25(documents, 0, ${title}, 1), rowid LIMIT ?`,
  );
  return {
    search(text, limit) {
      const words = wordsJoinedByOr(text);
      return words === '' ? [] : find.all(words, limit).map((row) => String(row.id));
    },
    save: async () => readFileSync(join(folder, 'index.db')),
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'touchline-fts5-'));

const variant = (title: number): Variant => ({
  setting: `porter unicode61, OR, title ${title}, stop words out of the query`,
  async build(documents) {
    const folder = newFolder();
    const database = await openDatabase(join(folder, 'index.db'));
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      CREATE VIRTUAL TABLE documents USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61', detail = full);
      BEGIN`);
    const add = database.prepare('INSERT INTO documents (id, title, text) VALUES (?, ?, ?)');
    for (const { id, title, text } of documents) add.run(id, title, text);
    database.exec(`COMMIT; INSERT INTO documents(documents) VALUES('optimize')`);
    return open(database, folder, title);
  },
  async load(bytes) {
    const folder = newFolder();
    writeFileSync(join(folder, 'index.db'), bytes);
    return open(await openDatabase(join(folder, 'index.db')), folder, title);
  },
});

export const fts5 = byTitleWeight('sqlite-fts5', variant);
