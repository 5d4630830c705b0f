// What is inserted where, and which lines the editor's model must then hold. The expectation is worked out from the lines
// alone, never from an editor.
import type { Insertion } from '../../lib/model/insertion.ts';

export type Point = readonly [line: number, at: number];
export interface InsertionCase {
  name: string;
  lines: readonly string[];
  /** Where the rep's caret is; nothing when the editor was never focused. */
  caret?: readonly [Point | 'after last block', Point?];
  insertion: Insertion;
  times?: number;
  /** The focus stays in the editor; else it goes to the sidebar first, as in real use. */
  staysFocused?: boolean;
  /** Belongs to the contract test; the others only to the bench. */
  isMain?: boolean;
}

export const guide = { text: 'Cold chain guide', url: 'https://northlight.example/guide?a=1&b=2' };
const two: Insertion = { lines: ['Here is what others did,', 'in two pages.'], link: undefined };
const mail = ['Hello Ann,', 'thank you for the call.', '', 'Robin'];

export const cases: readonly InsertionCase[] = [
  { name: 'empty', lines: [], insertion: two, isMain: true },
  { name: 'empty, focused', lines: [], caret: [[0, 0]], insertion: two, isMain: true },
  { name: 'never focused', lines: ['Hello Ann,'], insertion: two, isMain: true },
  { name: 'caret in text', lines: ['Hello Ann,', 'see you soon'], caret: [[1, 4]], insertion: two, isMain: true },
  { name: 'focus kept', lines: ['Hello Ann,', 'see you soon'], caret: [[1, 4]], insertion: two, staysFocused: true },
  {
    name: 'selection',
    lines: ['Hello Ann,', 'old words here'],
    caret: [
      [1, 0],
      [1, 9],
    ],
    insertion: two,
    isMain: true,
  },
  {
    name: 'selection of lines',
    lines: mail,
    caret: [
      [0, 6],
      [1, 10],
    ],
    insertion: two,
  },
  {
    name: 'after last block',
    lines: ['Hello Ann,', 'as said: '],
    caret: ['after last block'],
    insertion: two,
    isMain: true,
  },
  { name: 'empty, after block', lines: [], caret: ['after last block'], insertion: two },
  {
    name: 'paragraphs',
    lines: mail,
    caret: [[1, 23]],
    insertion: { lines: ['one', 'two', 'three', 'four'], link: undefined },
  },
  { name: 'on a blank line', lines: mail, caret: [[2, 0]], insertion: two, isMain: true },
  { name: 'link', lines: [], insertion: { lines: two.lines, link: guide }, isMain: true },
  { name: 'link alone in text', lines: ['See .'], caret: [[0, 4]], insertion: { lines: [], link: guide } },
  { name: 'link between', lines: mail, caret: [[1, 23]], insertion: { lines: ['See:'], link: guide } },
  {
    name: 'right to left',
    lines: ['שלום דנה,'],
    caret: [[0, 9]],
    insertion: { lines: [' תודה על CRM', '— 3 עמודים'], link: undefined },
    isMain: true,
  },
  {
    name: 'emoji',
    lines: ['👍🏽 fine'],
    caret: [[0, 4]],
    insertion: { lines: ['👩‍👩‍👧‍👦 all', '𝒳 & 🇫🇮'], link: undefined },
    isMain: true,
  },
  {
    name: 'blank lines',
    lines: ['Hello'],
    caret: [[0, 5]],
    insertion: { lines: [',', '', '', 'four'], link: undefined },
    isMain: true,
  },
  { name: 'signs', lines: [], insertion: { lines: ['<b>&amp; "5 > 3"', 'a  b {{x}} \\n'], link: undefined } },
  {
    name: 'three in a row',
    lines: ['Start '],
    caret: [[0, 6]],
    insertion: { lines: ['a', 'b'], link: undefined },
    times: 3,
    isMain: true,
  },
];

export interface Expected {
  lines: string[];
  /** Text in front of the caret. */
  before: string;
}

/** `hasLinks`: the editor keeps an anchor; `isOneLine`: it has no line breaks. */
export function expected(one: InsertionCase, hasLinks: boolean, isOneLine: boolean): Expected {
  const joint = isOneLine ? ' ' : '\n';
  const text = one.lines.join(joint);
  const offset = ([line, at]: Point): number =>
    one.lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, at);
  const at = (point: Point | 'after last block' | undefined): number =>
    point === undefined || typeof point === 'string' ? text.length : offset(point);
  const start = at(one.caret?.[0]);
  const end = one.caret?.[1] === undefined ? start : at(one.caret[1]);
  const { lines, link } = one.insertion;
  const last = link === undefined ? [] : [hasLinks ? link.text : `${link.text}: ${link.url}`];
  const added = [...lines, ...last].join(joint);
  const before = text.slice(0, start) + Array.from({ length: one.times ?? 1 }, () => added).join('');
  return { lines: (before + text.slice(end)).split('\n'), before };
}
