import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultBudgets } from '../../../lib/model/settings.ts';
import { budgetOf, fitParts, lengthOf, overSentence, subjectBudgetOf } from '../../../lib/renderings/budget.ts';

test('each channel has its budget, a mail none, and the smaller one wins', () => {
  expect(budgetOf('note', defaultBudgets)).toBe(200);
  expect(budgetOf('note', defaultBudgets, 300)).toBe(200);
  expect(budgetOf('note', { ...defaultBudgets, note: 300 }, 200)).toBe(200);
  expect(budgetOf('inmail', defaultBudgets)).toBe(1_900);
  expect(budgetOf('comment', defaultBudgets)).toBe(1_250);
  expect(budgetOf('message', defaultBudgets)).toBe(8_000);
  expect(budgetOf('post', defaultBudgets)).toBe(3_000);
  expect(budgetOf('email', defaultBudgets)).toBeUndefined();
  expect(budgetOf('email', defaultBudgets, 500)).toBe(500);
  expect(subjectBudgetOf('inmail', defaultBudgets, 150)).toBe(150);
  expect(subjectBudgetOf('email', defaultBudgets)).toBeUndefined();
});

test('counts UTF-16 units, line breaks and the link as it is written', () => {
  expect(lengthOf({ lines: ['ab', '🚀'], link: undefined })).toBe(5);
  expect(lengthOf({ lines: ['a'], link: { text: 'T', url: 'https://x.example/' } })).toBe(
    'a\nT: https://x.example/'.length,
  );
  expect(lengthOf({ lines: [], link: { text: 'https://x.example/', url: 'https://x.example/' } })).toBe(18);
});

test('says how much is too much and what to do', () => {
  expect(overSentence(212, 200, ['summary'])).toBe(
    '212 of 200: 12 too many; shorten it or send it without the summary.',
  );
  expect(overSentence(2_012, 1_900, [])).toBe('2,012 of 1,900: 112 too many; shorten it.');
  expect(overSentence(200, 200, [])).toBe('');
  expect(overSentence(9_999, undefined, [])).toBe('');
});

describe('fitting', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((some) => some.trim() !== '');
  const parts = fc.array(
    fc.record(
      {
        text,
        optional: fc.constantFrom('summary' as const, 'reason' as const, 'greeting' as const),
        isInline: fc.boolean(),
      },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 6 },
  );
  const link = fc.option(fc.record({ text, url: fc.webUrl() }), { nil: undefined });

  test('fits whenever what must stay fits, and never cuts a text', () => {
    fc.assert(
      fc.property(parts, link, fc.integer({ min: 1, max: 400 }), (some, to, budget) => {
        const fitted = fitParts(some, to, budget);
        const must = fitParts(
          some.filter(({ optional }) => optional === undefined),
          to,
          undefined,
        );
        const length = lengthOf({ lines: fitted.lines, link: to });
        const isPossible = lengthOf({ lines: must.lines, link: to }) <= budget;
        expect(length <= budget).toBe(isPossible);
        const kept = some.filter(({ optional }) => optional === undefined || !fitted.leftOut.includes(optional));
        const joined = fitted.lines.join(' ');
        for (const part of kept) expect(joined).toContain(part.text);
        expect(joined).toBe(kept.map((part) => part.text).join(' '));
      }),
    );
  });

  test('leaves out nothing without need, and the summary before the reason before the greeting', () => {
    fc.assert(
      fc.property(parts, link, fc.integer({ min: 1, max: 400 }), (some, to, budget) => {
        const { leftOut, stillIn } = fitParts(some, to, budget);
        const present = (['summary', 'reason', 'greeting'] as const).filter((kind) =>
          some.some(({ optional }) => optional === kind),
        );
        expect([...leftOut, ...stillIn]).toEqual(present);
        const last = leftOut.at(-1);
        if (last === undefined) return;
        const withLast = some.filter(
          ({ optional }) => optional === undefined || optional === last || stillIn.includes(optional),
        );
        expect(lengthOf({ lines: fitParts(withLast, to, undefined).lines, link: to })).toBeGreaterThan(budget);
      }),
    );
  });
});
