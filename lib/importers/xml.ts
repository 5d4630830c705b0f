// XML as elements with their place in the file. Entities that a file declares itself are never expanded: a few lines of them can
// grow to gigabytes, and others would read files.

import { Parser } from 'saxen';
import { t } from '../i18n/t.ts';

export interface XmlElement {
  /** As written, lower case, with its prefix: `dc:creator`. */
  name: string;
  attributes: Record<string, string>;
  /** Texts and CDATA directly in it. */
  text: string;
  children: XmlElement[];
  /** Line of the file, from 1. */
  line: number;
}

export interface XmlReading {
  /** Called with each element that `isRow` chose, when it is closed; it is forgotten afterwards, so that a long file needs little memory. */
  onRow(element: XmlElement): void;
  /** The names of the open elements, outermost first. */
  isRow(path: readonly string[]): boolean;
}

/** What a file may not do, as a sentence; nothing = it may be read. */
export const xmlRefusal = (text: string): string | undefined =>
  /<!(?:ENTITY|DOCTYPE[^>]*\[)/i.test(text.slice(0, 100_000)) ? t('catalogue.refused.entities') : undefined;

/** Deepest nesting that is followed. */
const deepest = 100;

/** Answers the first mistake of the file, with its line, or nothing. What stood before it was read. */
export function readXml(text: string, { isRow, onRow }: XmlReading): { line: number; message: string } | undefined {
  const open: XmlElement[] = [];
  const path: string[] = [];
  let rowDepth = 0;
  let mistake: { line: number; message: string } | undefined;
  let line = 0;
  let events = 0;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode, isSelfClosing) => {
    events += 1;
    const element: XmlElement = { name: name.toLowerCase(), attributes: {}, text: '', children: [], line };
    for (const [key, value] of Object.entries(attributes()))
      element.attributes[key.toLowerCase()] = decode(String(value));
    path.push(element.name);
    if (path.length > deepest) {
      mistake = { line: element.line, message: t('catalogue.refused.deep', [deepest]) };
      parser.stop();
      return;
    }
    if (rowDepth === 0 && isRow(path)) rowDepth = path.length;
    if (rowDepth > 0) {
      if (path.length > rowDepth) open.at(-1)?.children.push(element);
      open.push(element);
    }
    if (isSelfClosing) close();
  });
  const close = (): void => {
    if (rowDepth > 0) {
      const element = open.pop();
      if (path.length === rowDepth && element !== undefined) {
        rowDepth = 0;
        onRow(element);
      }
    }
    path.pop();
  };
  parser.on('closeTag', (_name, _decode, isSelfClosing) => {
    if (!isSelfClosing) close();
  });
  const add = (part: string): void => {
    events += 1;
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', (part, decode) => add(decode(part)));
  parser.on('cdata', add);
  parser.on('error', (error) => {
    mistake ??= { line, message: t('catalogue.refused.xml', [error.message]) };
  });
  // Line by line, so that it is known where we are: the parser itself counts from the start of the file each time it is asked.
  // A text over many lines would be looked at again with each of them, so while nothing comes out the parts double.
  let lines = 1;
  for (let at = 0, from = 1; at < text.length && mistake === undefined; ) {
    let next = at;
    let taken = 0;
    for (; taken < lines && next < text.length; taken++) {
      const end = text.indexOf('\n', next);
      next = end < 0 ? text.length : end + 1;
    }
    line = from;
    from += taken;
    const before = events;
    parser.write(text.slice(at, next));
    lines = events === before ? lines * 2 : 1;
    at = next;
  }
  if (mistake === undefined) parser.end();
  return mistake;
}

/** Text of the first child with one of these names, trimmed; empty when there is none. */
export function childText(element: XmlElement, ...names: readonly string[]): string {
  for (const name of names) {
    const found = element.children.find((child) => child.name === name && child.text.trim() !== '');
    if (found !== undefined) return found.text.trim();
  }
  return '';
}
