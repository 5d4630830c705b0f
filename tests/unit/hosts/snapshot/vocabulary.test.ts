// What the readers look for must outlive a snapshot: every attribute with its value in a selector of lib/hosts.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Scrubber } from '../../../../lib/hosts/snapshot/scrub.ts';
import { keptInCode, keptInText, kindOf } from '../../../../lib/hosts/snapshot/vocabulary.ts';
import { wordsOf } from '../../../../lib/hosts/text.ts';

const sources = readdirSync('lib/hosts', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('snapshot'))
  .map((file) => readFileSync(`lib/hosts/${file}`, 'utf8'));
const selector =
  /(?<element>\b[a-z]\w*)?\[(?<name>[a-z][\w-]*)[~^*|$]?=(?:"(?<quoted>[^"$]+)"|(?<bare>[\w-]+))(?: i)?\]/g;
/** Values that no developer of the host named, or of which only a part stays on purpose. */
const others = new Set([
  'href',
  'src',
  'style',
  'class',
  'title',
  'aria-label',
  'data-tooltip',
  'data-hovercard-id',
  'rel',
  'jslog',
  'data-member-id',
]);
const wanted = sources
  .flatMap((source) => [...source.matchAll(selector)])
  .map(({ groups = {} }) => ({
    element: groups.element ?? 'div',
    name: groups.name ?? '',
    value: groups.quoted ?? groups.bare ?? '',
  }))
  .filter(({ name }) => !others.has(name) && !name.startsWith('data-lpc'));

it('finds the selectors of every host', () => {
  expect(wanted.length).toBeGreaterThan(100);
});

it('keeps every attribute that a reader looks for, even where the page shows the same words', () => {
  const scrub = new Scrubber(() => 1);
  for (const { value } of wanted) scrub.learn(value.replace(/_/g, ' '));
  const lost = wanted.flatMap(({ element, name, value }) => {
    const kind = kindOf(name === 'name' ? 'input' : element, name, value);
    const kept = kind === 'state' ? scrub.names(value) : kind === 'data' ? scrub.data(value) : scrub.code(value);
    if (['state', 'data', 'code'].includes(kind) && kept === value) return [];
    const words = wordsOf(value.replace(/_/g, ' ')).filter(
      (word) => word.length > 2 && !keptInCode.has(word) && !keptInText.has(word),
    );
    return [`${kind} ${name}=${value}: ${words.join(' ')}`];
  });
  expect(lost).toEqual([]);
});
