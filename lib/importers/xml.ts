// XML as elements with their place in the file. Entities that a file declares itself are never expanded: a few lines of them can
// grow to gigabytes, and others would read files.

import { Parser } from 'saxen';
import { t } from '../i18n/t.ts';
import type { ParsedRow, ParseError, Piece } from './importer.ts';
import { peeked } from './pieces.ts';

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

/** Characters at the beginning of a file in which its declarations stand. */
const looked = 100_000;

export interface XmlReading {
  /** The names of the open elements, outermost first: is this one a row? It is forgotten afterwards, so that a long file needs little memory. */
  isRow(path: readonly string[]): boolean;
  /** @param start of the file: what stands before the rows holds for all of them */
  rowOf(element: XmlElement, start: string): ParsedRow | ParseError;
}

/** What a file may not do, as a sentence; nothing = it may be read. */
const refusalOf = (start: string): string | undefined =>
  /<!(?:ENTITY|DOCTYPE[^>[]*\[)/i.test(start) ? t('catalogue.refused.entities') : undefined;

/** Deepest nesting that is followed. */
const deepest = 100;

/** Characters without an element or a text that ends, after which the file is given up. */
const longestPart = 8_000_000;

type Mistake = { line: number; message: string };

/** The rows, each when it is closed; how far it is (0–1); and, last, the first mistake of the file. What stands before it is read. */
export function* readingXml(
  pieces: Iterable<Piece>,
  { isRow, rowOf }: XmlReading,
): Generator<ParsedRow | ParseError | number> {
  const { start, all } = peeked(pieces, looked);
  const refusal = refusalOf(start);
  if (refusal !== undefined) return yield { line: 1, field: '', message: refusal };
  for (const piece of elements(all, isRow)) {
    if (typeof piece === 'number') yield piece;
    else if ('mistake' in piece) yield { ...piece.mistake, field: '' };
    else yield rowOf(piece, start);
  }
}

function* elements(
  pieces: Iterable<Piece>,
  isRow: XmlReading['isRow'],
): Generator<XmlElement | { mistake: Mistake } | number> {
  const rows: XmlElement[] = [];
  const listener = listening(isRow, rows);
  // Written from one `<` to the next: the parser itself does not know on which line it is, and it would misread a tag that is cut
  // inside a quoted `>`. Inside of CDATA and comments nothing comes out and the parser looks at all of it again each time, so there
  // the parts double until they end.
  let line = 1;
  let wanted = 1;
  let silent = 0;
  let held: string[] = [];
  const flush = (): void => {
    const part = held.join('');
    const before = listener.events();
    listener.write(part, line);
    line += linesIn(part);
    const isSilent = listener.events() === before;
    silent = isSilent ? silent + part.length : 0;
    wanted = isSilent ? wanted * 2 : 1;
    held = [];
    if (silent > longestPart) listener.fail(t('catalogue.refused.elementLong'));
  };
  for (const { segment, share } of segmentsOf(pieces)) {
    held.push(segment);
    if (held.length >= wanted || segment.includes(']]>') || segment.includes('-->') || segment.length > longestPart)
      flush();
    if (rows.length > 0) yield* rows.splice(0);
    if (listener.mistake() !== undefined) break;
    yield share;
  }
  if (listener.mistake() === undefined && held.length > 0) flush();
  listener.end();
  yield* rows;
  const mistake = listener.mistake();
  if (mistake !== undefined) yield { mistake };
}

/** The text, cut before each `<`. */
function* segmentsOf(pieces: Iterable<Piece>): Generator<{ segment: string; share: number }> {
  let held = '';
  for (const { text, share } of pieces) {
    let from = 0;
    for (let at = text.indexOf('<', held === '' ? 1 : 0); at >= 0; at = text.indexOf('<', at + 1)) {
      yield { segment: held + text.slice(from, at), share };
      held = '';
      from = at;
    }
    held += text.slice(from);
    // Nothing in it is a tag any more.
    if (held.length <= longestPart) continue;
    yield { segment: held, share };
    held = '';
  }
  if (held !== '') yield { segment: held, share: 1 };
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** A parser that keeps the elements which are rows, and the first mistake. */
function listening(isRow: XmlReading['isRow'], rows: XmlElement[]) {
  const open: XmlElement[] = [];
  const path: string[] = [];
  let rowDepth = 0;
  let mistake: Mistake | undefined;
  let line = 1;
  let events = 0;
  const parser = new Parser();
  const close = (): void => {
    if (rowDepth > 0) {
      const element = open.pop();
      if (path.length === rowDepth && element !== undefined) {
        rowDepth = 0;
        rows.push(element);
      }
    }
    path.pop();
  };
  parser.on('openTag', (name, attributes, decode, isSelfClosing) => {
    events += 1;
    const element: XmlElement = { name: name.toLowerCase(), attributes: {}, text: '', children: [], line };
    for (const [key, value] of Object.entries(attributes()))
      element.attributes[key.toLowerCase()] = decode(String(value));
    path.push(element.name);
    if (path.length > deepest) {
      mistake ??= { line, message: t('catalogue.refused.deep', [deepest]) };
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
  parser.on('closeTag', (_name, _decode, isSelfClosing) => {
    events += 1;
    if (!isSelfClosing) close();
  });
  const add = (part: string): void => {
    events += 1;
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', (part, decode) => add(decode(part)));
  parser.on('cdata', add);
  const note = (): void => {
    events += 1;
  };
  parser.on('comment', note);
  parser.on('question', note);
  parser.on('attention', note);
  parser.on('error', (error) => {
    mistake ??= { line, message: t('catalogue.refused.xml', [error.message]) };
  });
  return {
    write(part: string, firstLine: number): void {
      line = firstLine;
      parser.write(part);
    },
    end(): void {
      if (mistake === undefined) parser.end();
    },
    fail(message: string): void {
      mistake ??= { line, message };
    },
    mistake: () => mistake,
    events: () => events,
  };
}

/** Text of the first child with one of these names, trimmed; empty when there is none. */
export function childText(element: XmlElement, ...names: readonly string[]): string {
  for (const name of names) {
    const found = element.children.find((child) => child.name === name && child.text.trim() !== '');
    if (found !== undefined) return found.text.trim();
  }
  return '';
}
