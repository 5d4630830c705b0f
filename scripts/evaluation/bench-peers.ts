// The peers of the matcher's bench, over the same assets: title, summary and body, each at a good setting. A peer that takes long
// answers fewer rounds; the table says how many (n).
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import winkBm25 from 'wink-bm25-text-search';
import type { Asset } from '../../lib/model/asset.ts';
import { openDatabase, wordsJoinedByOr } from './fts5.ts';
import { peerStem, peerWords } from './peer-words.ts';
import { decode, encode } from './ranker.ts';

export interface BenchPeer {
  search(text: string): unknown;
  save(): Uint8Array | number;
  /** From stored bytes to a ready engine, where it has stored bytes. */
  load?(bytes: Uint8Array): void;
  /** Makes one changed asset findable, where it can. */
  update?(asset: Asset): void;
  close(): void;
}

export interface PeerKind {
  name: string;
  build(assets: readonly Asset[]): Promise<BenchPeer>;
}

const tuned: Options<Asset> = {
  fields: ['title', 'summary', 'body'],
  processTerm: (term) => peerStem(term.toLowerCase()) || null,
  searchOptions: { boost: { title: 1.5 }, combineWith: 'OR' },
};
const plain: Options<Asset> = { fields: ['title', 'summary', 'body'] };

const mini = (name: string, options: Options<Asset>): PeerKind => ({
  name,
  async build(assets) {
    const index = new MiniSearch<Asset>(options);
    index.addAll(assets);
    return {
      search: (text) => index.search(text).slice(0, 10),
      save: () => encode(JSON.stringify(index)),
      load: (bytes) => {
        MiniSearch.loadJSON<Asset>(decode(bytes), options);
      },
      update: (asset) => index.replace(asset),
      close: () => {},
    };
  },
});

const wink: PeerKind = {
  name: 'wink-bm25',
  async build(assets) {
    const engine = winkBm25();
    engine.defineConfig({ fldWeights: { title: 3, summary: 1.5, body: 1 } });
    engine.definePrepTasks([peerWords]);
    for (const { id, title, summary, body } of assets) engine.addDoc({ title, summary, body }, id);
    engine.consolidate();
    return {
      search: (text) => engine.search(text, 10),
      save: () => encode(engine.exportJSON()),
      load: (bytes) => {
        const loaded = winkBm25();
        loaded.importJSON(decode(bytes));
        loaded.definePrepTasks([peerWords]);
      },
      close: () => {},
    };
  },
};

const fts5: PeerKind = {
  name: 'sqlite-fts5',
  async build(assets) {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
    const path = join(folder, 'index.db');
    const database = await openDatabase(path);
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      CREATE VIRTUAL TABLE documents USING fts5(id UNINDEXED, title, summary, body, tokenize = 'porter unicode61'); BEGIN`);
    const add = database.prepare('INSERT INTO documents (id, title, summary, body) VALUES (?, ?, ?, ?)');
    for (const { id, title, summary, body } of assets) add.run(id, title, summary, body);
    database.exec('COMMIT');
    const find = database.prepare(
      'SELECT id FROM documents WHERE documents MATCH ? ORDER BY bm25(documents, 0, 3, 1.5, 1), rowid LIMIT 10',
    );
    const row = database.prepare('SELECT rowid FROM documents WHERE id = ?');
    const change = database.prepare('UPDATE documents SET title = ?, summary = ?, body = ? WHERE rowid = ?');
    return {
      search(text) {
        const words = wordsJoinedByOr(text);
        return words === '' ? [] : find.all(words);
      },
      save: () => statSync(path).size,
      update({ id, title, summary, body }) {
        change.run(title, summary, body, Number(row.get(id)?.rowid ?? 0));
      },
      close() {
        database.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

export const benchPeers: readonly PeerKind[] = [
  mini('minisearch tuned', tuned),
  mini('minisearch default', plain),
  wink,
  fts5,
];
