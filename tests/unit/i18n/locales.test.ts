// The languages say the same things: same keys, same gaps, nothing empty; and no word table of ours misses a member.
import { describe, expect, test } from 'vitest';
import german from '../../../locales/de.json' with { type: 'json' };
import english from '../../../locales/en.json' with { type: 'json' };

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[here, value]] : flat(value, here);
  });
const en = new Map(flat(english));
const de = new Map(flat(german));
/** `$1`, `$2` …, each once, in order of number. */
const gaps = (message: string): string[] => [...new Set(message.match(/(?<!\$)\$[1-9]/g) ?? [])].sort();

describe('German and English', () => {
  test('have the same keys', () => {
    expect(
      [...de.keys()].filter((key) => !en.has(key)),
      'only in German',
    ).toEqual([]);
    expect(
      [...en.keys()].filter((key) => !de.has(key)),
      'only in English',
    ).toEqual([]);
  });

  test('have the same gaps in each sentence', () => {
    const differing = [...en].filter(([key, message]) => gaps(message).join() !== gaps(de.get(key) ?? '').join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('leave nothing empty, and no blank at an end', () => {
    for (const [key, message] of [...en, ...de]) {
      expect(message, key).not.toBe('');
      expect(message.trim(), key).toBe(message);
    }
  });

  test('have keys that a browser can tell apart: it does not mind upper case, and dots become underscores', () => {
    const names = [...en.keys()].map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([]);
  });

  test('use no exclamation mark, no blame, and German speaks to “Sie”', () => {
    expect([...en, ...de].filter(([, message]) => message.includes('!')).map(([key]) => key)).toEqual([]);
    expect([...de].filter(([, message]) => /\b(du|dein\w*|dich|dir)\b/i.test(message)).map(([key]) => key)).toEqual([]);
  });
});
