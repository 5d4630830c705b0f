// Finds words for people that stand in the code instead of in `locales/`: read from the syntax tree, so that a class list or
// an id is none.
import { parseSync } from 'vite';

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Attributes and fields that a person reads, whatever component they are of. */
const read = new Set(['title', 'aria-label', 'placeholder', 'label', 'legend', 'hint', 'summary', 'alt', 'word']);
const hasLetters = (text: string): boolean => /\p{L}/u.test(text.replace(/&\w+;/g, ''));
/** A capital, then at least one more word: ids, classes and keys do not look like this. */
const isSentence = (text: string): boolean => /^\p{Lu}[\p{Ll}’'-]*,? [\p{L}“$]/u.test(text);

/** The texts an expression may come to, as far as they stand there: both sides of a condition, the fixed parts of a template. */
function textsOf(node: unknown): { text: string; at: number }[] {
  if (!isNode(node)) return [];
  const many = (nodes: unknown[]): { text: string; at: number }[] => nodes.flatMap(textsOf);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, at: node.start }] : [];
    case 'TemplateLiteral': {
      const quasis = node.quasis as (Node & { value: { cooked: string } })[];
      return quasis.map(({ value, start }) => ({ text: value.cooked, at: start }));
    }
    case 'ConditionalExpression':
      return many([node.consequent, node.alternate]);
    case 'LogicalExpression':
      return many([node.left, node.right]);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return textsOf(node.expression);
    case 'JSXText':
      return [{ text: String(node.value), at: node.start }];
    default:
      return [];
  }
}

/** What is for developers: a throw, the console, an import, a type. */
const forDevelopers = (node: Node): boolean =>
  node.type === 'ThrowStatement' ||
  node.type.startsWith('Import') ||
  node.type.startsWith('TS') ||
  (node.type === 'CallExpression' && /^console$/.test(String((node.callee as { object?: Node }).object?.name ?? '')));

/** `line: text` of each. `isAllowed` by text. */
export function untranslated(file: string, code: string, isAllowed: (text: string) => boolean = () => false): string[] {
  const { program } = parseSync(file, code);
  const found = new Map<number, string>();
  const note = (texts: { text: string; at: number }[]): void => {
    for (const { text, at } of texts) {
      const words = text.replace(/\s+/g, ' ').trim();
      if (!hasLetters(words) || isAllowed(words)) continue;
      found.set(at, `${code.slice(0, at + text.length - text.trimStart().length).split('\n').length}: ${words}`);
    }
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    if (!isNode(node) || forDevelopers(node)) return;
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') note((node.children as unknown[]).flatMap(textsOf));
    if (node.type === 'JSXAttribute' && read.has(String((node.name as Node).name))) note(textsOf(node.value));
    if (node.type === 'Property') {
      const key = node.key as Node;
      if (read.has(String(key.name ?? key.value))) note(textsOf(node.value));
    }
    note(textsOf(node).filter(({ text }) => isSentence(text)));
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value);
  };
  visit(program);
  return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
}
