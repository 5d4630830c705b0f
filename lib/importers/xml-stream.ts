// XML of any length from its bytes, in pieces of some milliseconds. Names come without their prefix: in workbooks it says nothing.

import { Parser } from 'saxen';
import { t } from '../i18n/t.ts';

export interface XmlListener {
  open(name: string, attributes: () => Record<string, string>): void;
  close(name: string): void;
  text(part: string): void;
}

/** Bytes that are parsed at once. */
const piece = 65_536;
/** Characters without a tag after which the file is given up. */
const longestPart = 8_000_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Yields how far it is, 0–1; and, last, the mistake that ended it. Entities that the file declares are never expanded. */
export function* readingXml(bytes: Uint8Array, listener: XmlListener): Generator<number | { message: string }> {
  const parser = new Parser();
  let mistake: string | undefined;
  parser.on('openTag', (name, attributes, decode, isSelfClosing) => {
    const own = local(name);
    listener.open(own, () =>
      Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [local(key), decode(String(value))])),
    );
    if (isSelfClosing) listener.close(own);
  });
  parser.on('closeTag', (name, _decode, isSelfClosing) => {
    if (!isSelfClosing) listener.close(local(name));
  });
  parser.on('text', (part, decode) => listener.text(decode(part)));
  parser.on('cdata', (part) => listener.text(part));
  parser.on('error', (error) => {
    mistake ??= error.message;
  });
  const decoder = new TextDecoder('utf-8');
  let held = '';
  for (let at = 0; at < bytes.length && mistake === undefined; at += piece) {
    held += decoder.decode(bytes.subarray(at, at + piece), { stream: true });
    // The parser would misread a tag that is cut inside a quoted `>`.
    const safe = held.lastIndexOf('<');
    if (safe > 0) {
      parser.write(held.slice(0, safe));
      held = held.slice(safe);
    }
    if (held.length > longestPart) mistake ??= t('catalogue.refused.elementLong');
    yield at / bytes.length;
  }
  if (mistake === undefined) {
    parser.write(held);
    parser.end();
  }
  if (mistake !== undefined) yield { message: t('catalogue.refused.sheet', [mistake]) };
}
