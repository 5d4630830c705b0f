// Any other page, on the user's click only: what the user selected, and the page's own domain as the company. Pure; the
// page itself is never searched. A bare name is a guess from its shape, so it is always marked weak.
import type { Reading } from './host.ts';
import { Facts, type Sight } from './locate.ts';
import { nobody, unknownReading } from './reading.ts';
import { clean, cleanLines, emailIn } from './text.ts';

export interface Selected {
  /** As the browser gives it; may be empty. */
  selection: string;
  url: string;
  title: string;
  /** BCP 47 tag of the page, or empty. */
  lang: string;
}

/** Mail providers: their domain says nothing about a company. */
const providers = new Set(
  'gmail googlemail outlook hotmail live msn yahoo ymail aol icloud me mac proton protonmail pm gmx web mail yandex zoho fastmail hey qq 163 126 naver'.split(
    ' ',
  ),
);
/** Second-level registries: the company stands before them. */
const registries = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'edu', 'or', 'ne', 'gob', 'gouv']);

/** The company's own word in a host name: `www.acme.co.uk` → `acme`; empty for an address or a single word. */
export function companyWord(host: string): string {
  const parts = host.toLowerCase().replace(/\.$/, '').split('.');
  if (parts.length < 2 || parts.every((part) => /^\d*$/.test(part)) || host.includes(':')) return '';
  const second = parts.at(-2) ?? '';
  return parts.length > 2 && (parts.at(-1) ?? '').length === 2 && registries.has(second)
    ? (parts.at(-3) ?? '')
    : second;
}

function domainIn(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && companyWord(hostname) !== '' ? hostname.replace(/^www\./, '') : '';
}

/**
 * Two to four words that all begin as names do: a capital, or a letter of a script without capitals. Short words in
 * small letters (`van`, `de`) may stand between.
 */
export function nameIn(text: string, lang: string): string {
  const plain = clean(text, 200).replace(/^["'“„«(]+|["'”“»),;:.]+$/gu, '');
  if (plain.length > 60 || /[\p{N}@/\\|!?=+*_#]/u.test(plain)) return '';
  const words = plain.split(' ');
  const isCased = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word);
  const isUncased = (word: string): boolean => /^[\p{Lo}][\p{L}\p{M}·・-]*$/u.test(word);
  // Chinese, Japanese and Korean names are one run of two to four signs.
  if (words.length === 1)
    return /^(?:zh|ja|ko)\b/.test(lang) && /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(plain) ? plain : '';
  if (words.length > 5) return '';
  const ends = [words[0], words.at(-1)].every((word) => word !== undefined && (isCased(word) || isUncased(word)));
  const inner = words.slice(1, -1).every((word) => isCased(word) || isUncased(word) || /^\p{Ll}{1,4}$/u.test(word));
  const capitals = words.filter((word) => isCased(word) || isUncased(word)).length;
  return ends && inner && capitals <= 4 && words.some((word) => word.replace(/\P{L}/gu, '').length > 1) ? plain : '';
}

/** The address, only when exactly one is selected. */
function onlyEmail(text: string): string {
  const found = new Set(
    text
      .split(/[\s<>()[\]{},;:|"]+/)
      .map(emailIn)
      .filter((email) => email !== ''),
  );
  return found.size === 1 ? ([...found][0] ?? '') : '';
}

const sight = (value: string, anchor: string, step: number, state: Sight['state']): Sight | undefined =>
  value === '' ? undefined : { value, anchor, step, state, agreed: 0 };

/** The name in front of an address, or in the line before it; else the whole selection if it has a name's shape. */
function nameBeside(selection: string, email: string, lang: string): string {
  if (email === '') return nameIn(selection, lang);
  const at = selection.toLowerCase().indexOf(email);
  const before = at < 0 ? '' : selection.slice(0, at);
  const lines = before
    .split(/[\n<(,;|:]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => nameIn(line, lang)).find((name) => name !== '') ?? '';
}

/** `unknown` when neither the selection nor the address of the page says anything. View is always `other`. */
export function readSelection({ selection, url, title, lang }: Selected): Reading {
  const text = cleanLines(selection);
  const email = onlyEmail(text);
  const name = nameBeside(text, email, lang);
  const mailDomain = email.split('@')[1] ?? '';
  const ownDomain = providers.has(companyWord(mailDomain)) ? '' : mailDomain;
  const domain = ownDomain || domainIn(url);
  const facts = new Facts();
  facts.add('person.name', sight(name, email === '' ? 'selection' : 'beside-address', 8, 'weak'));
  facts.add('person.emails', sight(email, 'selection', 2, 'ok'));
  facts.add('company.domain', sight(domain, ownDomain === '' ? 'url' : 'address', ownDomain === '' ? 1 : 2, 'ok'));
  facts.add('page.title', sight(clean(title), 'title', 9, 'weak'));
  if (text === '' && domain === '') return unknownReading();
  const isPerson = name !== '' || email !== '';
  return {
    ...unknownReading(),
    view: 'other',
    state: 'ready',
    text,
    ...(isPerson && { person: { ...nobody, name, emails: email === '' ? [] : [email], company: domain } }),
    facts: facts.list,
  };
}
