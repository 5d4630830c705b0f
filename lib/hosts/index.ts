// All hosts, in the order in which they are asked. Manifest patterns, README table and contract tests derive from this list.
import { gmail } from './gmail.ts';
import type { Host } from './host.ts';
import { linkedin } from './linkedin.ts';
import { outlook } from './outlook.ts';
import { proton } from './proton.ts';
import { salesnav } from './salesnav.ts';
import { yahoo } from './yahoo.ts';

/** A host whose pattern lies inside another's stands before it. */
export const hosts: readonly Host[] = [gmail, outlook, salesnav, linkedin, yahoo, proton];

/** A match pattern: scheme, host (with `*.` also its sub-domains), path with a `*` at its end. */
function covers(pattern: string, url: URL): boolean {
  const [, scheme, anySub, host, path, anyEnd] = /^(https?:)\/\/(\*\.)?([^/*]+)(\/[^*]*)(\*)?$/.exec(pattern) ?? [];
  if (host === undefined || path === undefined || scheme !== url.protocol) return false;
  const isHost = url.host === host || (anySub !== undefined && url.host.endsWith(`.${host}`));
  const place = url.pathname + url.search;
  return isHost && (anyEnd === undefined ? place === path : place.startsWith(path));
}

/** The host whose pattern covers this address, or nothing. */
export function hostOf(url: string): Host | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return hosts.find((host) => host.matches.some((pattern) => covers(pattern, parsed)));
}

/** What a permission or a frame policy needs of the patterns: each origin once, without a path. */
export const hostOrigins = (): string[] => [
  ...new Set(hosts.flatMap((host) => host.matches.map((pattern) => pattern.replace(/^(https?:\/\/[^/]+).*$/, '$1')))),
];
