// Writes a document as HTML, node by node: structure kept, every value through the scrubber. Open shadow roots become
// declarative ones, frames of the same origin stand in `srcdoc`. Reads only; the page is not changed.
import { attr, fieldValue, isVisible, rawText, shadowOf } from '../dom.ts';
import type { Scrubber } from './scrub.ts';
import { droppedElements, hollowElements, kindOf, voidElements } from './vocabulary.ts';

export interface WriteLimits {
  /** Characters after which only closing tags are written. */
  most: number;
  /** Children of one parent that are written. */
  mostChildren: number;
}

export interface Written {
  html: string;
  isCut: boolean;
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeValue = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/** Document of a frame, when the browser lets us see it. */
export function frameDocument(element: Element): Document | undefined {
  try {
    // By name: an element of another frame is of another world's class.
    return element.localName === 'iframe' ? ((element as HTMLIFrameElement).contentDocument ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** `none` and `contents` are the only ways to have no box that stand in no attribute. */
function displayOf(element: Element): string {
  if (isVisible(element)) return '';
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
  return display === 'none' || display === 'contents' ? display : '';
}

/** Lengths that decide where a thing is drawn: numbers only. */
const place = /(?:^|;)\s*((?:margin-top|min-height|height|width|top|left):\s?\d{1,5}(?:px|%|vh|vw))(?=\s*(?:;|$))/gi;

/** Only what is drawn differently for the readers: hidden, where, and the line over a quoted mail. */
function styleOf(element: Element, isInHidden: boolean): string {
  const style = attr(element, 'style');
  const line = /border-top:\s?solid #[0-9A-F]{6}[^;]{0,12}/i.exec(style)?.[0] ?? '';
  const lengths = [...style.matchAll(place)].map(([, length = '']) => length);
  const display = isInHidden ? '' : displayOf(element);
  return [display === '' ? '' : `display:${display}`, ...lengths, line].filter((part) => part !== '').join(';');
}

export class Writer {
  readonly #scrub: Scrubber;
  readonly #limits: WriteLimits;
  readonly #base: string;
  #parts: string[] = [];
  #size = 0;
  #isCut = false;

  constructor(scrub: Scrubber, limits: WriteLimits, base: string) {
    this.#scrub = scrub;
    this.#limits = limits;
    this.#base = base;
  }

  document(document: Document): Written {
    const top = document.documentElement;
    const title = top.querySelector('head > title');
    this.#put(`<!doctype html>\n<html${this.#attributes(top, false)}><head><meta charset="utf-8">`);
    this.#put(`<title>${escapeText(this.#scrub.text(title === null ? '' : rawText(title)))}</title></head>`);
    const body = top.querySelector(':scope > body');
    if (body !== null) this.#element(body, false);
    this.#put('</html>\n');
    return { html: this.#parts.join(''), isCut: this.#isCut };
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#size += text.length;
  }

  #element(element: Element, isInHidden: boolean): void {
    const name = element.localName;
    if (droppedElements.has(name)) return;
    const isGone = isInHidden || displayOf(element) === 'none';
    // Hosts keep their data in hidden nodes of code: nothing to read, and all of it private.
    if (isGone && name === 'code') return;
    this.#put(`<${name}${this.#attributes(element, isInHidden)}>`);
    if (voidElements.has(name)) return;
    if (name === 'textarea') this.#put(escapeText(this.#scrub.text(fieldValue(element))));
    else if (!hollowElements.has(name)) {
      this.#shadow(element, isGone);
      this.#children(element, isGone);
    }
    this.#put(`</${name}>`);
  }

  #shadow(element: Element, isGone: boolean): void {
    const root = shadowOf(element);
    if (root === undefined) return;
    this.#put('<template shadowrootmode="open">');
    this.#children(root, isGone);
    this.#put('</template>');
  }

  #children(parent: Node, isGone: boolean): void {
    let elements = 0;
    for (const child of parent.childNodes) {
      if (this.#size > this.#limits.most) {
        this.#isCut = true;
        return;
      }
      if (child.nodeType === Node.TEXT_NODE) this.#put(escapeText(this.#scrub.text(rawText(child))));
      else if (child.nodeType === Node.ELEMENT_NODE) {
        elements += 1;
        if (elements > this.#limits.mostChildren) {
          this.#isCut = true;
          continue;
        }
        this.#element(child as Element, isGone);
      }
    }
  }

  #attributes(element: Element, isInHidden: boolean): string {
    const out: string[] = [];
    for (const { name, value } of element.attributes) {
      const kind = kindOf(element.localName, name, value);
      if (kind === 'drop' || kind === 'style' || name === 'srcdoc' || this.#scrub.names(name) !== name) continue;
      if (name === 'value' && /^(?:checkbox|radio|hidden)$/.test(attr(element, 'type')) && value.length < 3) continue;
      // Gmail's number of the action; what follows is the page's own bookkeeping.
      const written = name === 'jslog' ? (/^\d{1,6};/.exec(value)?.[0] ?? '') : this.#value(kind, value);
      out.push(`${name}="${escapeValue(written)}"`);
    }
    if (element.localName === 'input' && attr(element, 'value') === '' && fieldValue(element) !== '')
      out.push(`value="${escapeValue(this.#scrub.text(fieldValue(element)))}"`);
    const style = styleOf(element, isInHidden);
    if (style !== '') out.push(`style="${style}"`);
    const frame = frameDocument(element);
    if (frame?.documentElement !== undefined && frame?.documentElement !== null) out.push(this.#frame(frame));
    return out.length === 0 ? '' : ` ${out.join(' ')}`;
  }

  #frame(frame: Document): string {
    const left = { ...this.#limits, most: Math.max(0, (this.#limits.most - this.#size) / 2) };
    const inner = new Writer(this.#scrub, left, this.#base).document(frame);
    this.#isCut ||= inner.isCut;
    return `srcdoc="${escapeValue(inner.html)}"`;
  }

  #value(kind: ReturnType<typeof kindOf>, value: string): string {
    if (kind === 'state') return this.#scrub.names(value);
    if (kind === 'class')
      return value
        .split(/\s+/)
        .filter((word) => /^[\w:[\]/.%-]{1,80}$/.test(word))
        .map((word) => this.#scrub.names(word))
        .join(' ');
    if (kind === 'id') return this.#scrub.id(value);
    if (kind === 'link') return this.#scrub.link(value.trim(), this.#base);
    if (kind === 'data') return this.#scrub.data(value);
    return kind === 'text' ? this.#scrub.label(value) : this.#scrub.code(value);
  }
}
