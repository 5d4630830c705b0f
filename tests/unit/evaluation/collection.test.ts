import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCollection } from '../../../scripts/evaluation/collection.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-collection-'));
  mkdirSync(join(folder, 'qrels'));
  writeFileSync(join(folder, 'corpus.jsonl'), '{"_id":"d1","title":"T","text":"x"}\n{"_id":2,"text":"y"}\n');
  writeFileSync(join(folder, 'queries.jsonl'), '{"_id":"q1","text":"x"}\n{"_id":"q2","text":"unjudged"}\n');
  writeFileSync(join(folder, 'qrels', 'test.tsv'), 'query-id\tcorpus-id\tscore\nq1\td1\t2\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const problemOf = (): string => {
  const read = readCollection(folder);
  return read.ok ? 'none' : read.problem.message;
};

describe('reading a collection', () => {
  it('skips queries without judgements and fills a missing title', () => {
    const read = readCollection(folder);
    expect(read.ok && read.value.queries.map(({ id }) => id)).toEqual(['q1']);
    expect(read.ok && read.value.documents[1]).toEqual({ id: '2', title: '', text: 'y' });
  });

  it('names the folder or file that is missing', () => {
    rmSync(join(folder, 'queries.jsonl'));
    expect(problemOf()).toBe(`${join(folder, 'queries.jsonl')} is missing.`);
    folder = join(folder, 'nowhere');
    expect(problemOf()).toBe(`${folder} is not a folder.`);
  });

  it('names file and line of what cannot be read', () => {
    writeFileSync(join(folder, 'corpus.jsonl'), '{"_id":"d1","text":"x"}\n{"_id":"d2"\n');
    expect(problemOf()).toBe(`${join(folder, 'corpus.jsonl')}, line 2: not a JSON object.`);
    writeFileSync(join(folder, 'corpus.jsonl'), '{"_id":"d1"}\n');
    expect(problemOf()).toContain('corpus.jsonl, line 1: text:');
  });

  it.each(['q1\td1', 'q1\td1\tyes', 'q1\td1\t', '\td1\t1'])('refuses the judgement %j', (line) => {
    writeFileSync(join(folder, 'qrels', 'test.tsv'), `query-id\tcorpus-id\tscore\n${line}\n`);
    expect(problemOf()).toContain('test.tsv, line 2: three columns are needed');
  });

  it('says when no query is judged', () => {
    writeFileSync(join(folder, 'qrels', 'test.tsv'), 'query-id\tcorpus-id\tscore\nq9\td1\t1\n');
    expect(problemOf()).toContain('judges no query');
  });
});
