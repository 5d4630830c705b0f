// A file of snippets is looked at first; what was taken and what stayed out is said afterwards.
import { expect, test } from 'vitest';
import { createSnippetsModel } from '../../../components/options/snippets-model.ts';
import { background } from '../../fakes/background.ts';

const file = (text: string, name = 'x.csv') => new File([text], name);

function options() {
  const page = background().tab(1);
  const client = { ask: page.get, listen: () => () => undefined };
  return createSnippetsModel(client as unknown as Parameters<typeof createSnippetsModel>[0]);
}

test('a checked file changes nothing before the word, and nothing at all when it is dropped', async () => {
  const model = options();
  await model.check(file('name,text\nThanks,Thank you\n,nobody\n'));
  expect(model.checked.value?.report).toMatchObject({ rows: 2, accepted: 1, isWritten: false });
  expect(model.snippets.value).toEqual([]);
  model.dropChecked();
  expect(model.saying.value?.text).toBe('Nothing was imported. Your snippets are as they were.');
  await model.check(file('name,text\nThanks,Thank you\n,nobody\n'));
  await model.importChecked('skip');
  expect(model.checked.value).toBeUndefined();
  expect(model.saying.value).toEqual({ tone: 'good', text: 'Imported 1 of 2; 1 left out.' });
  expect(model.snippets.value).toMatchObject([{ name: 'Thanks', used: 0 }]);
});

test('a whole file is said as one number, and one that is too large is not read', async () => {
  const model = options();
  await model.check(file('[{"name":"A","text":"a"},{"name":"B","text":"b"}]', 'x.json'));
  await model.importChecked('skip');
  expect(model.saying.value?.text).toBe('2 snippets imported.');
  await model.check(file('x'.repeat(5_000_001)));
  expect(model.saying.value).toMatchObject({ tone: 'bad', text: expect.stringContaining('larger than 5 MB') });
  expect(model.checked.value).toBeUndefined();
});
