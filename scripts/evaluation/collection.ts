// Reads a test collection in BEIR layout: corpus.jsonl, queries.jsonl, qrels/test.tsv. What is wrong is told by file and line.
import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { fail, ok, type Result } from '../../lib/model/result.ts';

const identifier = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.nonEmpty());
const documentSchema = v.object({ _id: identifier, title: v.optional(v.nullable(v.string()), ''), text: v.string() });
const querySchema = v.object({ _id: identifier, text: v.string() });

export interface EvalDocument {
  id: string;
  title: string;
  text: string;
}
export interface EvalQuery {
  id: string;
  text: string;
  /** Document id → grade. */
  judged: Map<string, number>;
}
export interface Collection {
  name: string;
  documents: EvalDocument[];
  /** Only queries with at least one relevant judgement. */
  queries: EvalQuery[];
}

function readText(path: string): Result<string> {
  try {
    return ok(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return fail('unreadable', isMissing ? `${path} is missing.` : `${path} cannot be read.`);
  }
}

function readLines<S extends v.GenericSchema>(path: string, schema: S): Result<v.InferOutput<S>[]> {
  const text = readText(path);
  if (!text.ok) return text;
  const rows: v.InferOutput<S>[] = [];
  for (const [at, line] of text.value.split('\n').entries()) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return fail('malformed', `${path}, line ${at + 1}: not a JSON object.`);
    }
    const row = v.safeParse(schema, value);
    if (!row.success) {
      const [issue] = row.issues;
      return fail('malformed', `${path}, line ${at + 1}: ${v.getDotPath(issue) ?? 'row'}: ${issue.message}.`);
    }
    rows.push(row.output);
  }
  return rows.length > 0 ? ok(rows) : fail('empty', `${path} holds no rows.`);
}

function readJudgements(path: string): Result<Map<string, Map<string, number>>> {
  const text = readText(path);
  if (!text.ok) return text;
  const judgements = new Map<string, Map<string, number>>();
  for (const [at, line] of text.value.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const cells = line.split('\t');
    const [query, document] = cells;
    const grade = Number(cells[2]);
    if (at === 0 && cells[2] !== undefined && Number.isNaN(grade)) continue;
    if (!query || !document || cells.length !== 3 || !Number.isFinite(grade) || cells[2]?.trim() === '') {
      return fail('malformed', `${path}, line ${at + 1}: three columns are needed: query-id, corpus-id, score.`);
    }
    const judged = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, judged.set(document, grade));
  }
  return ok(judgements);
}

/** Reads the collection in `folder`. */
export function readCollection(folder: string): Result<Collection> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return fail('missing', `${folder} is not a folder.`);
  const corpus = readLines(join(folder, 'corpus.jsonl'), documentSchema);
  if (!corpus.ok) return corpus;
  const asked = readLines(join(folder, 'queries.jsonl'), querySchema);
  if (!asked.ok) return asked;
  const qrels = join(folder, 'qrels', 'test.tsv');
  const judgements = readJudgements(qrels);
  if (!judgements.ok) return judgements;
  const queries = asked.value
    .map(({ _id, text }) => ({ id: _id, text, judged: judgements.value.get(_id) ?? new Map<string, number>() }))
    .filter(({ judged }) => [...judged.values()].some((grade) => grade > 0));
  if (queries.length === 0) return fail('unjudged', `${qrels} judges no query of ${join(folder, 'queries.jsonl')}.`);
  const seen = new Set<string>();
  const documents = corpus.value
    .map(({ _id, title, text }) => ({ id: _id, title: title ?? '', text }))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return ok({ name: basename(resolve(folder)), documents, queries });
}
