import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, type Rendering, renderings } from '../../../lib/model/insertion.ts';
import { lengthOf } from '../../../lib/renderings/budget.ts';
import { oneLine, renderAsset, renderingsOf, usualRendering } from '../../../lib/renderings/render-asset.ts';
import { wordLanguages } from '../../../lib/renderings/words.ts';
import { asset } from '../../fakes/world.ts';
import { anyText } from './any-text.ts';

const story = asset('cold', {
  title: 'Cold chain at Fjordfisk',
  summary: 'How spoilage fell by two thirds. It took one season.',
  language: 'en',
});
const values = { 'person.firstName': 'Ann', account: 'Northwind Logistics' };
const noLimit = { budget: undefined, standing: 0, subjectBudget: undefined };
const render = (rendering: Rendering, budget?: number) =>
  renderAsset(story, rendering, values, 'en', { ...noLimit, budget });

test('one asset has four renderings', () => {
  expect(plainText(render('mail'))).toBe(
    'How spoilage fell by two thirds. It took one season.\nCold chain at Fjordfisk: https://collateral.example/cold',
  );
  const inmail = render('inmail');
  expect(inmail.subject).toBe('Cold chain at Fjordfisk');
  expect(plainText(inmail)).toBe(
    'Hi Ann,\nHow spoilage fell by two thirds. It took one season.\nIt may be useful for Northwind Logistics.\nCold chain at Fjordfisk: https://collateral.example/cold',
  );
  expect(plainText(render('note'))).toBe(
    'Hi Ann,\nIt may be useful for Northwind Logistics. How spoilage fell by two thirds.\nCold chain at Fjordfisk: https://collateral.example/cold',
  );
  expect(plainText(render('comment'))).toBe(
    'How spoilage fell by two thirds.\nCold chain at Fjordfisk: https://collateral.example/cold',
  );
});

test('a note drops the summary, then the reason, then the greeting; title and link stay', () => {
  const whole = lengthOf(render('note'));
  const steps = [whole, whole - 1, 105, 60, 20].map((budget) => {
    const { lines, link, leftOut } = render('note', budget);
    return { leftOut, isIn: lengthOf({ lines, link }) <= budget, link: link?.text };
  });
  expect(steps).toEqual([
    { leftOut: [], isIn: true, link: story.title },
    { leftOut: ['summary'], isIn: true, link: story.title },
    { leftOut: ['summary', 'reason'], isIn: true, link: story.title },
    { leftOut: ['summary', 'reason', 'greeting'], isIn: true, link: story.title },
    { leftOut: ['summary', 'reason', 'greeting'], isIn: false, link: story.title },
  ]);
});

test('the thread is a better reason than the account, and without either there is none', () => {
  const inmail = (some: Record<string, string>) => renderAsset(story, 'inmail', some, 'en', noLimit).lines;
  expect(inmail({ ...values, 'thread.subject': 'Spoilage' })).toContain('It fits our conversation about “Spoilage”.');
  expect(inmail({})).toEqual(['Hello,', 'How spoilage fell by two thirds. It took one season.']);
});

test.each(wordLanguages)('the fixed words are in %s', (language) => {
  const lines = renderAsset(story, 'note', values, language, noLimit).lines.join(' ');
  const greetings = { en: 'Hi Ann,', de: 'Hallo Ann,', fr: 'Bonjour Ann,', es: 'Hola, Ann:' };
  expect(lines).toContain(greetings[language]);
  expect(lines).toContain('Northwind Logistics');
});

test('an answer is its full text; without a page the title stands first', () => {
  const answer = asset('b', {
    type: 'rfp-answer',
    url: '',
    title: 'Where is data kept?',
    body: 'In Frankfurt.\n\nBackups too.',
  });
  expect(usualRendering(answer, 'email')).toBe('text');
  const { lines, link } = renderAsset(answer, 'text', {}, 'en', noLimit);
  expect({ lines, link }).toEqual({
    lines: ['Where is data kept?', 'In Frankfurt.', '', 'Backups too.'],
    link: undefined,
  });
  expect(renderingsOf(answer)).toEqual(['text', 'mail', 'inmail', 'note', 'comment']);
});

test('the composer decides how an asset is written', () => {
  const usual = (['email', 'message', 'inmail', 'note', 'comment', 'post'] as const).map((kind) =>
    usualRendering(story, kind),
  );
  expect(usual).toEqual(['mail', 'mail', 'inmail', 'note', 'comment', 'comment']);
});

test('a long summary becomes its first sentence', () => {
  expect(oneLine('Short. Two.')).toBe('Short. Two.');
  expect(oneLine(`Freight is late. ${'More words follow here. '.repeat(12)}`)).toBe('Freight is late.');
  expect(oneLine('First paragraph. And more.\nSecond.')).toBe('First paragraph.');
});

describe('for any asset', () => {
  const line = anyText(80).filter((text) => text.trim() !== '');
  test('no rendering carries controls, direction overrides or a broken line', () => {
    fc.assert(
      fc.property(line, line, fc.constantFrom(...renderings), (title, summary, rendering) => {
        const some = { ...story, title, summary, body: summary };
        const draft = renderAsset(some, rendering, { 'person.firstName': 'Ann' }, 'de', noLimit);
        expect(draft.lines.every((one) => !/[\n\r\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(one))).toBe(true);
        expect(draft.link?.url).toBe(story.url);
      }),
    );
  });
});
