// The contact keys by which a person is found, erased and kept out. Exact keys only: a name never names a person here.
import { createHmac } from 'node:crypto';
import type { TouchPerson } from '../../lib/model/touch.ts';

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const fold = (text: string): string => text.normalize('NFKC').replace(invisible, '').trim().toLowerCase();

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

const kinds: Record<string, (value: string) => string> = {
  email: fold,
  linkedin: (slug) => fold(decoded(slug)),
  // Ids of the host keep their case: they are not words.
  member: (id) => id.trim(),
  lead: (id) => id.trim(),
};

/** `email:Ann@Example.com` → `email:ann@example.com`; nothing for what is no contact key. */
export function foldKey(key: string): string | undefined {
  const at = key.indexOf(':');
  const kind = key.slice(0, Math.max(0, at));
  const value = Object.hasOwn(kinds, kind) ? kinds[kind]?.(key.slice(at + 1)) : undefined;
  return value === undefined || value === '' ? undefined : `${kind}:${value}`;
}

/** Every key that a touch carries of its person. */
export function keysOf(person: TouchPerson): string[] {
  const given = [
    `email:${person.email}`,
    `linkedin:${person.linkedinSlug}`,
    `member:${person.linkedinMemberId ?? ''}`,
    `lead:${person.salesNavLeadId ?? ''}`,
  ];
  return given.map(foldKey).filter((key) => key !== undefined);
}

/** What stays of a key after its person was erased: 128 bits of HMAC-SHA-256 under the workspace's own salt. */
export const hashKey = (salt: string, key: string): string =>
  createHmac('sha256', salt).update(key).digest('base64url').slice(0, 22);

/** Spellings under which a folded value may stand in stored data, lower case. */
export const spellingsOf = (keys: readonly string[], kind: string): string[] =>
  keys
    .filter((key) => key.startsWith(`${kind}:`))
    .map((key) => key.slice(kind.length + 1))
    .flatMap((value) => (kind === 'linkedin' ? [value, encodeURIComponent(value).toLowerCase()] : [value]));
