// All hosts, in the order in which they are asked. Manifest patterns, README table and contract tests derive from this list.
import { gmail } from './gmail.ts';
import type { Host } from './host.ts';
import { linkedin } from './linkedin.ts';
import { outlook } from './outlook.ts';

export const hosts: readonly Host[] = [gmail, outlook, linkedin];

/** The host whose pattern covers this address, or nothing. */
export function hostOf(url: string): Host | undefined {
  if (!URL.canParse(url)) return undefined;
  const origin = new URL(url).origin;
  return hosts.find((host) => host.matches.some((pattern) => pattern === `${origin}/*`));
}
