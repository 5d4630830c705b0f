// A scrubbed copy of the page on screen, for somebody who repairs a reader: a fixture of the contract suite with its
// sidecar. Made on the user's click, shown before it is copied, sent nowhere. Not part of the content script.
import type { Context } from '../../model/context.ts';
import { attr, rawText, shadowOf } from '../dom.ts';
import type { Draw } from './placeholders.ts';
import { Scrubber } from './scrub.ts';
import { frameDocument, Writer } from './write.ts';

const mostCharacters = 2_000_000;
/** Tried in this order until the page fits. */
const childLimits = [Number.POSITIVE_INFINITY, 60, 20, 6];
const learnedAttributes = ['title', 'alt', 'aria-label', 'name', 'data-name', 'email', 'value'];

export interface SnapshotInput {
  document: Document;
  context: Context;
  /** `YYYY-MM-DD`. */
  day: string;
  draw: Draw;
}
/** What stands beside a fixture; the same form as tests/fixtures/hosts. */
export interface Sidecar {
  url: string;
  host: string;
  grade: string;
  view: string;
  state: string;
  facts: Record<string, string>;
  never: string[];
}
export interface Snapshot {
  html: string;
  sidecar: Sidecar;
  /** Something was left out to keep the size. */
  isCut: boolean;
}

function learn(scrub: Scrubber, root: Document | ShadowRoot): void {
  const maker = root.ownerDocument ?? (root as Document);
  const nodes = maker.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!/^(?:script|style)$/i.test(node.parentElement?.localName ?? '')) scrub.learn(rawText(node));
      continue;
    }
    const element = node as Element;
    for (const name of learnedAttributes) scrub.learn(attr(element, name));
    const link = attr(element, 'href');
    if (link.length < 500)
      scrub.learnAddress(/(?:\/(?:in|company|school)\/|vanityName=)([^/?#&]+)/.exec(link)?.[1] ?? '');
    const shadow = shadowOf(element);
    if (shadow !== undefined) learn(scrub, shadow);
    const frame = frameDocument(element);
    if (frame !== undefined) learn(scrub, frame);
  }
}

/** Words of ours, not of the page. */
const isOurs = (fact: string, value: string): boolean =>
  /^(?:composer\.(?:kind|empty|.*maxLength)|post\.(?:reacted|isOwn)|person\.degree|list\.folder|list\.\d+\.(?:isMine|date\.machine))$/i.test(
    fact,
  ) || value === '';

/** Facts that name somebody. */
const isName = /(?:name|company|slug|emails?|participants|\.to|\.own)$/i;

function factValue(scrub: Scrubber, fact: string, value: string, base: string): string {
  if (isOurs(fact, value)) return value;
  if (/\.(?:slug)$/.test(fact)) return scrub.slug(value);
  if (/(?:member|lead)Id$/.test(fact)) return scrub.memberId(value);
  if (/\.website$/.test(fact)) return scrub.link(value, base);
  if (/(?:\.urn|\.id|Id)$/.test(fact)) return scrub.data(value);
  return scrub.text(value);
}

export function takeSnapshot({ document, context, day, draw }: SnapshotInput): Snapshot {
  const scrub = new Scrubber(draw);
  learn(scrub, document);
  scrub.learnAddress(/\/(?:in|company|school)\/([^/?#]+)/.exec(context.url)?.[1] ?? '');
  for (const { name, value } of context.facts) if (isName.test(name)) scrub.learnAddress(value);
  let written = { html: '', isCut: true };
  for (const mostChildren of childLimits) {
    written = new Writer(scrub, { most: mostCharacters, mostChildren }, context.url).document(document);
    if (written.html.length < mostCharacters) break;
  }
  // The page's data islands are left out, so what only they told cannot be read again.
  const isTold = context.facts.some(({ anchor }) => anchor === 'me-island');
  const kept = context.facts.filter(({ name }) => !(isTold && name.startsWith('account.own')));
  const facts = kept.map((fact) => [fact.name, factValue(scrub, fact.name, fact.value, context.url)]);
  const isCut = written.isCut || written.html.length >= mostCharacters;
  return {
    html: written.html,
    isCut,
    sidecar: {
      url: scrub.link(context.url, context.url),
      host: context.host,
      grade: `scrubbed snapshot of a real page, ${day}${isCut ? ', shortened' : ''}`,
      view: context.view,
      state: context.state,
      facts: Object.fromEntries(facts) as Record<string, string>,
      never: [],
    },
  };
}
