// Commands that ask a running hub over HTTP with an admin's token, so that they work on any database and are audited.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { AuditLine } from '../audit.ts';
import type { DevicesAnswer } from '../device-list.ts';
import type { InviteAnswer } from '../invites.ts';
import type { EraseAnswer } from '../people/people.ts';
import { StartRefused } from '../start-refused.ts';

type Ask = <T>(method: string, path: string, body?: unknown) => Promise<T>;

function tokenOf({ token, data }: Arguments): string {
  const file = join(data, 'token');
  if (token !== undefined) return token;
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new StartRefused(`There is no token in ${file}. Give one with --token, or the folder with --data.`);
}

function asking(given: Arguments): Ask {
  const token = tokenOf(given);
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    let response: Response;
    try {
      response = await fetch(new URL(path, given.url), {
        method,
        redirect: 'error',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      throw new StartRefused(`No hub answers at ${given.url}. Start it, or give its address with --url.`);
    }
    const answer = (await response.json().catch(() => ({}))) as T & { error?: { message: string } };
    if (!response.ok) throw new StartRefused(answer.error?.message ?? `The hub said ${response.status}.`);
    return answer;
  };
}

const needed = (given: Arguments, what: string): string => {
  const [word] = given.words;
  if (word === undefined) throw new StartRefused(`"${given.command}" needs ${what}.`);
  return word;
};

async function audit(ask: Ask): Promise<string> {
  const lines: string[] = [];
  for (let after = '', hasMore = true; hasMore; ) {
    const page = await ask<{ lines: AuditLine[]; hasMore: boolean }>('GET', `/v1/audit?after=${after}&limit=1000`);
    lines.push(...page.lines.map((line) => JSON.stringify(line)));
    after = page.lines.at(-1)?.id ?? after;
    hasMore = page.hasMore;
  }
  return lines.join('\n');
}

const commands: Record<string, (ask: Ask, given: Arguments) => Promise<string>> = {
  invite: async (ask, { role, label, hours, audience, catalogues }) => {
    const body = {
      role: role ?? 'rep',
      ...(label === undefined ? {} : { label }),
      ...(hours === undefined ? {} : { hours: Number(hours) }),
      ...(audience === undefined ? {} : { audience }),
      ...(catalogues === undefined ? {} : { catalogues: catalogues.split(',').map((id) => id.trim()) }),
    };
    const made = await ask<InviteAnswer>('POST', '/v1/invites', body);
    return `${made.invite}\nFor one device, as ${made.role}, until ${made.expiresAt}. It is shown this once.`;
  },
  devices: async (ask) => {
    const { devices } = await ask<DevicesAnswer>('GET', '/v1/devices');
    return devices
      .map(({ id, role, isRevoked, lastSeenAt, label, audience, catalogues }) => {
        const sight =
          audience === 'internal' && catalogues.length === 0 ? [] : [`(${[audience, ...catalogues].join(', ')})`];
        return [id, role.padEnd(8), isRevoked ? 'revoked' : lastSeenAt || 'never seen', label, ...sight].join('  ');
      })
      .join('\n');
  },
  revoke: async (ask, given) => {
    await ask('DELETE', `/v1/devices/${encodeURIComponent(needed(given, 'the id of a device'))}`);
    return 'Revoked.';
  },
  audit: (ask) => audit(ask),
  erase: async (ask, given) => {
    needed(given, 'a key, such as email:ann@example.com');
    const { touches } = await ask<EraseAnswer>('DELETE', '/v1/people', { keys: given.words });
    return `Erased: ${touches} touches. A touch of this person that comes later is not kept.`;
  },
  export: async (ask, given) => {
    needed(given, 'a key, such as email:ann@example.com');
    return JSON.stringify(await ask('POST', '/v1/people/export', { keys: given.words }), null, 2);
  },
};

export const asksHub = (command: string): boolean => Object.hasOwn(commands, command);

/** Returns what to print. */
export async function askHub(given: Arguments): Promise<string> {
  return (await commands[given.command]?.(asking(given), given)) ?? '';
}
