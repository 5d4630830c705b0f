import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { defaultBudgets } from '../../../lib/model/settings.ts';
import { snippetDraftSchema } from '../../../lib/model/snippet.ts';
import { fieldValues } from '../../../lib/renderings/field-values.ts';
import { checkSnippet, renderSnippet } from '../../../lib/renderings/render-snippet.ts';
import { shippedSnippets } from '../../../lib/renderings/shipped.ts';
import { context, onScreen } from '../../fakes/people.ts';
import { asset } from '../../fakes/world.ts';

const story = asset('cold', { title: 'Cold chain', summary: 'How spoilage fell.' });
const ann = onScreen({ name: 'Dr. Ann Example', emails: ['ann@northwind.example'], company: 'Northwind', title: 'VP' });
const sender = { name: 'Robin Vale', calendarLink: 'https://meet.example/robin' };
const valuesFor = (change = {}, language = 'en') =>
  fieldValues(context({ person: ann, ...change }), story, sender, language, '2026-11-24');
const written = (text: string, about = false) => {
  const draft = renderSnippet({ subject: '', text }, valuesFor(), about ? story : undefined);
  return draft.ok
    ? { lines: draft.value.lines, link: draft.value.link, unresolved: draft.value.unresolved }
    : draft.problem;
};

test('every field has its value', () => {
  const thread = { id: 't', subject: 'Re: AW: Spoilage', participants: [], messages: [] };
  expect(valuesFor({ thread }, 'de')).toEqual({
    'person.firstName': 'Ann',
    'person.lastName': 'Example',
    'person.name': 'Dr. Ann Example',
    'person.title': 'VP',
    'person.company': 'Northwind',
    'person.email': 'ann@northwind.example',
    account: 'Northwind',
    'own.name': 'Robin Vale',
    'own.email': 'robin.vale@northlight-systems.example',
    'own.calendar': 'https://meet.example/robin',
    'thread.subject': 'Spoilage',
    'asset.title': 'Cold chain',
    'asset.url': 'https://collateral.example/cold',
    'asset.summary': 'How spoilage fell.',
    'asset.type': 'Fallstudie',
    today: '24. November 2026',
  });
  expect(valuesFor().today).toBe('24 November 2026');
  expect(valuesFor({}, 'fr').today).toBe('24 novembre 2026');
});

describe('whom it addresses', () => {
  const composer = (...names: [string, string][]) => ({
    id: 'c',
    kind: 'email' as const,
    isEmpty: true,
    subject: '',
    recipients: names.map(([name, email]) => ({ name, email })),
  });
  const firstName = (...names: [string, string][]) => valuesFor({ composer: composer(...names) })['person.firstName'];

  test('is the one the composer names, not whoever is on screen', () => {
    expect(firstName(['', 'ann@northwind.example'])).toBe('Ann');
    expect(firstName(['Jonas Ebert', 'jonas@brueckner.example'])).toBe('Jonas');
    expect(firstName(['Jonas Ebert', 'jonas@brueckner.example'], ['Ann Example', 'Ann@Northwind.example'])).toBe('Ann');
    expect(firstName(['Jonas Ebert', 'j@brueckner.example'], ['Eva Bell', 'e@brueckner.example'])).toBe('');
    expect(firstName(['Robin', 'robin.vale@northlight-systems.example'])).toBe('Ann');
    expect(valuesFor({ composer: composer(['Jonas Ebert', 'j@brueckner.example']) }).account).toBe('');
  });
  test('is found by name where a host shows no addresses', () => {
    expect(firstName(['Example, Dr. Ann', ''])).toBe('Ann');
    expect(firstName(['Dr. Ann Example', ''])).toBe('Ann');
    expect(firstName(['Eva Bell', ''])).toBe('Eva');
  });
});

test('braces in a name never become a field', () => {
  const values = fieldValues(
    context({ person: onScreen({ name: '{{own.email}} Ann', company: '{{own.email|x}}' }) }),
    undefined,
    sender,
    'en',
    '2026-11-24',
  );
  const draft = renderSnippet({ subject: '', text: '{{person.name}} / {{account}}' }, values, undefined);
  expect(draft.ok && draft.value.lines).toEqual(['((own.email)) Ann / ((own.email|x))']);
});

test('a template carries the link once', () => {
  expect(written('Read this.', true)).toMatchObject({ link: { text: 'Cold chain', url: story.url } });
  expect(written('Read {{asset.title}}.', true)).toMatchObject({ link: { text: story.url, url: story.url } });
  expect(written('Read {{asset.url}}', true)).toEqual({
    lines: [`Read ${story.url}`],
    link: undefined,
    unresolved: [],
  });
  expect(written('Hello')).toEqual({ lines: ['Hello'], link: undefined, unresolved: [] });
});

test('a mistake is answered with its place, in subject and text', () => {
  expect(checkSnippet({ subject: '{{x}}', text: 'a' })).toMatchObject({ ok: false, problem: { code: 'merge_field' } });
  expect(checkSnippet({ subject: '', text: '{{' })).toMatchObject({ ok: false });
  expect(checkSnippet({ subject: '{{today}}', text: '{{own.name}}' })).toEqual({ ok: true, value: true });
});

describe.each(shippedSnippets)('the shipped snippet “$name”', (snippet) => {
  test('is a sound snippet that resolves with the usual facts, within its budget', () => {
    expect(v.is(snippetDraftSchema, snippet)).toBe(true);
    const draft = renderSnippet(snippet, valuesFor({}, snippet.language), story);
    expect(draft.ok && draft.value.unresolved).toEqual([]);
    const length = draft.ok ? draft.value.lines.join('\n').length : 0;
    if (snippet.channels.includes('note')) expect(length).toBeLessThanOrEqual(defaultBudgets.note);
    expect(length).toBeGreaterThan(40);
  });
  test('reads well when nobody is known', () => {
    const draft = renderSnippet(snippet, fieldValues(context(), story, sender, 'en', '2026-11-24'), story);
    expect(draft.ok && draft.value.unresolved).toEqual([]);
  });
});

test('there are ten shipped snippets, each in both languages, with ids of their own', () => {
  expect(new Set(shippedSnippets.map(({ id }) => id)).size).toBe(10);
  const base = (language: string) =>
    shippedSnippets.filter((one) => one.language === language).map(({ id }) => id.replace(/-..$/, ''));
  expect(base('en')).toEqual(base('de'));
});
