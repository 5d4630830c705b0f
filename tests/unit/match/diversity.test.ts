import { expect, test } from 'vitest';
import { diversified, latentLikeness } from '../../../lib/match/diversity.ts';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { buildIndex } from '../../../lib/match/text/build-index.ts';
import { asset, query, thread } from './sample.ts';
import { documentOf } from './text/documents.ts';

const item = (doc: number, type: string, score: number) => ({ doc, type, score });
const order = (list: readonly { doc: number }[]): number[] => list.map(({ doc }) => doc);
const unlike = () => 0;

test('a copy of what stands above it makes room for something else that fits nearly as well', () => {
  const copies = (one: number, other: number) => (one + other === 1 ? 1 : 0);
  const list = [item(0, 'a', 1), item(1, 'b', 0.95), item(2, 'c', 0.9)];
  expect(order(diversified(list, copies))).toEqual([0, 2, 1]);
  expect(order(diversified(list, unlike))).toEqual([0, 1, 2]);
});

test('a third one of a type waits for another type, unless that fits much worse', () => {
  const near = [item(0, 'deck', 1), item(1, 'deck', 0.95), item(2, 'deck', 0.9), item(3, 'video', 0.7)];
  expect(order(diversified(near, unlike))).toEqual([0, 1, 3, 2]);
  const far = [...near.slice(0, 3), item(3, 'video', 0.5)];
  expect(order(diversified(far, unlike))).toEqual([0, 1, 2, 3]);
});

test('the best stays first, and nobody is lost', () => {
  const list = Array.from({ length: 40 }, (_, at) => item(at, `type-${at % 2}`, 1 - at / 100));
  const varied = diversified(list, (one, other) => (one % 3 === other % 3 ? 1 : 0));
  expect(varied[0]?.doc).toBe(0);
  expect(order(varied).sort((x, y) => x - y)).toEqual(order(list));
  expect(diversified([], unlike)).toEqual([]);
});

const topics = ['customs papers at the border', 'driver rosters at night', 'fuel prices in winter', 'pallet exchange'];
const filler = Array.from({ length: 40 }, (_, at) =>
  asset({
    id: `zz-${String(at).padStart(2, '0')}`,
    title: `${topics[at % 4]}, part ${at}`,
    type: 'blog-post',
    language: 'en',
  }),
);

test('likeness sees a copy in the index, and none in what is about something else', () => {
  const body = 'Sensors in the trailer report spoilage of fish.';
  const index = buildIndex([
    documentOf('a', '', body),
    documentOf('b', '', body),
    ...filler.map(({ id, title }) => documentOf(id, title)),
  ]);
  const likeness = latentLikeness(index);
  expect(likeness(0, 1)).toBeCloseTo(1, 1);
  expect(likeness(0, 5)).toBe(0);
});

test('two versions of one case study do not both stand before a third asset that fits', () => {
  const text = 'Sensors in the trailer report spoilage of fish before the truck arrives.';
  const engine = buildEngine([
    asset({ id: 'a', title: 'Spoilage of fish in trailers', body: text, language: 'en' }),
    asset({ id: 'b', title: 'Spoilage of fish in trailers', body: text, language: 'en' }),
    asset({
      id: 'c',
      type: 'webinar',
      title: 'Fish spoilage in trailers: dispatchers talk',
      body: 'How dispatchers react to warnings about spoilage.',
      language: 'en',
    }),
    ...filler,
  ]);
  const { suggestions } = engine.rank(thread('Spoilage', 'Does fish spoilage in trailers matter?'), query('', 3));
  expect(suggestions.map((each) => each.asset.id)).toEqual(['a', 'c', 'b']);
});
