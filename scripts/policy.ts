// Lays a managed policy for one copy of the extension, as an admin does, where this machine lets us. It names an extension by
// its id, and that of an unpacked one comes from its path: no other browser here is concerned.
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = '/etc/chromium/policies/managed';

/** Nothing where a policy can be laid; otherwise why not. */
export function policyProblem(executablePath: string): string | undefined {
  if (!/chromium$/.test(executablePath)) return 'policies are laid for Debian’s Chromium only';
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch {
    return `${folder} cannot be written`;
  }
}

/** Chromium's id of an extension that is loaded from this folder. */
export function idOfPath(path: string): string {
  const hash = createHash('sha256').update(realpathSync(path)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** To be laid before the browser starts. Answers the way to take it away. */
export function layPolicy(extension: string, values: Record<string, unknown>): () => void {
  const id = idOfPath(extension);
  const file = join(folder, `touchline-test-${id}.json`);
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: values } } }));
  return () => rmSync(file, { force: true });
}
