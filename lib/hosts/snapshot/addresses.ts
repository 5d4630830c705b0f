// Addresses of pages: the host's own paths stay recognisable, whoever and whatever they lead to does not. Tokens, passwords,
// search words and foreign domains are replaced; scripts and data are dropped.
import type { Scrubber } from './scrub.ts';
import { keptInCode } from './vocabulary.ts';

/** Domains of the hosts themselves. */
const ownHost =
  /^(?:[\w-]+\.)*?(?:linkedin\.com|licdn\.com|google\.com|gmail\.com|office\.com|office\.net|office365\.com|live\.com|outlook\.com|cloud\.microsoft|microsoft\.com|yahoo\.com|proton\.me)$/;
/** What may stand before them; anything else may be somebody's company. */
const ownPrefix =
  /^(?:(?:www|mail|m|outlook|accounts|account|myaccount|ogs|contacts|calendar|drive|docs|meet|chat|media|static|support|login|help|aka|go|[a-z]{2})\.)*(?:linkedin|licdn|google|gmail|office|office365|live|outlook|cloud|microsoft|yahoo|proton)\./;
const namesBehind = /^(?:in|company|school|showcase|groups|pub|pulse)$/;

/** `base`: the address of the page, whose own domain stays. */
export function scrubLink(scrub: Scrubber, value: string, base: string): string {
  if (/^mailto:/i.test(value)) return `mailto:${scrub.text(decoded(value.slice(7)))}`;
  if (/^(?!https?:)[a-z][\w+.-]*:/i.test(value)) return '#';
  const match = /^((?:https?:)?\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(value);
  if (match === null) return '#';
  const [, origin = '', path = '', query = '', hash = ''] = match;
  return `${scrubOrigin(scrub, origin, base)}${scrubPath(scrub, path)}${scrubQuery(scrub, query)}${scrubHash(scrub, hash)}`;
}

function scrubOrigin(scrub: Scrubber, origin: string, base: string): string {
  const whole = origin.startsWith('//') ? `https:${origin}` : origin;
  if (whole === '' || !URL.canParse(whole)) return '';
  const { protocol, hostname, port } = new URL(whole);
  const isBase = URL.canParse(base) && new URL(base).hostname === hostname;
  const isOwn = isBase || (ownHost.test(hostname) && ownPrefix.test(hostname));
  return `${protocol}//${isOwn ? hostname : scrub.domain(hostname)}${isBase && port !== '' ? `:${port}` : ''}`;
}

function scrubPath(scrub: Scrubber, path: string): string {
  let before = '';
  return path
    .split('/')
    .map((segment) => {
      const plain = decoded(segment);
      const isName = namesBehind.test(before);
      before = plain;
      return isName ? encodeURIComponent(scrub.slug(plain)) : encoded(scrub.data(plain), segment);
    })
    .join('/');
}

function scrubQuery(scrub: Scrubber, query: string): string {
  if (query === '') return '';
  const pairs = query.slice(1).split('&');
  return `?${pairs
    .map((pair) => {
      const at = pair.indexOf('=');
      if (at < 0) return encodeURIComponent(scrub.data(decoded(pair)));
      const value = decoded(pair.slice(at + 1).replace(/\+/g, ' '));
      return `${encodeURIComponent(scrub.code(decoded(pair.slice(0, at))))}=${encodeURIComponent(queryValue(scrub, value))}`;
    })
    .join('&')}`;
}

const queryValue = (scrub: Scrubber, value: string): string =>
  /^\d{1,3}$/.test(value) || keptInCode.has(value) ? value : loose(scrub, value);

/** Gmail's own addresses: folder, search words, id. Others keep tokens here. */
function scrubHash(scrub: Scrubber, hash: string): string {
  const asked = /^([^?=]*)(\?.*)$/s.exec(hash);
  if (asked !== null) return scrubHash(scrub, asked[1] ?? '') + scrubQuery(scrub, asked[2] ?? '');
  if (hash.includes('=')) return `#${scrubQuery(scrub, `?${hash.slice(1)}`).slice(1)}`;
  const [folder = '', ...rest] = hash.split('/');
  if (rest.length === 0) return scrub.data(folder);
  const known = /^#(?:search|advanced-search|label|category)$/.test(folder);
  const last = rest.at(-1) ?? '';
  const middle = rest.slice(0, -1).map((part) => encodeURIComponent(loose(scrub, decoded(part.replace(/\+/g, ' ')))));
  const end = known && rest.length === 1 ? encodeURIComponent(loose(scrub, decoded(last))) : scrub.data(last);
  return [scrub.data(folder), ...middle, end].join('/');
}

/** A value that may be a profile's name, an id or a text. */
function loose(scrub: Scrubber, plain: string): string {
  if (/^https?:/i.test(plain)) return scrub.link(plain, '');
  return /[@{[]|urn:|^#?(?:thread|msg)-[af]:/.test(plain) ? scrub.data(plain) : scrub.slug(plain);
}

const encoded = (text: string, like: string): string =>
  /%[0-9a-f]{2}/i.test(like) ? encodeURIComponent(text) : encodeURI(text);

/** Percent signs undone; as it is when they are broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
