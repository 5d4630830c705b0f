// The matcher's speed at 10,000 assets beside MiniSearch: same catalogue, same texts, rounds taken in turn.
// The catalogue is made (see made-catalogue.ts): it times the machinery and says nothing about quality.
import MiniSearch from 'minisearch';
import { buildEngine, readCatalogue } from '../lib/match/bm25-engine.ts';
import { readSnapshot, writeSnapshot } from '../lib/match/text/snapshot.ts';
import type { Asset } from '../lib/model/asset.ts';
import type { Context } from '../lib/model/context.ts';
import { type BenchRow, rowOf } from './evaluation/bench-row.ts';
import { madeCatalogue } from './evaluation/made-catalogue.ts';
import { peerStem } from './evaluation/peer-words.ts';

const size = 10_000;
const builds = 3;
const questions = 60;
const subjectWords = 8;
const mailWords = 260;
const today = '2026-11-24';

function threadOf(subject: string, text: string): Context {
  const who = { name: 'A Buyer', email: 'buyer@example.com' };
  return {
    viewId: 'bench-view',
    host: 'gmail',
    view: 'thread',
    url: 'https://mail.google.com/mail/u/0/#inbox/bench',
    pageLanguage: 'en',
    state: 'ready',
    trouble: '',
    own: '',
    thread: {
      id: 'bench',
      subject,
      participants: [who],
      messages: [{ id: '1', from: who, to: [], sentAt: '', text, isMine: false }],
    },
    text: '',
    facts: [],
  };
}

const miniOptions = {
  fields: ['title', 'summary', 'body'],
  processTerm: (term: string) => peerStem(term.toLowerCase()) || null,
  searchOptions: { boost: { title: 1.5 } },
};
function mini(assets: readonly Asset[]): MiniSearch<Asset> {
  const index = new MiniSearch<Asset>(miniOptions);
  index.addAll(assets);
  return index;
}

class Clock {
  private samples = new Map<string, { unit: string; values: number[] }>();
  time<T>(what: string, run: () => T): T {
    const start = performance.now();
    const value = run();
    this.note(what, 'ms', performance.now() - start);
    return value;
  }
  note(what: string, unit: string, value: number): void {
    const known = this.samples.get(what) ?? { unit, values: [] };
    known.values.push(value);
    this.samples.set(what, known);
  }
  rows(): BenchRow[] {
    return [...this.samples].map(([what, { unit, values }]) => rowOf(what, unit, values));
  }
}

export async function benchMatch(): Promise<BenchRow[]> {
  const clock = new Clock();
  const { assets, text } = madeCatalogue(size);
  console.error(`made catalogue: ${size} assets of about 150 words, 30,000 different words`);
  for (let round = 0; round < builds; round++) {
    clock.time(`build ${size}, touchline (with facts)`, () => buildEngine(assets));
    clock.time(`build ${size}, minisearch`, () => mini(assets));
  }
  const { index } = readCatalogue(assets);
  const engine = buildEngine(assets);
  const peer = mini(assets);
  const bytes = writeSnapshot(index);
  const json = JSON.stringify(peer);
  clock.note('snapshot, touchline', 'bytes', bytes.byteLength);
  clock.note('snapshot, minisearch', 'bytes', Buffer.byteLength(json));
  for (let round = 0; round < builds; round++) {
    clock.time('load, touchline', () => readSnapshot(bytes));
    clock.time('load, minisearch', () => MiniSearch.loadJSON(json, miniOptions));
  }
  for (let round = 0; round < questions; round++) {
    const subject = text(subjectWords);
    const mail = text(mailWords);
    clock.time('subject line, touchline scorer', () => index.search(subject, 10));
    clock.time('subject line, minisearch', () => peer.search(subject).slice(0, 10));
    clock.time('whole mail, touchline scorer', () => index.search(mail, 10));
    clock.time('whole mail, minisearch', () => peer.search(mail).slice(0, 10));
    clock.time('whole mail, touchline rank with facts and reasons', () =>
      engine.rank(threadOf(subject, mail), { text: '', limit: 5, today }),
    );
    clock.time('typed search, touchline', () =>
      engine.rank(undefined, { text: subject.slice(0, 20), limit: 10, today }),
    );
  }
  return clock.rows();
}
