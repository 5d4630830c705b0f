// The keys, menus and keyword of the manifest: few, named in both languages, in nobody's way.
import '../../fakes/browser.ts';
import { describe, expect, test } from 'vitest';
import german from '../../../locales/de.json' with { type: 'json' };
import english from '../../../locales/en.json' with { type: 'json' };

const { default: config } = await import('../../../wxt.config.ts');
const made = async (browser: 'chrome' | 'firefox') => {
  if (typeof config.manifest !== 'function') throw new Error('wxt.config.ts must give its manifest as a function.');
  return config.manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
};
const manifests = { chrome: await made('chrome'), firefox: await made('firefox') };

/**
 * Letters that with Alt+Shift mean something already, or with Alt alone open a menu: Chromium and Edge (A, B, I, T; D, E, F),
 * Outlook's message commands (I, R, S). Gmail and LinkedIn have none. Kept by hand: there is no list that a program could read.
 */
const taken = ['A', 'B', 'D', 'E', 'F', 'I', 'R', 'S', 'T'];

describe.each(Object.entries(manifests))('the manifest for %s', (_, { commands = {}, omnibox }) => {
  const keys = Object.values(commands).map(({ suggested_key }) => suggested_key?.default ?? '');

  test('suggests at most four keys, each once, with a modifier that no page and no browser uses', () => {
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
    expect(keys.map((key) => key.at(-1)).filter((letter) => taken.includes(letter ?? ''))).toEqual([]);
  });

  test('opens the sidebar by key, and names each key in both languages', () => {
    expect(Object.keys(commands)).toContain('_execute_action');
    const names = Object.values(commands).map(({ description = '' }) => description);
    for (const name of names) {
      const [, member = ''] = /^__MSG_commands_key_(\w+)__$/.exec(name) ?? [];
      expect(english.commands.key).toHaveProperty(member);
      expect(german.commands.key).toHaveProperty(member);
    }
  });

  test('has a short keyword for the address bar', () => expect(omnibox?.keyword).toBe('tl'));
});
