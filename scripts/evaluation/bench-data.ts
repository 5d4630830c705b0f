// Assets and mails for timing. With real data beside the repository: its rows, repeated with every fifth word exchanged until
// there are enough. Without it: a made catalogue, whose mails share all their words with the assets (the worst case for us).
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { seededRandom } from '../../lib/match/index/random.ts';
import { type Asset, assetSchema } from '../../lib/model/asset.ts';
import { madeCatalogue } from './made-catalogue.ts';

export interface BenchData {
  /** In words, for the head of the table. */
  origin: string;
  assets: Asset[];
  subjects: string[];
  mails: string[];
  /** Other mails, to learn from. */
  background: string[];
}

/** Words of a body: what is shorter is filled up, what is longer is cut. */
export interface BodyLength {
  fewest: number;
  longest: number;
}

const realFolder = '../shared/real';
const template = v.parse(assetSchema, { id: '-', type: 'blog-post', title: '-' });
const textRow = v.object({
  title: v.optional(v.nullable(v.string())),
  summary: v.optional(v.nullable(v.string())),
  body: v.optional(v.nullable(v.string())),
  text: v.optional(v.nullable(v.string())),
});

type Row = { title: string; summary: string; body: string };

function rowsOf(path: string): Row[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(textRow, JSON.parse(line)))
    .map(({ title, summary, body, text }) => ({
      title: title ?? '',
      summary: summary ?? '',
      body: body || text || '',
    }));
}

/** Every fifth word becomes another one of the pool. */
function varied(text: string, pool: readonly string[], random: () => number): string {
  return text.replace(/\S+/g, (word) => (random() < 0.2 ? (pool[Math.floor(random() * pool.length)] ?? word) : word));
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Rows of only a title or a line get the bodies of the rows after them, until they are as long as an asset is. */
function filledUp(rows: readonly Row[], fewest: number): Row[] {
  return rows.map((row, at) => {
    let { body } = row;
    for (let next = at + 1; wordsIn(body) < fewest && next < at + 40; next++) {
      body = `${body}\n\n${rows[next % rows.length]?.body ?? ''}`;
    }
    return { ...row, body };
  });
}

function realData(count: number, { fewest, longest }: BodyLength): BenchData {
  const paths = globSync(['catalogue/*.jsonl', 'relevance/*/corpus.jsonl'], { cwd: realFolder }).sort();
  const rows = filledUp(
    paths.flatMap((path) => rowsOf(join(realFolder, path))),
    fewest,
  );
  const random = seededRandom(11);
  const pool = rows.flatMap(({ body }) => body.match(/\S+/g) ?? []);
  const cut = (text: string): string => text.split(/\s+/).slice(0, longest).join(' ');
  const assets = Array.from({ length: count }, (_, at): Asset => {
    const { title, summary, body } = rows[at % rows.length] ?? { title: '', summary: '', body: '' };
    const own = at < rows.length ? (text: string) => text : (text: string) => varied(text, pool, random);
    const id = `real-${String(at).padStart(6, '0')}`;
    return { ...template, id, title: own(title) || id, summary: own(cut(summary)), body: own(cut(body)) };
  });
  const mails = readFileSync(join(realFolder, 'mails.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(v.object({ text: v.string() }), JSON.parse(line)).text);
  const sentences = rows.map(({ summary, body }) => `${summary} ${body}`.split(/\s+/).slice(0, 8).join(' '));
  const paragraph = (at: number): string => cut(rows[(at * 97) % rows.length]?.body ?? '').slice(0, 300);
  return {
    origin: `${count} assets: ${rows.length} real rows${count > rows.length ? ', repeated with every fifth word exchanged' : ''}, bodies of ${fewest} to ${longest} words (short rows joined); real mails with a paragraph on topic`,
    assets,
    subjects: sentences.filter((_, at) => at % 53 === 0),
    mails: mails.filter((_, at) => at % 2 === 1).map((mail, at) => `${mail}\n\n${paragraph(at)}`),
    background: mails.filter((_, at) => at % 2 === 0),
  };
}

function madeData(count: number, { longest }: BodyLength): BenchData {
  const { assets, text } = madeCatalogue(count);
  const shortened = assets.map((asset) => ({ ...asset, body: asset.body.split(' ').slice(0, longest).join(' ') }));
  const mail = (): string => Array.from({ length: 6 }, () => text(44)).join('\n\n');
  const many = <T>(length: number, make: () => T): T[] => Array.from({ length }, make);
  return {
    origin: `${count} made assets (timing only, says nothing about quality), mails from the same words: the worst case`,
    assets: shortened,
    subjects: many(60, () => text(8)),
    mails: many(60, mail),
    background: many(50, mail),
  };
}

export const benchData = (count: number, length: BodyLength): BenchData =>
  existsSync(join(realFolder, 'mails.jsonl')) ? realData(count, length) : madeData(count, length);
