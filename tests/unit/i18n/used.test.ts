// No word without a place: a key of `locales/` that nothing names is work for a translator and never read.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Words {
  [key: string]: string | Words;
}
const isPlural = (words: Words): boolean => Object.keys(words).every((key) => /^(?:\d|n)$/.test(key));
const keysOf = (words: Words, path: string): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' || isPlural(value) ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );

/** Whether `code` names a key: as it is, as a member of a table, by a template, or in the manifest. */
function namedIn(code: string): (key: string) => boolean {
  const literals = new Set([...code.matchAll(/['"`]([a-z]\w*(?:\.\w+)+)['"`]/g)].map(([, name]) => name));
  const inManifest = new Set([...code.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name?.replaceAll('_', '.')));
  const templates = [...code.matchAll(/`([a-z]\w*\.(?:[\w.]|\$\{[^}`]*\})*\$\{(?:[\w.]|\$\{[^}`]*\}|[^`])*?)`/g)].map(
    ([, text = '']) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}(?:\\.\\w+)?$`),
  );
  return (key) =>
    literals.has(key) ||
    literals.has(key.slice(0, key.lastIndexOf('.'))) ||
    inManifest.has(key) ||
    templates.some((template) => template.test(key));
}

describe('keys', () => {
  test('are all named somewhere', () => {
    const files = [...globSync('{components,entrypoints,hub,lib}/**/*.{ts,tsx}'), 'wxt.config.ts'];
    const isNamed = namedIn(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
    const keys = keysOf(JSON.parse(readFileSync('locales/en.json', 'utf8')) as Words, '');
    expect(keys.filter((key) => !isNamed(key))).toEqual([]);
  });

  test.each([
    ["t('a.b')", 'a.b', true],
    ["tOf('a.b', kind)", 'a.b.note', true],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is looked at
    ['t(`a.${kind}Long`)', 'a.noteLong', true],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is looked at
    ['tOf(`a.${kind}`, "word")', 'a.note.word', true],
    ["name: '__MSG_a_b__'", 'a.b', true],
    ["t('a.bc')", 'a.b', false],
    ["t('a.b.c')", 'a.b', false],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is looked at
    ['t(`a.${kind}Long`)', 'a.noteShort', false],
  ])('%s', (code, key, isNamed) => {
    expect(namedIn(code)(key)).toBe(isNamed);
  });
});
