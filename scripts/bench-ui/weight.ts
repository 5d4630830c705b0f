// The bytes of script that the sidebar's page loads: at its start, and altogether.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIfNeeded } from '../build.ts';
import { type BenchRow, rowOf } from '../evaluation/bench-row.ts';

const kB = (bytes: number): number => bytes / 1_000;

/** Files of a page by how it comes to load them. */
export function scriptsOf(folder: string, page: string): { first: Set<string>; all: Set<string> } {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  const first = new Set<string>();
  const all = new Set<string>();
  const walk = (path: string, isFirst: boolean): void => {
    if ((isFirst ? first : all).has(path)) return;
    all.add(path);
    if (isFirst) first.add(path);
    const code = readFileSync(join(folder, path), 'utf8');
    const next = (pattern: RegExp): string[] => [...code.matchAll(pattern)].map(([, name]) => `chunks/${name}`);
    for (const name of next(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) walk(name, isFirst);
    for (const name of next(/import\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) walk(name, false);
  };
  for (const path of named) walk(path, true);
  return { first, all };
}

export function sidebarWeight(): BenchRow[] {
  const folder = buildIfNeeded('chrome');
  const { first, all } = scriptsOf(folder, 'sidepanel.html');
  const weight = (files: Iterable<string>): number =>
    kB([...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0));
  return [
    { ...rowOf('sidebar: script at its start, gz', 'kB', [weight(first)]), target: 60 },
    rowOf('sidebar: script with all that is loaded later, gz', 'kB', [weight(all)]),
  ];
}
