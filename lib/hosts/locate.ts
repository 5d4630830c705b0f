// Anchors are data: per fact an ordered list, most durable first. `locate` tries them all inside one scope and says which
// one won, how many agree, and whether any disagrees. The scope is always a container: never the whole page for a person.
//
// Steps: 1 URL · 2 identity attribute · 3 form semantics · 4 test or tracking attribute · 5 ARIA role or state ·
//        6 position beside a stronger anchor · 7 class name · 8 label text · 9 document title
import type { Fact } from '../model/context.ts';
import { type CheckName, checks, type ReadingName, type Words } from './checks.ts';
import { all, attr, fieldValue, is, isElement, isVisible, type Root, textAfter, textOf, titleOf } from './dom.ts';
import type { Page } from './host.ts';
import { slugOf } from './slug.ts';
import { clean, cut, isSameName } from './text.ts';

export { slugOf } from './slug.ts';

export interface Scope {
  root: Root;
  url: string;
  /** Already clean. */
  title: string;
  /** The host's own vocabulary; without it only the shared checks are known. */
  words?: Words;
}

/** The whole page, before a container is found in it. */
export const scopeOf = ({ document, url }: Page, words?: Words): Scope => ({
  root: document,
  url,
  title: titleOf(document),
  ...(words && { words }),
});

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
  check?: CheckName;
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
  const check = (scope.words?.checks ?? checks)[anchor.check ?? 'any'];
  // A pack for another host's page may name what this one does not have.
  if (check === undefined) return '';
  if (anchor.take === 'url' || anchor.take === 'title') {
    if (anchor.from !== undefined) return check(scope.words?.readings[anchor.from]?.(scope) ?? '');
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
