import { expect, test } from 'vitest';
import { erasedWords } from '../../../components/sidebar/person-actions.ts';
import { asCsv, asJson } from '../../../components/sidebar/person-copy.ts';
import type { PersonExport } from '../../../lib/model/person-export.ts';

const copy: PersonExport = {
  exportedAt: '2026-11-24T09:00:00.000Z',
  person: { name: 'Zoë O’Brien / Müller', title: '', company: '', keys: ['email:zoe@x.example'], firstSeenAt: '' },
  joined: [],
  touches: [
    {
      touch: { kind: 'note', note: '=HYPERLINK("https://evil.example")', subject: 'a, "b"', assetIds: ['a1', 'a2'] },
      changes: [],
      deliveries: [{ target: 'hub', op: 'put', state: 'synced', lastError: '' }],
    },
  ],
  left: [],
  neverLog: [],
  nextSteps: [],
  cadences: [],
  places: [],
};

test('the JSON holds everything, under a name that any file system takes', () => {
  const file = asJson(copy);
  expect(JSON.parse(file.text)).toEqual(copy);
  expect(file.name).toBe('touchline-zoe-o-brien-muller-2026-11-24.json');
  expect(asJson({ ...copy, person: { ...copy.person, name: '…' } }).name).toBe('touchline-person-2026-11-24.json');
});

test('the CSV has one line a touch and runs nothing in a spreadsheet', () => {
  const [head, line] = asCsv(copy).text.replace('\uFEFF', '').trim().split('\r\n');
  expect(head).toBe('occurredAt,kind,host,subject,note,deal,disposition,url,state,assets,deliveries');
  expect(line).toBe(`,note,,"a, ""b""","'=HYPERLINK(""https://evil.example"")",,,,,a1 a2,hub put synced`);
});

test('says what was erased, what is on its way, and what only the rep can judge', () => {
  expect(erasedWords('Ann', 2, 0, 0)).toBe('Ann is erased, with 2 touches.');
  expect(erasedWords('', 1, 1, 1)).toBe(
    'That person is erased, with 1 touch. 1 removal will be told to your targets. 1 touch of other people names them: look at those yourself.',
  );
});
