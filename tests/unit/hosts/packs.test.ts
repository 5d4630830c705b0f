import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hosts } from '../../../lib/hosts/index.ts';
import { changesIn, specKey } from '../../../lib/hosts/packs/changes.ts';
import { builtInPacks } from '../../../lib/hosts/packs/index.ts';
import { type BuiltInPack, compareVersions, type Pack } from '../../../lib/hosts/packs/pack.ts';
import { mostPackBytes, readPack } from '../../../lib/hosts/packs/schema.ts';
import { tOf } from '../../../lib/i18n/t.ts';

const builtIn = builtInPacks();
const rules = { builtIn, app: '0.1.0', now: Date.UTC(2026, 10, 24, 12) };
const own = (id: string): BuiltInPack => {
  const found = builtIn.find((one) => one.pack === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const subjectOf = (pack: Pack) => pack.specs['gmail.subject']?.anchors ?? [];

const anchor = { id: 'new-heading', step: 2, css: 'h2[data-subject-of]', take: 'text' };
const sample = { schema: 1, pack: 'gmail', version: '2026.11.24', specs: { 'gmail.subject': { anchors: [anchor] } } };
const withAnchor = (change: object) => ({
  ...sample,
  specs: { 'gmail.subject': { anchors: [{ ...anchor, ...change }] } },
});
const read = (pack: unknown, more: Partial<typeof rules> = {}) => readPack(JSON.stringify(pack), { ...rules, ...more });
const problem = (pack: unknown): string => {
  const result = read(pack);
  return result.ok ? 'accepted' : result.problem.message;
};

describe('a built-in pack', () => {
  it('exists for every host and every module of anchors', () => {
    expect(builtIn.filter(({ specs }) => Object.keys(specs).length === 0)).toEqual([]);
    expect(builtIn.map(({ pack }) => pack)).toEqual(hosts.map(({ id }) => id));
  });

  it('has words for each of its specs', () => {
    const ids = builtIn.flatMap(({ specs }) => Object.keys(specs));
    expect(ids.map((id) => tOf('host.anchor', specKey(id))).filter((words) => words === '')).toEqual([]);
  });

  it('holds every spec that the readers name, under an id of its own', async () => {
    const { readFileSync } = await import('node:fs');
    const said = globSync('lib/hosts/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:\bid: |\bplace\(\s*)'([a-z]+\.\w+)'/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(said.length).toBeGreaterThan(20);
    expect(builtIn.flatMap(({ specs }) => Object.keys(specs)).sort()).toEqual(said.sort());
    for (const { pack, specs } of builtIn)
      expect(Object.keys(specs).filter((id) => !id.startsWith(`${pack}.`))).toEqual([]);
  });

  it.each(builtIn)('of $label passes the check that an imported one must pass', ({ label: _, ...pack }) => {
    const result = read(pack);
    expect(result).toEqual({ ok: true, value: JSON.parse(JSON.stringify(pack)) });
  });
});

describe('a pack that is imported', () => {
  it('is taken when everything in it is known', () => {
    expect(read(sample)).toEqual({ ok: true, value: sample });
    expect(problem({ ...sample, version: '2026.11.24.2', minApp: '0.1.0' })).toBe('accepted');
    expect(problem(withAnchor({ take: 'attr', arg: 'data-subject', check: 'name' }))).toBe('accepted');
    const { css: _, ...bare } = { ...anchor, take: 'title', from: 'gmailSubject' };
    expect(problem({ ...sample, specs: { 'gmail.subject': { anchors: [bare] } } })).toBe('accepted');
  });

  const at = 'specs["gmail.subject"].anchors';
  it.each([
    ['an unknown verb', withAnchor({ take: 'eval' }), `${at}[0].take must be one of: text, visible`],
    ['a field for a pattern', withAnchor({ match: '^Re:' }), `${at}[0].match is not known here`],
    ['a pattern as a check', withAnchor({ check: '/^Re:/' }), `${at}[0].check must be one of: any, email`],
    ['a pattern as a word', withAnchor({ take: 'slug', arg: '(a+)+' }), `${at}[0].arg must be the name of`],
    ['an attribute without its name', withAnchor({ take: 'attr' }), `${at}[0].arg is missing`],
    [
      'a reading of the title as one of the address',
      {
        ...withAnchor({}),
        specs: { 'gmail.subject': { anchors: [{ id: 'a', step: 1, take: 'url', from: 'gmailSubject' }] } },
      },
      `${at}[0].from must be one of: linkedinVanity`,
    ],
    [
      'a place and a reading at once',
      withAnchor({ take: 'title', from: 'gmailSubject' }),
      `${at}[0].css is not known here`,
    ],
    ['a step that is none', withAnchor({ step: 10 }), `${at}[0].step must be 1 to 9`],
    [
      'a selector that is too long',
      withAnchor({ css: `a${' a'.repeat(250)}` }),
      `${at}[0].css must have at most 500 characters`,
    ],
    [
      'too many anchors',
      {
        ...sample,
        specs: { 'gmail.subject': { anchors: Array.from({ length: 61 }, (_, n) => ({ ...anchor, id: `a${n}` })) } },
      },
      `${at} must have at most 60 anchors`,
    ],
    ['no anchor', { ...sample, specs: { 'gmail.subject': { anchors: [] } } }, `${at} must name at least one anchor`],
    [
      'an id twice',
      { ...sample, specs: { 'gmail.subject': { anchors: [anchor, anchor] } } },
      `${at} must not use the id of an anchor twice`,
    ],
    [
      'an agreement that it would loosen',
      { ...sample, specs: { 'gmail.senderEmail': { anchors: [anchor], isIdentity: false } } },
      'specs["gmail.senderEmail"].isIdentity is not known here',
    ],
    [
      'an unknown fact',
      { ...sample, specs: { 'gmail.password': { anchors: [anchor] } } },
      'specs["gmail.password"] is not known to the pack of Gmail',
    ],
    [
      'a fact of another host',
      { ...sample, specs: { 'outlook.subject': { anchors: [anchor] } } },
      'specs["outlook.subject"] is not known',
    ],
    ['an unknown host', { ...sample, pack: 'bank' }, 'pack must be one of: gmail'],
    ['another kind of pack', { ...sample, schema: 2 }, 'schema must be 1'],
    ['a version that is no day', { ...sample, version: '1.2' }, 'version must look like 2026.11.24'],
    ['an older version', { ...sample, version: '2026.11.23' }, 'version is older than the built-in pack of 2026.11.24'],
    ['a version of next year', { ...sample, version: '2027.11.24' }, 'version lies in the future'],
    [
      'a need for a newer Touchline',
      { ...sample, minApp: '0.2.0' },
      'minApp asks for Touchline 0.2.0, and this is 0.1.0',
    ],
    ['nothing to replace', { ...sample, specs: {} }, 'specs must replace at least one fact'],
    ['no object', 'x', 'The pack must be an object'],
    ['no anchors list', { ...sample, specs: { 'gmail.subject': {} } }, `${at} is missing`],
    [
      'an anchor that is no object',
      { ...sample, specs: { 'gmail.subject': { anchors: ['a'] } } },
      `${at}[0] must be an object`,
    ],
  ])('is refused for %s', (_, pack, sentence) => {
    expect(problem(pack)).toContain(sentence);
    expect(problem(pack)).toMatch(/ Nothing was changed\.$/);
  });

  it('is refused when it is no JSON or too large', () => {
    expect(readPack('{', rules)).toMatchObject({ problem: { message: expect.stringContaining('not valid JSON') } });
    expect(readPack(`${JSON.stringify(sample)}${' '.repeat(mostPackBytes)}`, rules)).toMatchObject({
      problem: { message: expect.stringContaining('larger than 64 kB') },
    });
  });
});

describe('a container in a pack', () => {
  const moved = { id: 'moved-card', step: 4, css: '[data-moved-card]', take: 'node' };
  const packWith = (change: object, id = 'linkedin.topCardSdui') => ({
    ...sample,
    pack: 'linkedin',
    specs: { [id]: { anchors: [{ ...moved, ...change }] } },
  });

  it('is taken, and said in words', () => {
    const result = read(packWith({}));
    expect(result).toMatchObject({ ok: true });
    expect(changesIn(own('linkedin'), undefined, result.ok ? result.value : undefined)).toEqual([
      'Changes how the top card in the new layout on LinkedIn is found: adds anchor “moved-card”, tries “moved-card” first, removes anchor “card-key”.',
    ]);
  });

  it.each([
    ['the whole page', packWith({ css: 'body > div' }), 'css must name one part of the page, not all of it'],
    ['one part and the whole page', packWith({ css: '.card, MAIN' }), 'css must name one part of the page'],
    ['the whole page in disguise', packWith({ css: ':is(body)' }), 'css must name one part of the page'],
    ['a check', packWith({ check: 'name' }), 'check is not known here'],
    ['a value', packWith({ take: 'text' }), 'is a place: its anchors must take node'],
    ['the place of a fact', packWith({}, 'linkedin.titleName'), 'is a fact: its anchors must not take node'],
    ['where strangers stand', packWith({}, 'linkedin.strangers'), 'is not known to the pack of LinkedIn'],
  ])('is refused for %s', (_, pack, sentence) => {
    expect(problem(pack)).toContain(sentence);
  });
});

describe('what a pack changes', () => {
  const gmail = own('gmail');
  const [first, ...rest] = subjectOf(gmail);
  const packWith = (anchors: readonly unknown[]): Pack => {
    const result = read({ ...sample, specs: { 'gmail.subject': { anchors } } });
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  };

  it('is said in one sentence a fact', () => {
    expect(changesIn(gmail, undefined, packWith([anchor, first, ...rest.slice(0, -1)]))).toEqual([
      'Changes how the subject on Gmail is found: adds anchor “new-heading”, tries “new-heading” first, removes anchor “title”.',
    ]);
    expect(changesIn(gmail, undefined, packWith([{ ...first, css: 'h2' }, ...[...rest].reverse()]))).toEqual([
      'Changes how the subject on Gmail is found: changes anchor “heading-legacy-id”, tries them in another order.',
    ]);
  });

  it('is told against the pack in use, whose facts go back when the new one leaves them out', () => {
    const inUse = packWith([anchor]);
    expect(changesIn(gmail, inUse, inUse)).toEqual([]);
    expect(changesIn(gmail, inUse, undefined)[0]).toContain('removes anchor “new-heading”');
  });

  it('is nothing when the pack says what is built in, in whatever order of fields', () => {
    const turned = subjectOf(gmail).map((one) => Object.fromEntries(Object.entries(one).reverse()));
    expect(changesIn(gmail, undefined, packWith(turned))).toEqual([]);
  });
});

it('compares versions by number, a second one of a day after the first', () => {
  expect(compareVersions('2026.11.24', '2026.11.24')).toBe(0);
  expect(compareVersions('2026.11.24.2', '2026.11.24')).toBeGreaterThan(0);
  expect(compareVersions('2026.2.1', '2026.11.24')).toBeLessThan(0);
  expect(compareVersions('0.10.0', '0.9.0')).toBeGreaterThan(0);
});
