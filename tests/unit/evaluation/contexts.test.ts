import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { judge } from '../../../scripts/eval-contexts/judge.ts';
import { type LabelledContext, readAssets, readContexts } from '../../../scripts/eval-contexts/read.ts';
import { evalContexts } from '../../../scripts/eval-contexts.ts';
import { thread } from '../match/sample.ts';

const labelled = (id: string, grades: Record<string, number>): LabelledContext => ({
  id,
  context: thread('', ''),
  known: {},
  wholeText: '',
  judged: new Map(Object.entries(grades)),
});

describe('judging lists', () => {
  const contexts = [labelled('right', { a: 3, b: 1 }), labelled('empty', { a: 0 }), labelled('wrong', { c: 2 })];

  it('measures order, the right asset in the first three, and silence', () => {
    const shown = new Map([
      ['right', ['a', 'b']],
      ['wrong', ['x', 'y', 'z', 'c']],
    ]);
    const report = judge('t', contexts, shown);
    expect(report).toMatchObject({ contexts: 3, top3: 0.5, silentOnEmpty: 1, shownOnOthers: 1 });
    expect(report.ndcg5).toBeCloseTo((1 + 1 / Math.log2(5)) / 2);
    expect(report.rows).toEqual([
      { id: 'right', shown: ['a', 'b'], best: 3 },
      { id: 'empty', shown: [], best: 0 },
      { id: 'wrong', shown: ['x', 'y', 'z', 'c'], best: 0 },
    ]);
  });

  it('counts a showing on an empty context and silence on another', () => {
    const report = judge('t', contexts, new Map([['empty', ['a']]]));
    expect(report).toMatchObject({ ndcg5: 0, top3: 0, silentOnEmpty: 0, shownOnOthers: 0 });
  });
});

describe('reading labelled contexts', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contexts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  it('takes the account as known and leaves out the labels for people', () => {
    const row = {
      id: 'c1',
      host: 'gmail',
      view: 'thread',
      language: 'de',
      person: { name: 'Nora', title: 'CFO' },
      account: { name: 'Alpenmilch', industry: 'Dairy', size: '120' },
      thread: {
        subject: 'Hi',
        messages: [
          { from: 'prospect', text: 'Hello' },
          { from: 'rep', text: 'Hi' },
        ],
      },
      stage: 'discovery',
    };
    write('contexts.jsonl', `${JSON.stringify(row)}\n`);
    write('qrels.tsv', 'context-id\tasset-id\tgrade\nc1\ta1\t3\n');
    const read = readContexts(folder);
    if (!read.ok) throw new Error(read.problem.message);
    const [first] = read.value;
    expect(first?.known).toEqual({
      account: { name: 'Alpenmilch', industry: 'Dairy', size: '120' },
      stage: 'discovery',
    });
    expect(first?.context).toMatchObject({ pageLanguage: '', person: { title: 'CFO', company: 'Alpenmilch' } });
    expect(first?.context.thread?.messages.map(({ isMine }) => isMine)).toEqual([false, true]);
    expect([...(first?.judged ?? [])]).toEqual([['a1', 3]]);
    expect(first?.wholeText).toBe('Hi\nHello\nHi\nCFO\nAlpenmilch\nDairy');
  });

  it.each([
    ['contexts.jsonl', '{"id":', 'line 1: not a JSON object'],
    ['qrels.tsv', 'c1\ta1\n', 'line 1: context id, asset id and grade are needed'],
  ])('tells what is wrong in %s', (name, text, sentence) => {
    write('contexts.jsonl', '{"id":"c1","text":"x"}\n');
    write('qrels.tsv', 'c1\ta1\t3\n');
    write(name, text);
    const read = readContexts(folder);
    expect(read.ok ? '' : read.problem.message).toContain(sentence);
  });

  it.each([
    ['{"text":"Hi"}\n{"text":', 'mails.jsonl, line 2: not a JSON object with a text.'],
    ['{"text":"Hi"}\n\n{"body":"Hi"}\n', 'mails.jsonl, line 3: not a JSON object with a text.'],
    ['', 'mails.jsonl holds fewer than two mails.'],
  ])('ends with a sentence, not with a stack, over the mails %j', async (mails, sentence) => {
    write('contexts.jsonl', '{"id":"c1","text":"x"}\n');
    write('qrels.tsv', 'c1\ta1\t3\n');
    write('mails.jsonl', mails);
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const place = (name: string): string => join(folder, name);
    const ends = ['--data', folder, '--catalogue', place('none.jsonl'), '--mails', place('mails.jsonl')];
    try {
      for (const option of ['--noise', '--learned']) expect(await evalContexts([option, ...ends])).toBe(2);
      expect(said.mock.calls.flat().join('\n')).toContain(sentence);
    } finally {
      said.mockRestore();
    }
  });

  it('says when a catalogue holds nothing', () => {
    write('empty.jsonl', '');
    const read = readAssets(join(folder, 'empty.jsonl'));
    expect(read.ok).toBe(false);
  });
});
