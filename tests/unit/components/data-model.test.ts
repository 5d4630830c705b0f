import { expect, test } from 'vitest';
import { createDataModel } from '../../../components/options/data-model.ts';
import { type Client, WireError } from '../../../lib/wire/client.ts';

const answering = (answer: (name: string) => unknown): Client =>
  ({ ask: async (name: string) => answer(name), listen: () => () => undefined }) as unknown as Client;

test('says what came of each, and keeps the form when it was refused', async () => {
  const model = createDataModel(
    answering((name) => {
      if (name === 'erased.lift') throw new WireError({ code: 'no_key', message: 'That is no address.' });
      if (name === 'erased.count') return { tombstones: 3 };
      return { touches: 2, people: 1, departures: 0 };
    }),
  );
  await model.refresh();
  expect(model.tombstones.value).toBe(3);
  expect(await model.lift('x')).toBe(false);
  expect(model.saying.value).toEqual({ tone: 'bad', text: 'That is no address.' });
  await model.letGo();
  expect(model.saying.value?.text).toBe('Let go of 2 touches, 1 person and 0 lines of what left.');
  expect(model.busy.value).toBe('');
});
