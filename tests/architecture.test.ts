// The dependency rule of ARCHITECTURE.md, read from the imports. A failure is one sentence: which file, what it does, which rule.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const files = globSync('{lib,components,entrypoints,hub,scripts,tests}/**/*.{ts,tsx}', {
  cwd: root.pathname,
  exclude: ['tests/fixtures/**'],
})
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

interface Rule {
  /** Which files. The first rule that covers a file is the one that counts. */
  where: RegExp;
  /** What they may import: folders and files of ours, and `npm:` for libraries. Their own folder is always allowed. */
  may: RegExp;
  /** Completes “…, but ”. */
  rule: string;
}

const layers: readonly Rule[] = [
  {
    where: /^lib\/i18n\//,
    may: /^npm:@wxt-dev\/i18n$|^locales\/|^\.wxt\//,
    rule: 'the words stand below everything and import only the locales',
  },
  {
    where: /^lib\/model\//,
    may: /^lib\/i18n\/|^npm:valibot$/,
    rule: 'the nouns in lib/model import nothing but valibot and the words of lib/i18n',
  },
  {
    where:
      /^lib\/(match|touches|people|importers|connectors|insights|cadences|playbooks|renderings|backup|page-facts)\//,
    may: /^lib\/(model|i18n)\/|^npm:/,
    rule: 'a pure layer imports only lib/model, lib/i18n, its own folder and libraries',
  },
  {
    where: /^lib\/outbox\/(?!(exchange|hub-client|hub-publish|hub-shared|lock)\.ts$)/,
    may: /^lib\/(model|i18n|connectors)\/|^npm:valibot$/,
    rule: 'a pure part of the outbox imports only lib/model, lib/i18n, lib/connectors and its own folder',
  },
  {
    where: /^lib\/pages\//,
    may: /^lib\/(model|i18n)\/|^lib\/insights\/quality\.ts$|^lib\/importers\/plain-of\.ts$/,
    rule: 'what reads the pages of assets imports only lib/model, lib/i18n, its own folder, the spelling of addresses in lib/insights/quality and the text of markup in lib/importers/plain-of',
  },
  {
    where: /^lib\/hosts\//,
    may: /^lib\/(model|i18n)\/|^npm:/,
    rule: 'a host knows only lib/model, lib/i18n and its own folder; what it sees goes out through callbacks',
  },
  {
    where: /^lib\/wire\//,
    may: /^lib\/(model|i18n)\/|^npm:(valibot|wxt\/browser)$/,
    rule: 'the wire carries nouns and imports only lib/model and lib/i18n',
  },
  { where: /^lib\/settings(\.ts|\/)/, may: /^lib\/model\/|^npm:/, rule: 'settings import only lib/model' },
  {
    where: /^lib\/(store|outbox)\//,
    may: /^lib\/(model|i18n|match|touches|people|importers|connectors|insights|cadences|backup)\/|^lib\/outbox\/(?!(exchange|lock)\.ts$)|^npm:/,
    rule: 'an effect imports only the nouns and the pure layers',
  },
  {
    where: /^components\//,
    may: /^lib\/(model|i18n|wire|touches|insights|cadences)\/|^components\/|^npm:(preact|@preact\/signals|lucide-preact)(\/|$)/,
    rule: 'components import only preact, signals, icons, virtual rows, components, lib/model, lib/i18n, lib/touches, lib/insights, lib/cadences and lib/wire',
  },
  {
    where: /^hub\//,
    may: /^lib\/(model|insights)\/|^lib\/connectors\/hub-protocol\.ts$|^npm:|^node:/,
    rule: 'the hub imports only lib/model, lib/insights, the hub protocol, libraries and Node',
  },
  { where: /^entrypoints\//, may: /^(lib|components)\/|^npm:/, rule: 'entrypoints import only lib and components' },
  { where: /^(scripts|tests)\//, may: /./, rule: '' },
];

/** Each outside world has one door. */
const libraryDoors: readonly { library: RegExp; door: RegExp; rule: string }[] = [
  { library: /^npm:dexie/, door: /^lib\/store\//, rule: 'only lib/store may import dexie' },
  {
    library: /^npm:(wxt|webextension-polyfill|@wxt-dev)(\/|$)/,
    door: /^lib\/(wire|settings|i18n)[./]|^entrypoints\//,
    rule: 'only lib/wire, lib/settings, lib/i18n and entrypoints may import the browser',
  },
  {
    library: /^npm:(preact|@preact|lucide-preact)(\/|$)/,
    door: /^(components|entrypoints)\//,
    rule: 'only components and entrypoints may draw',
  },
  {
    library: /^npm:(hono|@hono|pg|@electric-sql)(\/|$)/,
    door: /^hub\//,
    rule: 'only hub/ may import the server and its database',
  },
  { library: /^node:/, door: /^hub\//, rule: 'only hub/, scripts/ and tests/ may import Node' },
];
const wordDoors: readonly { word: RegExp; door: RegExp; does: string; rule: string }[] = [
  {
    word: /(?<![.\w])(?:fetch\(|XMLHttpRequest|WebSocket|EventSource)|sendBeacon\(|globalThis\.fetch/,
    door: /^lib\/outbox\/(exchange|hub-client)\.ts$|^lib\/pages\/fetch-page\.ts$|^hub\//,
    does: 'opens the network',
    rule: 'only lib/outbox/exchange, lib/outbox/hub-client and lib/pages/fetch-page may',
  },
  {
    word: /(?<![.\w])(?:document\.(?:query|getElement|create|body|head|documentElement|title|cookie|add)|window[.[]|localStorage|sessionStorage)/,
    door: /^(lib\/hosts|components|entrypoints)\//,
    does: 'touches a document',
    rule: 'only lib/hosts, components and entrypoints may',
  },
  {
    word: /Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|randomUUID\(/,
    door: /^lib\/(hosts|store|wire)\/|^(hub|components|entrypoints)\//,
    does: 'reads the clock or draws a random number',
    rule: 'a pure layer gets both handed in',
  },
  {
    word: /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\(/,
    door: /^$/,
    does: 'turns a text into markup',
    rule: 'nothing may',
  },
];

/** Allowed against the rule, each with its reason. `what` is the import or what the file does. */
const exceptions: readonly { file: string; what: string; reason: string }[] = [
  {
    file: 'lib/wire/answers.ts',
    what: 'lib/insights/funnel.ts',
    reason: 'a report crosses the wire as it is; types only',
  },
  {
    file: 'lib/wire/host-messages.ts',
    what: 'lib/hosts/locate.ts',
    reason: 'imported anchors cross the wire as they are; types only',
  },
  {
    file: 'lib/wire/host-messages.ts',
    what: 'lib/hosts/frame.ts',
    reason: 'the words of the parts in a page cross the wire as they are; types only',
  },
  {
    file: 'lib/wire/host-messages.ts',
    what: 'lib/hosts/health.ts',
    reason: 'what the launcher’s dot shows crosses the wire as it is; types only',
  },
  {
    file: 'entrypoints/background/library.ts',
    what: 'opens the network',
    reason: 'reads the sample catalogue out of the extension’s own package',
  },
];

/** Folders whose index.ts lists the members of an extension point. */
const extensionPoints = ['lib/hosts', 'lib/connectors', 'lib/importers', 'lib/touches'] as const;

const forbiddenName = /(^|-)(utils?|helpers?|common|manager|service|misc)(-|$)/;
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** Every import of a file: ours as a path from the root, libraries as `npm:name`, Node as `node:name`. */
function importsOf(file: string, text: string): string[] {
  const found = [
    ...text.matchAll(/^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'/gm),
    ...withoutComments(text).matchAll(/\bimport\(\s*'([^']+)'/g),
  ].map((match) => match[1] ?? '');
  return found.map((name) => {
    if (name.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), name.replace(/\?.*$/, '')));
    return name.startsWith('node:') ? name : `npm:${name}`;
  });
}

const memberNames = (point: string): string[] => {
  if (!existsSync(new URL(`${point}/index.ts`, root))) return [];
  const text = readText(`${point}/index.ts`);
  const list = /readonly \w+\[\]\s*=\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const locals = list.split(',').map((name) => name.trim());
  return [...text.matchAll(/import \{ (\w+) \} from '\.\/([\w-]+)(?:\.ts|\/index\.ts)'/g)]
    .filter((match) => locals.includes(match[1] ?? ''))
    .map((match) => match[2] ?? '');
};
const members = new Map(extensionPoints.map((point) => [point, memberNames(point)]));
const memberOf = (path: string): string | undefined => {
  for (const [point, names] of members)
    for (const name of names)
      if (path === `${point}/${name}.ts` || path.startsWith(`${point}/${name}/`)) return `${point}/${name}`;
  return undefined;
};

const isExcepted = (file: string, what: string): boolean =>
  exceptions.some((exception) => exception.file === file && what.startsWith(exception.what));
const ownFolder = (file: string): string =>
  file
    .split('/')
    .slice(0, file.startsWith('lib/') ? 2 : 1)
    .join('/');

/** One sentence for each breach; empty when the file keeps the rules. */
function breaches(file: string, text: string): string[] {
  const found: string[] = [];
  const say = (what: string, does: string, rule: string) => {
    if (!isExcepted(file, what)) found.push(`${file} ${does}, but ${rule} (ARCHITECTURE.md, Layers).`);
  };
  const isFree = /^(scripts|tests)\//.test(file);
  const layer = layers.find(({ where }) => where.test(file));
  if (layer === undefined) return [`${file} belongs to no layer: name its folder in tests/architecture.test.ts.`];

  for (const target of importsOf(file, text)) {
    const does = `imports ${target.replace(/^npm:/, '')}`;
    const isOwn = target.startsWith(`${ownFolder(file)}/`);
    if (!isOwn && !layer.may.test(target)) say(target, does, layer.rule);
    for (const { library, door, rule } of libraryDoors)
      if (!isFree && library.test(target) && !door.test(file)) say(target, does, rule);
    const [from, to] = [memberOf(file), memberOf(target)];
    if (from !== undefined && to !== undefined && from !== to)
      say(target, does, 'members of an extension point never import one another');
  }
  if (!isFree) {
    const code = withoutComments(text).replace(/'[^'\n]*'/g, "''");
    for (const { word, door, does, rule } of wordDoors) if (word.test(code) && !door.test(file)) say(does, does, rule);
  }
  return found;
}

/** The same for a file's name and form. */
function lapses(file: string, text: string): string[] {
  const found: string[] = [];
  const badPart = file.split('/').find((part) => forbiddenName.test(part.replace(/\..*$/, '')));
  if (badPart !== undefined)
    found.push(`${file} is called “${badPart}”, a name that says nothing: call it after its noun or verb.`);
  if (/^(lib|hub|components|entrypoints)\//.test(file) && !/^(#!.*\n)?\s*(\/\/|\/\*)/.test(text))
    found.push(`${file} does not begin with a comment that says why it exists.`);
  if (/^(lib|components|hub)\//.test(file) && /^export default\b/m.test(text))
    found.push(`${file} has a default export: export it by name.`);
  return found;
}

describe('the files', () => {
  test('keep the dependency rule', () => {
    expect(files.flatMap((file) => breaches(file, readText(file)))).toEqual([]);
  });

  test('are named and begin as the style says', () => {
    expect(files.flatMap((file) => lapses(file, readText(file)))).toEqual([]);
  });

  test('need each exception that is made for them', () => {
    const unused = exceptions.filter(({ file, what }) => {
      if (!files.includes(file)) return true;
      const text = readText(file);
      const word = wordDoors.find(({ does }) => does === what)?.word;
      return word === undefined
        ? !importsOf(file, text).some((target) => target.startsWith(what))
        : !word.test(withoutComments(text));
    });
    expect(unused.map(({ file, what }) => `The exception for ${file} (${what}) is not needed: delete it.`)).toEqual([]);
  });
});

describe('the rule bites', () => {
  const says = (file: string, text: string) => [...breaches(file, text), ...lapses(file, text)].join(' ');
  test.each([
    [
      'lib/model/asset.ts',
      "// x\nimport { slug } from '../importers/slug.ts';",
      'imports lib/importers/slug.ts, but the nouns',
    ],
    ['lib/model/asset.ts', "// x\nimport Papa from 'papaparse';", 'imports papaparse, but the nouns'],
    [
      'lib/match/engine.ts',
      "// x\nimport type {\n  Touch,\n} from '../store/ledger.ts';",
      'imports lib/store/ledger.ts, but a pure',
    ],
    ['lib/match/engine.ts', "// x\nimport { Dexie } from 'dexie';", 'only lib/store may import dexie'],
    ['lib/outbox/plan.ts', "// x\nexport { plan } from '../wire/router.ts';", 'imports lib/wire/router.ts, but a pure'],
    [
      'lib/insights/funnel.ts',
      "// x\nconst a = await import('wxt/browser');",
      'imports wxt/browser, but only lib/wire',
    ],
    ['lib/hosts/gmail.ts', "// x\nimport { linkedin } from './linkedin.ts';", 'members of an extension point never'],
    ['lib/importers/csv.ts', "// x\nimport { json } from './json.ts';", 'members of an extension point never'],
    [
      'lib/store/ledger.ts',
      "// x\nimport { ask } from '../wire/client.ts';",
      'imports lib/wire/client.ts, but an effect',
    ],
    [
      'components/ui/button.tsx',
      "// x\nimport { hosts } from '../../lib/hosts/index.ts';",
      'imports lib/hosts/index.ts, but components',
    ],
    ['components/ui/button.tsx', "// x\nimport * as v from 'valibot';", 'imports valibot, but components'],
    ['hub/app.ts', "// x\nimport { rank } from '../lib/match/engine.ts';", 'imports lib/match/engine.ts, but the hub'],
    ['lib/wire/client.ts', "// x\nimport { Hono } from 'hono';", 'only hub/ may import the server'],
    [
      'lib/people/keys.ts',
      "// x\nimport { readFileSync } from 'node:fs';",
      'only hub/, scripts/ and tests/ may import Node',
    ],
    ['lib/pages/crowd.ts', '// x\nawait fetch(url);', 'opens the network'],
    [
      'lib/pages/crowd.ts',
      "// x\nimport { t } from '../store/facts.ts';",
      'imports lib/store/facts.ts, but what reads',
    ],
    ['lib/connectors/hub.ts', '// x\nawait fetch(url);', 'opens the network, but only lib/outbox/exchange'],
    ['entrypoints/options/main.tsx', '// x\nawait fetch(url);', 'opens the network'],
    ['lib/store/meta.ts', '// x\nlocalStorage.clear();', 'touches a document, but only lib/hosts'],
    ['lib/touches/words.ts', '// x\nconst now = Date.now();', 'reads the clock'],
    ['components/ui/bar.tsx', '// x\n<b dangerouslySetInnerHTML={x} />', 'turns a text into markup'],
    ['lib/surprise/thing.ts', '// x', 'belongs to no layer'],
    ['lib/match/match-helpers.ts', '// x', 'a name that says nothing'],
    ['lib/match/rank.ts', 'export const a = 1;', 'does not begin with a comment'],
    ['components/ui/bar.tsx', '// x\nexport default 1;', 'has a default export'],
  ])('%s: %j', (file, text, sentence) => expect(says(file, text)).toContain(sentence));

  test('and leaves alone what only looks alike', () => {
    const text =
      "// fetch(it) from 'dexie'\nconst a = page.document.body;\nconst b = prefetch(1);\nconst c = 'window.open';";
    expect(says('lib/match/rank.ts', text)).toBe('');
  });
});
