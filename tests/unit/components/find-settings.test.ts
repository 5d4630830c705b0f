// Settings are found by the words people know, in both languages; and every entry leads somewhere and has a name.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findSettings, folded } from '../../../components/options/find-settings.ts';
import { sectionGroups, sectionIds } from '../../../components/options/sections.ts';
import { settingsIndex } from '../../../components/options/settings-index.ts';
import { stepAt, stepFrom, welcomeEnd, welcomeSteps } from '../../../components/welcome/steps.ts';
import { keyOf } from '../../../lib/i18n/key-of.ts';
import { tOf } from '../../../lib/i18n/t.ts';

const nameOf = (id: string): string => tOf('options.section', keyOf(id));
const entries = settingsIndex.map((entry) => ({
  ...entry,
  names: [nameOf(entry.section), ...(entry.setting === undefined ? [] : [tOf('options.setting', entry.setting)])],
}));
const found = (typed: string): string[] =>
  findSettings(typed, entries)?.settings.map(({ section, setting }) => setting ?? section) ?? [];

describe('the search over the settings', () => {
  test.each([
    ['dark', ['theme']],
    ['dunkel', ['theme']],
    ['DSGVO', ['privacy', 'lift']],
    ['csv', ['import']],
    ['losch', ['clear', 'data', 'lift']],
    ['Größe', ['width']],
    ['groesse', []],
    ['sperrliste', ['never-log']],
    ['retention month', ['keepTouches']],
    ['baustein', ['snippets']],
    ['undo', ['undo']],
    ['quantum', []],
  ])('“%s” finds %j', (typed, settings) => expect(found(typed)).toEqual(settings));

  test('shows everything when nothing but blanks and signs is typed', () => {
    expect(findSettings(' – ', entries)).toBeUndefined();
    expect(findSettings('', entries)).toBeUndefined();
  });

  test('takes a word from the inside of another only when it is long enough to mean it', () => {
    expect(found('book')).toContain('writing');
    expect(found('ark')).toEqual([]);
  });

  test('needs every word, and finds the section with its settings', () => {
    expect(found('privacy undo')).toEqual(['undo']);
    expect(found('dark csv')).toEqual([]);
    expect([...(findSettings('theme', entries)?.sections ?? [])]).toEqual(['appearance']);
  });

  test('does not mind case and accents', () => expect(folded('Größe É')).toBe('grosse e'));
});

describe('the settings’ page', () => {
  const markup = ['appearance', 'catalogue', 'data', 'never-log', 'privacy']
    .map((name) => readFileSync(new URL(`../../../components/options/${name}-section.tsx`, import.meta.url), 'utf8'))
    .join('\n');

  test('has an anchor for each setting that can be found', () => {
    const settings = settingsIndex.flatMap(({ setting }) => setting ?? []);
    expect(settings.filter((setting) => !markup.includes(`<Setting id="${setting}"`))).toEqual([]);
  });

  test('names each group and each section, and each section can be found', () => {
    for (const group of Object.keys(sectionGroups)) expect(tOf('options.group', group)).not.toBe('');
    for (const id of sectionIds) {
      expect(nameOf(id)).not.toBe('');
      expect(settingsIndex.some(({ section, setting }) => section === id && setting === undefined)).toBe(true);
    }
  });
});

describe('the first run', () => {
  test('goes a step on or back, and stops at both ends', () => {
    expect([stepFrom(1, -1), stepFrom(1, 1), stepFrom(welcomeEnd, 1), stepFrom(welcomeEnd, -1)]).toEqual([
      1,
      2,
      welcomeEnd,
      welcomeSteps.length,
    ]);
    expect([stepAt(1), stepAt(4), stepAt(welcomeEnd)]).toEqual(['reading', 'hub', undefined]);
  });

  test('has a title and a lead for each step and for the end', () => {
    for (const step of [...welcomeSteps, 'end'])
      for (const table of ['welcome.title', 'welcome.lead']) expect(tOf(table, step)).not.toBe('');
  });
});
