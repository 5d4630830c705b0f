import { expect, test } from 'vitest';
import { choicesOf, turned } from '../../../components/sidebar/facet-filter.tsx';

const counts = [
  { facet: 'language', values: [{ value: 'en', count: 9 }] },
  {
    facet: 'type',
    values: [
      { value: 'deck', count: 6 },
      { value: 'video', count: 3 },
    ],
  },
  { facet: 'owner', values: [{ value: 'Ben', count: 2 }] },
];

test('what all findings share divides nothing and is not offered, nor is a field that nobody chooses by', () => {
  expect(choicesOf(counts, {}, 9)).toEqual([
    { facet: 'type', value: 'deck', count: 6, isOn: false },
    { facet: 'type', value: 'video', count: 3, isOn: false },
  ]);
});

test('what is chosen stands first and stays, also when nothing is found with it any more', () => {
  expect(choicesOf(counts, { persona: ['CFO'], type: ['video'] }, 9)).toEqual([
    { facet: 'persona', value: 'CFO', count: 0, isOn: true },
    { facet: 'type', value: 'video', count: 3, isOn: true },
    { facet: 'type', value: 'deck', count: 6, isOn: false },
  ]);
});

test('a row of switches stays a row: six at most, three of one field; the rest is one click away', () => {
  const values = (prefix: string) => Array.from({ length: 9 }, (_, at) => ({ value: `${prefix}${at}`, count: 9 - at }));
  const many = ['type', 'industry', 'persona'].map((facet) => ({ facet, values: values(facet) }));
  const facets = choicesOf(many, {}, 100).map(({ facet }) => facet);
  expect(facets).toEqual([...Array(3).fill('type'), ...Array(3).fill('industry')]);
  expect(choicesOf(many, {}, 100, true)).toHaveLength(24);
});

test('a switch turns one value on and off again', () => {
  const on = turned(turned({}, 'type', 'deck'), 'type', 'video');
  expect(on).toEqual({ type: ['deck', 'video'] });
  expect(turned(turned(on, 'type', 'deck'), 'type', 'video')).toEqual({});
});
