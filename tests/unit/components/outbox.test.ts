// The outbox page's own part: parts of a long list, files that run nothing, states in words.
import { expect, test } from 'vitest';
import { departuresCsv, departuresJson, queueCsv } from '../../../components/outbox/export.ts';
import { createPages, pageSize, readAll } from '../../../components/outbox/pages.ts';
import { prettyJson } from '../../../components/pretty-json.ts';
import type { DepartureRow, QueueItem } from '../../../lib/wire/messages.ts';
import { FakeClock, freshDatabase, recordInput, recordTouch } from '../../fakes/world.ts';

const thousands = Array.from({ length: 10_000 }, (_, index) => 10_000 - index);
const loads: (number | undefined)[] = [];
const load = async (before: number | undefined, limit = pageSize) => {
  loads.push(before);
  const rows = thousands.filter((row) => row < (before ?? Number.POSITIVE_INFINITY)).slice(0, limit);
  const last = rows.at(-1) ?? 0;
  return { rows, ...(last > 1 && { before: last }) };
};

test('ten thousand rows are shown fifty at a time, to the end and back', async () => {
  const pages = createPages((before) => load(before));
  await pages.refresh();
  expect([pages.rows.value?.length, pages.rows.value?.[0], pages.hasOlder.value]).toEqual([50, 10_000, true]);
  await pages.older();
  expect([pages.rows.value?.[0], pages.skipped.value]).toEqual([9_950, 50]);
  await pages.refresh();
  expect(pages.rows.value?.[0]).toBe(9_950);
  await pages.newer();
  await pages.newer();
  expect([pages.rows.value?.[0], pages.skipped.value]).toEqual([10_000, 0]);
  expect(await readAll((before) => load(before, 1_000))).toEqual(thousands);
});

test('an answer that comes late does not overwrite a later one, and a failure keeps the rows', async () => {
  const waiting: ((rows: number[]) => void)[] = [];
  let isBroken = false;
  const pages = createPages<number>(() => {
    if (isBroken) return Promise.reject(new Error('gone'));
    return new Promise((resolve) => waiting.push((rows) => resolve({ rows })));
  });
  const [slow, fast] = [pages.refresh(), pages.first()];
  waiting[1]?.([2]);
  await fast;
  waiting[0]?.([1]);
  await slow;
  expect(pages.rows.value).toEqual([2]);
  isBroken = true;
  await pages.refresh();
  expect([pages.rows.value, pages.problem.value]).toEqual([[2], expect.stringContaining('Nothing was lost')]);
});

test('a file of the outbox runs nothing in a spreadsheet', async () => {
  const input = recordInput('k', { draft: { ...recordInput('k').draft, note: '=HYPERLINK("http://evil.example")' } });
  const { touch } = await recordTouch(freshDatabase(), new FakeClock(), input);
  const item: QueueItem = {
    ...{ seq: 1, touch, op: 'put', state: 'dead', attempts: 3, since: touch.evidence.at, nextTryAt: '' },
    target: { id: 'webhook:1', name: '+CRM' },
    why: 'The endpoint refused this (422).',
  };
  const csv = queueCsv([item]);
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(csv).toContain("'+CRM,Gave up,3,");
});

test('what left is saved with its payload as it was, also where that was erased', () => {
  const row: DepartureRow = {
    ...{
      id: 1,
      at: '2026-11-24T09:00:00.000Z',
      destination: 'https://crm.example/',
      opId: 'o',
      touchId: 't',
      op: 'put',
    },
    ...{ outcome: 'taken', target: { id: 'webhook:1', name: 'CRM' }, what: 'Call', person: 'Ann', payload: '{"a":1}' },
  };
  expect(JSON.parse(departuresJson([row, { ...row, payload: '' }]))).toMatchObject([
    { payload: { a: 1 } },
    { payload: null },
  ]);
  expect(departuresCsv([row])).toContain('CRM,https://crm.example/,Call,Ann,Taken,o,t,"{""a"":1}"');
  expect([prettyJson('{"a":1}'), prettyJson('no json')]).toEqual(['{\n  "a": 1\n}', 'no json']);
});
