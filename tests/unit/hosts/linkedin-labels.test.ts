import { expect, test } from 'vitest';
import { nameInControlMenu, reactionInLabel } from '../../../lib/hosts/linkedin/labels.ts';

test.each([
  ['Reaction button state: no reaction', 'none'],
  ['Reaction button state: no reactionLike', 'none'],
  ['reaction button state: Celebrate', 'celebrate'],
  ['Reaction button state: InsightfulInsightful', 'insightful'],
  ['Reaction button state: Curious', undefined],
  ['Reaction button state: Unlike', undefined],
  ['Reaction button state:', undefined],
  ['Etat du bouton', undefined],
  ['Like', undefined],
])('%s means %s, and a word that is not listed means that nobody knows', (label, kind) => {
  expect(reactionInLabel(label)).toBe(kind);
});

test('a control menu names its author in the listed languages', () => {
  expect(nameInControlMenu('Open control menu for post by Iris Author')).toBe('Iris Author');
  expect(nameInControlMenu('Kontrollmenü für den Beitrag von Iris Author öffnen')).toBe('Iris Author');
  expect(nameInControlMenu('Menú')).toBe('');
});
