import { expect, test } from 'vitest';
import { foldersOf, isTemplate, snippetsFor } from '../../../components/sidebar/snippet-search.ts';
import type { KeptSnippet } from '../../../lib/model/snippet.ts';

const snippet = (id: string, more: Partial<KeptSnippet> = {}): KeptSnippet => ({
  id,
  name: id,
  subject: '',
  text: 'Hello',
  language: '',
  channels: [],
  updated: '2026-11-24T09:00:00.000Z',
  used: 0,
  usedAt: '',
  ...more,
});
const ids = (found: KeptSnippet[]) => found.map(({ id }) => id);

test('offers those of the open composer, and those for everywhere', () => {
  const all = [snippet('note', { channels: ['note'] }), snippet('any'), snippet('mail', { channels: ['email'] })];
  expect(ids(snippetsFor(all, '', 'note'))).toEqual(['note', 'any']);
  expect(ids(snippetsFor(all, '', undefined))).toEqual(['note', 'any', 'mail']);
});

test('each word must be there; the name counts first, accents do not count', () => {
  const all = [
    snippet('a', { name: 'Thanks', text: 'Einladung für dich' }),
    snippet('b', { name: 'Einladung', text: 'Für dich' }),
    snippet('c', { name: 'Einladung', text: 'else' }),
  ];
  expect(ids(snippetsFor(all, 'einladung fur', undefined))).toEqual(['a', 'b']);
  expect(ids(snippetsFor(all, 'EINLADUNG', undefined))).toEqual(['b', 'c', 'a']);
});

test('a template is one that names an asset, in its text or its subject', () => {
  expect(isTemplate(snippet('a', { text: 'See {{ asset.url }}' }))).toBe(true);
  expect(isTemplate(snippet('a', { subject: '{{asset.title}}' }))).toBe(true);
  expect(isTemplate(snippet('a', { text: 'an asset.url in words' }))).toBe(false);
});

test('finds by folder, keeps to one, and brings the most used first', () => {
  const all = [
    snippet('a', { folder: 'Follow-up', used: 1, usedAt: '2026-11-01T09:00:00.000Z' }),
    snippet('b', { folder: 'Follow-up', used: 4 }),
    snippet('c', { text: 'A follow-up', used: 9 }),
    snippet('d', { name: 'Follow-up' }),
    snippet('e', { folder: 'Follow-up', used: 1, usedAt: '2026-11-02T09:00:00.000Z' }),
  ];
  expect(ids(snippetsFor(all, '', undefined))).toEqual(['c', 'b', 'e', 'a', 'd']);
  expect(ids(snippetsFor(all, 'follow-up', undefined))).toEqual(['d', 'b', 'e', 'a', 'c']);
  expect(ids(snippetsFor(all, '', undefined, 'Follow-up'))).toEqual(['b', 'e', 'a']);
  expect(ids(snippetsFor(all, '', undefined, ''))).toEqual(['c', 'd']);
  expect(foldersOf([...all, snippet('f', { folder: 'Ask' })])).toEqual(['Ask', 'Follow-up']);
});
