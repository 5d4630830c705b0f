import * as v from 'valibot';
import { expect, test } from 'vitest';
import { defaultBudgets, defaultSettings, settingsSchema } from '../../../lib/model/settings.ts';

test('budgets have defaults, one by one', () => {
  expect(defaultSettings.budgets).toEqual(defaultBudgets);
  const read = (budgets: unknown) => v.parse(settingsSchema, { budgets }).budgets;
  expect(read({ note: 300, comment: 'many', post: 0 })).toEqual({ ...defaultBudgets, note: 300 });
  expect(read('nonsense')).toEqual(defaultBudgets);
  expect(read(undefined)).toEqual(defaultBudgets);
});

test('a change of one setting names no other', () => {
  expect(v.parse(v.partial(settingsSchema), { ownName: 'Robin Vale' })).toEqual({
    ownName: 'Robin Vale',
  });
});
