// Anchors are data: per fact an ordered list, most durable first. `locate` tries them all inside one scope and says which
// one won, how many agree, and whether any disagrees. The scope is always a container: never the whole page for a person.
//
// Steps: 1 URL · 2 identity attribute · 3 form semantics · 4 test or tracking attribute · 5 ARIA role or state ·
//        6 position beside a stronger anchor · 7 class name · 8 label text · 9 document title
import type { Fact } from '../model/context.ts';
import { type ReadingName, readNamed, slugOf } from './address-and-title.ts';
import { all, attr, fieldValue, is, isElement, isVisible, type Root, textAfter, textOf } from './dom.ts';
import { clean, cut, emailIn, isSameName, wordsOf } from './text.ts';

export { slugOf } from './address-and-title.ts';

export interface Scope {
  root: Root;
  url: string;
  /** Already clean. */
  title: string;
}

const takers = {
  text: (element: Element) => textOf(element, 2_000),
  /** Text of a node that is drawn. */
  visible: (element: Element) => (isVisible(element) ? textOf(element, 2_000) : ''),
  attr: (element: Element, arg: string) => clean(attr(element, arg), 8_000),
  value: (element: Element) => clean(fieldValue(element), 2_000),
  /** A bare text node right behind the node, as after a separator. */
  after: (element: Element) => (isVisible(element) ? textAfter(element) : ''),
  /** A query parameter of the link. */
  param: (element: Element, arg: string, url: string) => clean(linkOf(element, url)?.searchParams.get(arg) ?? ''),
  /** `/in/<slug>` or `/company/<slug>` of the link. */
  slug: (element: Element, arg: string, url: string) => slugOf(linkOf(element, url)?.pathname ?? '', arg || 'in'),
} as const;
/** `node` gives no value: the node itself is the place. */
export type Take = keyof typeof takers | 'url' | 'title' | 'node';

/** A breadcrumb whose JSON is given as a list of bytes. */
function urnInBytes(value: string): string {
  const bytes = /\[((?:\d{1,3}\s*,\s*){20,4000}\d{1,3})\]/.exec(value)?.[1]?.split(',').map(Number) ?? [];
  const text = bytes.map((byte) => String.fromCharCode(byte & 255)).join('');
  return /"updateUrn"\s*:\s*"(urn:li:(?:activity|share|ugcPost):\d{5,25})"/.exec(text)?.[1] ?? '';
}

/** Turns the raw value into the fact's own form; empty = rejected. */
export const checks = {
  any: (value: string) => value,
  email: emailIn,
  /** `Ann <ann@x>`: the address in the last angle brackets, so that an address used as a name does not count. */
  mailbox: (value: string) => emailIn(/<([^<>]*@[^<>]*)>[^<>]*$/.exec(value)?.[1] ?? value),
  /** `Ann <ann@x>`: the name before the address; empty when there is only an address. */
  mailboxName: (value: string) => {
    const name = clean(value.replace(/<[^<>]*>?[^<>]*$/, ''), 200).replace(/^"(.*)"$/, '$1');
    return wordsOf(name).length > 0 && emailIn(name) === '' ? name : '';
  },
  /** Outlook's `CONV_<tail of the conversation id>_SUBJECT`. */
  convTail: (value: string) => /^CONV_(.{6,200})_SUBJECT$/.exec(value)?.[1] ?? '',
  /** Gmail's own conversation and message ids; `undefined` was seen as a value in November 2025. */
  hexId: (value: string) => (/^[0-9a-f]{8,32}$/i.test(value) ? value.toLowerCase() : ''),
  threadId: (value: string) => /^#?(thread-[af]:[\w:-]{3,80})$/.exec(value)?.[1] ?? '',
  name: (value: string) => (wordsOf(value).length > 0 && value.length <= 200 ? value : ''),
  /** `· 1st`, `3rd+`, `• 2e` → the digit. */
  degree: (value: string) => /^[·•]?\s*([123])(?:\D|$)/u.exec(value)?.[1] ?? '',
  memberId: (value: string) => /(?:^|[^A-Za-z0-9])(AC[ow]AA[\w-]{10,60})/.exec(value)?.[1] ?? '',
  memberIdOnly: (value: string) => /^(?:urn:li:fsd_profile:)?(AC[ow]AA[\w-]{10,60})$/.exec(value)?.[1] ?? '',
  /** `ProfileVerificationTriggerRef-<vanity>`. */
  keyTail: (value: string) => (/^[A-Za-z]+-(.{2,200})$/.exec(value)?.[1] ?? '').replace(/^AC[ow]AA.*$/, ''),
  /** `<id>,<how found>,<token>` of Sales Navigator: only the id names the person. */
  leadId: (value: string) => /^([A-Za-z0-9_-]{6,80})(?:,|$)/.exec(value)?.[1] ?? '',
  digits: (value: string) => /^\d{1,20}(?=$|,)/.exec(value)?.[0] ?? '',
  webAddress: (value: string) => (/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : '') ? value : ''),
  /** `Ann Lee <ann@x.com>` or `Ann Lee (ann@x.com)` → `Ann Lee`; empty where only an address stands. */
  mailboxPerson: (value: string) => {
    const name = value
      .replace(/[<(][^<>()]*@[^<>()]*[>)]?/, '')
      .replace(/^["']|["']$/g, '')
      .trim();
    return emailIn(name) === '' && wordsOf(name).length > 0 && name.length <= 200 ? name : '';
  },
  lastEmail: (value: string) =>
    value
      .split(/[\s<>()|]+/)
      .map(emailIn)
      .findLast((email) => email !== '') ?? '',
  updateUrn: (value: string) =>
    /"updateUrn"\s*:\s*"(urn:li:(?:activity|share|ugcPost):\d{5,25})"/.exec(value)?.[1] ?? urnInBytes(value),
  /** The thread of `/messaging/thread/<id>/`. */
  liThread: (value: string) => /\/messaging\/thread\/([\w=+%-]{4,190})/.exec(value)?.[1] ?? '',
  webUrl: (value: string) => (/^https?:\/\/[^\s]{3,1900}$/.test(value) ? value : ''),
  activityUrn: (value: string) => /urn:li:(?:activity|share|ugcPost):\d{5,25}/.exec(value)?.[0] ?? '',
} as const;

export interface Anchor {
  /** Named in health reports. */
  id: string;
  step: number;
  /** Inside the scope; without it the anchor looks at the URL or the title. */
  css?: string;
  take: Take;
  /**
   * Attribute, parameter or path word, as `take` needs it. With `url` the segment after this path word; with `title` the
   * first part of a title that ends in this word, the whole title for an empty word.
   */
  arg?: string;
  check?: keyof typeof checks;
  /** The scope's own node counts too. */
  self?: boolean;
  /** Named reading of the URL or the title that `arg` cannot say. */
  from?: ReadingName;
}

export interface Spec {
  /** `<pack>.<name>`, unique; an imported pack replaces the anchors of this id. Empty for a part of another spec. */
  id: string;
  anchors: readonly Anchor[];
  /** What two equal answers look like; `exact` unless told. */
  same?: 'exact' | 'name';
  /** Says who or what is on screen: any disagreement is a conflict. */
  isIdentity?: boolean;
}

export type Sight = Omit<Fact, 'name'>;

function linkOf(element: Element, base: string): URL | undefined {
  const href = attr(element, 'href');
  if (href === '' || !URL.canParse(href, base)) return undefined;
  const link = new URL(href, base);
  return link.protocol === 'https:' || link.protocol === 'http:' ? link : undefined;
}

/** Anchors by the id of the spec whose own ones they replace. */
export type ImportedAnchors = Readonly<Record<string, readonly Anchor[]>>;
let imported: ImportedAnchors = {};

/** From now on these are asked instead; the background has checked them. Answers whether anything changed. */
export function replaceAnchors(anchors: ImportedAnchors): boolean {
  const isNew = JSON.stringify(anchors) !== JSON.stringify(imported);
  imported = anchors;
  return isNew;
}

/** The anchors that are asked now, for whoever needs only some of them. */
export const anchorsOf = (spec: Spec): readonly Anchor[] => imported[spec.id] ?? spec.anchors;

/** A container: where other facts are looked for. All its anchors count, and a pack can add to them or replace them. */
export const place = (id: string, ...anchors: readonly (readonly [id: string, step: number, css: string])[]): Spec => ({
  id,
  anchors: anchors.map(([name, step, css]) => ({ id: name, step, css, take: 'node' })),
});
const joined = new WeakMap<readonly Anchor[], string>();
/** One selector for a place as it stands now. */
export function cssOf(spec: Spec): string {
  const anchors = anchorsOf(spec);
  const css = joined.get(anchors) ?? anchors.map((anchor) => anchor.css).join(', ');
  joined.set(anchors, css);
  return css;
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');

/** `(3) Ann Lee | Sales Navigator` with `Sales Navigator` → `Ann Lee`. */
function titlePart(title: string, product: string | undefined): string {
  if (product === '') return title;
  const plain = title.replace(/^\(\d+\+?\)\s*/, '');
  if (product === undefined || !plain.endsWith(product)) return '';
  return (
    plain
      .slice(0, -product.length)
      .split(/\s+[|–-]\s*/)[0]
      ?.trim() ?? ''
  );
}

function answer(scope: Scope, anchor: Anchor): string {
  const check = checks[anchor.check ?? 'any'];
  if (anchor.take === 'url' || anchor.take === 'title') {
    if (anchor.from !== undefined) return check(readNamed(anchor.from, scope));
    const { url, title } = scope;
    return check(anchor.take === 'url' ? slugOf(pathOf(url), anchor.arg ?? ':') : titlePart(title, anchor.arg));
  }
  if (anchor.take === 'node') return '';
  const take = takers[anchor.take];
  const css = anchor.css ?? ':not(*)';
  const own = anchor.self === true && isElement(scope.root) && is(scope.root, css) ? [scope.root] : [];
  for (const element of [...own, ...all(scope.root, css)]) {
    const value = check(take(element, anchor.arg ?? '', scope.url));
    if (value !== '') return value;
  }
  return '';
}

/**
 * Tries every anchor. Nothing when none hits. `state` is `conflict` only for identity specs; the value is then still
 * given for the health report, and the caller must name nobody.
 */
export function locate(scope: Scope, spec: Spec, limit = 500): Sight | undefined {
  const seen = anchorsOf(spec)
    .map((anchor, index) => ({ anchor, index, value: answer(scope, anchor) }))
    .filter((one) => one.value !== '');
  const winner = seen[0];
  if (winner === undefined) return undefined;
  const isSame = spec.same === 'name' ? isSameName : (a: string, b: string) => a === b;
  const others = seen.slice(1);
  const agreed = others.filter((one) => isSame(one.value, winner.value)).length;
  const isConflict = spec.isIdentity === true && agreed < others.length;
  const isWeak = agreed === 0 && (spec.isIdentity === true || winner.anchor.step >= 6);
  return {
    value: cut(winner.value, limit),
    anchor: winner.anchor.id,
    step: winner.anchor.step,
    state: isConflict ? 'conflict' : isWeak ? 'weak' : winner.index === 0 ? 'ok' : 'shifted',
    agreed,
  };
}

/** Collects facts in order, at most as many as a context may carry. */
export class Facts {
  readonly list: Fact[] = [];
  add(name: string, sight: Sight | undefined): void {
    if (sight !== undefined && sight.value !== '' && this.list.length < 200) this.list.push({ name, ...sight });
  }
  /** A fact that follows from others, with the provenance of the strongest. */
  derive(name: string, value: string, like: Sight | undefined, anchor = like?.anchor ?? 'derived'): void {
    this.add(name, { value, anchor, step: like?.step ?? 6, state: like?.state ?? 'ok', agreed: like?.agreed ?? 0 });
  }
}
