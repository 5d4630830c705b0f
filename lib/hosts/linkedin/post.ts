// The post on screen: the one the user works in, the one the address names, else the one in the middle of the window.
import { bodyText } from '../body-text.ts';
import { memberIdOnly } from '../checks.ts';
import { all, attr, closest, documentOf, first, holds, isVisible, outermost, parentOf, viewHeight } from '../dom.ts';
import { anchorsOf, cssOf, type Facts, locate, type Scope, type Sight } from '../locate.ts';
import { strangers } from './anchors.ts';
import { emberPost, notWords, postUrn, postWords, reactionControl } from './anchors-post.ts';
import { type Author, authorOf, isOwnPost } from './author.ts';
import { nameInControlMenu, reactionInLabel } from './labels.ts';

export interface SeenPost {
  card: Element;
  urn: Sight | undefined;
  author: Author | undefined;
  isOwn: boolean | undefined;
  text: string;
  /** The address names another post than the one that is drawn. */
  isOther: boolean;
}
const mostPosts = 60;
const mostSteps = 25;

/** From a control menu or a reaction control up to the nearest node that holds both kinds, but only one menu. */
function sduiCards(page: Scope): Element[] {
  const isMenu = (button: Element): boolean => nameInControlMenu(attr(button, 'aria-label')) !== '';
  const menus = all(page.root, 'button[aria-label], [role=button][aria-label]').filter(isMenu);
  const starts = menus.length > 0 ? menus : all(page.root, cssOf(reactionControl));
  const wanted = menus.length > 0 ? cssOf(reactionControl) : 'a[href*="/in/"], a[href*="/company/"]';
  const cards: Element[] = [];
  for (const start of starts.slice(0, mostPosts * 3)) {
    let node = parentOf(start);
    for (let step = 0; node !== undefined && step < mostSteps && first(node, wanted) === undefined; step++)
      node = parentOf(node);
    if (node === undefined || cards.includes(node) || first(node, wanted) === undefined) continue;
    const isOne = (box: Element): boolean => starts.filter((one) => holds(box, one)).length === 1;
    if (!isOne(node)) continue;
    // The tracked box around it carries the urn, as long as it is this post's alone.
    const tracked = closest(node, '[data-view-tracking-scope], [role=listitem]');
    cards.push(tracked !== undefined && isOne(tracked) ? tracked : node);
  }
  return cards;
}

/** Key of an SDUI post: it stands in the page up to three times. */
const keyOf = (card: Element): string => {
  const holder = closest(card, '[componentkey]') ?? first(card, '[componentkey]');
  const key = holder === undefined ? '' : attr(holder, 'componentkey');
  return key.replace(/^expanded/, '').replace(/FeedType_.*$/, '');
};

/** All drawn posts of the page's body, each once. */
export function postCards(page: Scope): Element[] {
  const ember = outermost(all(page.root, cssOf(emberPost)).slice(0, mostPosts * 3));
  const cards = (ember.length > 0 ? ember : sduiCards(page)).filter(
    (card) => isVisible(card) && closest(card, strangers) === undefined,
  );
  const keys = new Set<string>();
  return cards
    .filter((card) => {
      const key = ember.length > 0 ? '' : keyOf(card);
      if (key === '') return true;
      if (keys.has(key)) return false;
      keys.add(key);
      return true;
    })
    .slice(0, mostPosts);
}

const numberOf = (urn: string): string => /(\d{5,25})$/.exec(urn)?.[1] ?? '';
/** Kind and number of the post a permalink names. */
export function postInUrl(url: string): { kind: string; number: string } | undefined {
  const path = decodeURIComponent(/^https?:\/\/[^/]+([^?#]*)/.exec(url)?.[1]?.replace(/%(?![\da-f]{2})/gi, '') ?? '');
  const found =
    /^\/feed\/update\/urn:li:(activity|share|ugcPost):(\d{5,25})/.exec(path) ??
    /^\/posts\/[^/]*?-(activity|share|ugcPost)-(\d{5,25})/.exec(path);
  const [, kind = '', number = ''] = found ?? [];
  return found === null ? undefined : { kind, number };
}

const kindOf = (urn: string): string => /^urn:li:(\w+):/.exec(urn)?.[1] ?? '';

/** Two urns of one kind that differ are a conflict; a share and its activity have different numbers and are none. */
function urnOf(scope: Scope): Sight | undefined {
  const seen = anchorsOf(postUrn)
    .map((anchor) => locate(scope, { id: '', anchors: [anchor] }, 200))
    .filter((sight) => sight !== undefined);
  const winner = seen[0];
  if (winner === undefined) return undefined;
  const like = seen.filter((one) => kindOf(one.value) === kindOf(winner.value));
  const agreed = like.filter((one) => one.value === winner.value).length - 1;
  return { ...winner, agreed, state: agreed < like.length - 1 ? 'conflict' : 'ok' };
}

/** The card nearest to the window's middle, the first of equals. */
function inMiddle(cards: readonly Element[]): Element | undefined {
  const document = cards[0] && documentOf(cards[0]);
  const height = document === undefined ? 0 : viewHeight(document);
  const far = cards.map((card) => {
    const box = Element.prototype.getBoundingClientRect.call(card);
    return Math.max(0, box.top - height / 2, height / 2 - box.bottom);
  });
  return cards[far.indexOf(Math.min(...far))];
}

/** Nothing when no post is drawn. */
export function findPost(page: Scope, worked: Element | undefined): SeenPost | undefined {
  const cards = postCards(page);
  const urns = (card: Element): Sight | undefined => urnOf({ ...page, root: card });
  const wanted = postInUrl(page.url);
  const isWanted = (card: Element): boolean =>
    wanted !== undefined && numberOf(urns(card)?.value ?? '') === wanted.number;
  const card =
    cards.find((one) => worked !== undefined && holds(one, worked)) ?? cards.find(isWanted) ?? inMiddle(cards);
  if (card === undefined) return undefined;
  const urn = urns(card);
  const kind = kindOf(urn?.value ?? '');
  const author = urn?.state === 'conflict' ? undefined : authorOf(page, card);
  const words = all(card, cssOf(postWords)).find(isVisible);
  return {
    card,
    urn: urn?.state === 'conflict' ? undefined : urn && { ...urn, agreed: urn.agreed + Number(isWanted(card)) },
    author,
    isOwn: author && isOwnPost(page, author),
    text: words === undefined ? '' : bodyText(words, notWords, 5_000),
    isOther: urn?.state === 'conflict' || (wanted !== undefined && kind === wanted.kind && !isWanted(card)),
  };
}

/** `yes` or `no` with its anchor; nothing in a language that is not listed. */
function reactionOf(card: Element): Sight | undefined {
  const control = all(card, cssOf(reactionControl)).find(isVisible);
  if (control === undefined) return undefined;
  const pressed = attr(control, 'aria-pressed');
  const said = reactionInLabel(attr(control, 'aria-label'));
  if (pressed === '' && said === undefined) return undefined;
  const value = (pressed === '' ? said !== 'none' : pressed === 'true') ? 'yes' : 'no';
  const kind =
    pressed === '' ? ({ anchor: 'state-label', step: 8 } as const) : ({ anchor: 'aria-pressed', step: 5 } as const);
  return { ...kind, value, state: 'ok', agreed: 0 };
}

export function addPost(post: SeenPost, facts: Facts): void {
  facts.add('post.urn', post.urn);
  facts.add('post.author.name', post.author?.name);
  facts.add('post.author.slug', post.author?.slug);
  if (post.isOwn !== undefined) facts.derive('post.isOwn', post.isOwn ? 'yes' : 'no', undefined, 'own-identity');
  facts.add('post.reacted', reactionOf(post.card));
}

/** An author to talk to: a person, not a company, not the user. */
export function authorAsPerson(post: SeenPost): { name: string; slug: string; memberId: string } | undefined {
  const { author } = post;
  if (author?.name === undefined || author.slug === undefined || post.isOwn === true || author.slug.agreed === 0)
    return undefined;
  const memberId = memberIdOnly(author.slug.value);
  return { name: author.name.value, slug: memberId === '' ? author.slug.value : '', memberId };
}
