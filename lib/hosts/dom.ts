// Reads the page through the prototypes, so that a page with `<form id=body>` or `<img name=querySelector>` cannot
// put its own element in the place of a DOM method. Never changes anything of the page's.
import { clean } from './text.ts';

/** Where anchors may look: a document, an open shadow root or an element. */
export type Root = Document | ShadowRoot | Element;

function getter<T>(prototype: object, name: string, target: object): T | undefined {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(target) as T | undefined;
}

/** By kind, not `instanceof`: nodes of a same-origin frame belong to another realm. */
const kindOf = (node: Node): number => getter<number>(Node.prototype, 'nodeType', node) ?? 0;
export const isElement = (node: Node): node is Element => kindOf(node) === 1;
export const isDocument = (node: Node): node is Document => kindOf(node) === 9;
export const isText = (node: Node): node is Text => kindOf(node) === 3;

/** Every match in document order; an invalid selector matches nothing. */
export function all(root: Root, css: string): Element[] {
  try {
    const kind = kindOf(root);
    if (kind === 9) return [...Document.prototype.querySelectorAll.call(root, css)];
    if (kind === 11) return [...DocumentFragment.prototype.querySelectorAll.call(root, css)];
    return [...Element.prototype.querySelectorAll.call(root, css)];
  } catch {
    return [];
  }
}

export const first = (root: Root, css: string): Element | undefined => all(root, css)[0];
export const attr = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name)?.trim() ?? '';
export const closest = (element: Element, css: string): Element | undefined =>
  Element.prototype.closest.call(element, css) ?? undefined;
export const is = (element: Element, css: string): boolean => Element.prototype.matches.call(element, css);
export const parentOf = (node: Node): Element | undefined =>
  getter<Element | null>(Node.prototype, 'parentElement', node) ?? undefined;
export const holds = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);
export const isConnected = (node: Node): boolean => getter<boolean>(Node.prototype, 'isConnected', node) ?? false;
/** Without nodes inside others of the list. Document order makes the last kept one the only candidate: no n² on a huge page. */
export function outermost(nodes: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (last === undefined || !holds(last, node)) kept.push(node);
  }
  return kept;
}
export const rawText = (node: Node): string => getter<string | null>(Node.prototype, 'textContent', node) ?? '';
export const shadowOf = (element: Element): ShadowRoot | undefined =>
  getter<ShadowRoot | null>(Element.prototype, 'shadowRoot', element) ?? undefined;
export const topOf = (document: Document): Element | undefined =>
  getter<Element | null>(Document.prototype, 'documentElement', document) ?? undefined;
export const documentOf = (node: Node): Document | undefined =>
  getter<Document | null>(Node.prototype, 'ownerDocument', node) ?? undefined;
/** Height of the window's inside in px; asks for a layout. */
export const viewHeight = (document: Document): number => {
  const top = topOf(document);
  return top === undefined ? 0 : (getter<number>(Element.prototype, 'clientHeight', top) ?? 0);
};
export const titleOf = (document: Document): string =>
  clean(getter<string>(Document.prototype, 'title', document) ?? '');
export const isHidden = (document: Document): boolean =>
  getter<boolean>(Document.prototype, 'hidden', document) ?? false;

export const fullscreenIn = (document: Document): Element | undefined =>
  getter<Element | null>(Document.prototype, 'fullscreenElement', document) ?? undefined;

/** Never through a method that the page put in the document's place. */
function build(document: Document, space: string, tag: string, attributes: Attributes, parts: Element[]): Element {
  const element: Element = Document.prototype.createElementNS.call(document, space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...parts);
  return element;
}
type Attributes = Readonly<Record<string, string>>;
/** An element of ours with its attributes and children. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...parts: Element[]
): HTMLElementTagNameMap[K] =>
  build(document, 'http://www.w3.org/1999/xhtml', tag, attributes, parts) as HTMLElementTagNameMap[K];
export const draw = (document: Document, tag: string, attributes: Attributes, ...parts: Element[]): Element =>
  build(document, 'http://www.w3.org/2000/svg', tag, attributes, parts);
/** Passive and first in line, until `signal` aborts. */
export const listen = (
  target: EventTarget,
  name: string,
  listener: (event: Event) => void,
  signal: AbortSignal,
): void =>
  EventTarget.prototype.addEventListener.call(target, name, listener, { passive: true, capture: true, signal });

/** The document of a frame of the page's own origin; nothing for any other. */
export const frameDocument = (element: Element): Document | undefined =>
  is(element, 'iframe')
    ? (getter<Document | null>(HTMLIFrameElement.prototype, 'contentDocument', element) ?? undefined)
    : undefined;

/** What has the keyboard, through open shadow roots and frames of the page's own origin. */
export function activeIn(document: Document): Element | undefined {
  let active = getter<Element | null>(Document.prototype, 'activeElement', document) ?? undefined;
  while (active !== undefined) {
    const root = shadowOf(active);
    const page = root === undefined ? frameDocument(active) : undefined;
    const inner =
      (root && (getter<Element | null>(ShadowRoot.prototype, 'activeElement', root) ?? undefined)) ??
      (page && (getter<Element | null>(Document.prototype, 'activeElement', page) ?? undefined));
    if (inner === undefined) return active;
    active = inner;
  }
  return undefined;
}

/** The value of an input or textarea; the attribute where it is neither. */
export function fieldValue(element: Element): string {
  if (is(element, 'textarea')) return getter<string>(HTMLTextAreaElement.prototype, 'value', element) ?? '';
  if (is(element, 'input')) return getter<string>(HTMLInputElement.prototype, 'value', element) ?? '';
  return attr(element, 'value');
}

/** Drawn on the page: LinkedIn keeps alternative texts in the page and hides one of them. */
export const isVisible = (element: Element): boolean =>
  typeof Element.prototype.checkVisibility !== 'function' || Element.prototype.checkVisibility.call(element);

/** One line of clean text. */
export const textOf = (element: Element, limit = 500): string => clean(rawText(element), limit);

/** The bare text directly behind a node, up to the next element. */
export function textAfter(element: Element, limit = 500): string {
  let text = '';
  let next = getter<Node | null>(Node.prototype, 'nextSibling', element) ?? null;
  while (next !== null && !(next instanceof Element)) {
    if (next instanceof Text) text += next.data;
    next = getter<Node | null>(Node.prototype, 'nextSibling', next) ?? null;
  }
  return clean(text, limit);
}
