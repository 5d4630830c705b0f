// Each host has a content script of its own: a page loads the code of one host, and only of that one.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hosts } from '../../../lib/hosts/index.ts';

interface Script {
  matches: string[];
  excludeMatches?: string[];
}
const root = new URL('../../../', import.meta.url);
const names = globSync('entrypoints/*.content.ts', { cwd: root.pathname }).sort();
const scripts = await Promise.all(
  names.map(async (name) => ({
    name,
    script: ((await import(new URL(name, root).href)) as { default: Script }).default,
  })),
);

/** Every file of ours that ends up in this script; types leave nothing behind. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(new URL(file, root), 'utf8');
  for (const [, from] of text.matchAll(/^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?'(\.[^']+)'/gm))
    reach(posix.join(posix.dirname(file), from ?? ''), seen);
  return seen;
}
const covers = (outer: string, inner: string): boolean => inner !== outer && inner.startsWith(outer.replace(/\*$/, ''));

describe('content scripts', () => {
  it('cover exactly the addresses of the hosts, each once', () => {
    expect(scripts.flatMap(({ script }) => script.matches).sort()).toEqual(
      hosts.flatMap((host) => host.matches).sort(),
    );
  });

  it.each(scripts)('$name is not loaded where another script is', ({ script }) => {
    const nested = scripts
      .flatMap((other) => other.script.matches)
      .filter((pattern) => script.matches.some((own) => covers(own, pattern)));
    expect(script.excludeMatches ?? []).toEqual(expect.arrayContaining(nested));
  });

  it.each(names)(
    '%s carries its own host, and neither the list, the schemas, nor what is needed on a click only',
    (name) => {
      const files = [...reach(name)];
      const id = posix.basename(name, '.content.ts');
      const others = hosts.filter((host) => host.id !== id).map((host) => `lib/hosts/${host.id}.ts`);
      expect(files).toContain(`lib/hosts/${id}.ts`);
      expect(files.filter((file) => file === 'lib/hosts/index.ts' || others.includes(file))).toEqual([]);
      const onAClick = [
        'lib/hosts/write.ts',
        'lib/hosts/snapshot/take.ts',
        'lib/hosts/health.ts',
        'lib/hosts/packs/vocabulary.ts',
      ];
      expect(files.filter((file) => onAClick.includes(file))).toEqual([]);
      const libraries = files.filter((file) =>
        /^import\s(?!type\s)[^;]*from '(?!\.|wxt\/)/m.test(readFileSync(new URL(file, root), 'utf8')),
      );
      expect(libraries).toEqual([]);
    },
  );
});
