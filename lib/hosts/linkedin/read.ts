// What LinkedIn shows, region by region: a bubble the user writes in, else the page its address names, and the editor that
// belongs to it. Each region's renderer is probed on its own at each reading.
import type { Composer } from '../../model/context.ts';
import { closest, holds } from '../dom.ts';
import type { Page, Reading } from '../host.ts';
import { cssOf, Facts, type Scope, scopeOf } from '../locate.ts';
import { nobody, unknownReading } from '../reading.ts';
import { readActivity } from './activity.ts';
import { bubble, pageThread } from './anchors-messaging.ts';
import { readCompany } from './company.ts';
import { type Field, fields, readField } from './composer.ts';
import type { Talk } from './conversation.ts';
import { doubt } from './doubt.ts';
import { inUse } from './in-use.ts';
import { inviteeOf, isForAnother } from './invitee.ts';
import { pathOf } from './links.ts';
import { bubbleOf, openBubbles, readBubble, readPageTalk } from './messaging.ts';
import { addOwn, ownOf } from './own.ts';
import { addOwnLast } from './own-last.ts';
import { addPeople, listOf, type Row, readPeople } from './people-list.ts';
import { addPost, authorAsPerson, findPost, postInUrl } from './post.ts';
import { readProfile } from './profile.ts';
import { talkReading, threadOf } from './talk-reading.ts';
import { words } from './words.ts';

/** A reading and where its editor may stand. */
interface Region {
  reading: Reading;
  root?: Element | undefined;
  rows?: readonly Row[];
}

export function read(page: Page): Reading {
  const reading = readRegion(page);
  const own = new Facts();
  addOwn(ownOf(scopeOf(page, words)), own);
  return reading.state === 'ready' ? { ...reading, facts: [...own.list, ...reading.facts] } : reading;
}

function readRegion({ document, url }: Page): Reading {
  const scope = scopeOf({ document, url }, words);
  const path = pathOf(url);
  const facts = new Facts();
  const worked = inUse(document, path);
  const open = fields(document);
  const region = regionOf(scope, document, path, worked, facts);
  const field = fieldFor(document, open, region, worked, scope);
  return field === undefined ? region.reading : withField(region, field, document, url, facts);
}

function regionOf(scope: Scope, document: Document, path: string, worked: Element | undefined, facts: Facts): Region {
  const held = bubbleOf(document, worked);
  if (held !== undefined) return heldBubble(document, scope, path, held, facts);
  const region = pageRegion(document, scope, path, worked, facts);
  const { view, person, state } = region.reading;
  // A page of its own person keeps it; elsewhere the only open conversation is what the user is at.
  const isOwn = person !== undefined || state === 'ambiguous' || view === 'company' || view === 'messaging';
  if (isOwn || (worked !== undefined && region.root !== undefined && holds(region.root, worked))) return region;
  const bubbles = openBubbles(document);
  const [only] = bubbles;
  if (only === undefined) return region;
  if (bubbles.length > 1)
    return { reading: { ...unknownReading(), view: 'messaging', state: 'ambiguous', trouble: doubt.bubbles } };
  const fresh = new Facts();
  const reading = talkReading(readBubble(scope, only), fresh);
  facts.list.splice(0, facts.list.length, ...fresh.list);
  return { reading: { ...reading, facts: facts.list }, root: only };
}

/** A bubble over the profile of the same person: the profile is its second anchor, and both belong together. */
function heldBubble(document: Document, scope: Scope, path: string, root: Element, facts: Facts): Region {
  const talk = readBubble(scope, root);
  if (/^\/in\/[^/]+\/?$/.test(path) && !talk.isConflict) {
    const both = new Facts();
    const profile = readProfile(document, scope, both);
    if (isTalkWith(talk, profile)) {
      facts.list.push(...both.list);
      return { reading: { ...profile, view: 'messaging', thread: threadOf(talk, facts), facts: facts.list }, root };
    }
  }
  return { reading: talkReading(talk, facts), root };
}

const isTalkWith = (talk: Talk, { person }: Reading): boolean =>
  person !== undefined &&
  !talk.isConflict &&
  ((talk.slug !== undefined && talk.slug.value === person.linkedinSlug) ||
    (talk.memberId !== undefined && talk.memberId.value === person.linkedinMemberId));

function pageRegion(document: Document, scope: Scope, path: string, worked: Element | undefined, facts: Facts): Region {
  if (/^\/in\/[^/]+\/recent-activity/.test(path)) return activity(scope, worked, facts);
  if (/^\/in\/[^/]+/.test(path)) return { reading: readProfile(document, scope, facts) };
  if (/^\/(?:company|school|showcase)\//.test(path)) return { reading: company(scope, facts) };
  if (path.startsWith('/messaging')) return messaging(scope, facts);
  const list = listOf(path);
  if (list === undefined) return feed(scope, worked, facts);
  const rows = readPeople(scope, list);
  if (rows.length === 0) return { reading: { ...unknownReading(), view: list.view } };
  addPeople(rows, facts);
  return { reading: { ...unknownReading(), view: list.view, state: 'ready', facts: facts.list }, rows };
}

function company(scope: Scope, facts: Facts): Reading {
  const state = readCompany(scope, facts);
  if (state === undefined) return unknownReading();
  const trouble = state === 'ambiguous' ? doubt.page : '';
  return { ...unknownReading(), view: 'company', state, trouble, facts: facts.list };
}

function messaging(scope: Scope, facts: Facts): Region {
  const talk = readPageTalk(scope);
  const reading = talk === undefined ? { ...unknownReading(), view: 'messaging' as const } : talkReading(talk, facts);
  const hasOwn = addOwnLast(scope, facts, talk) > 0;
  const { state } = reading;
  const listed: Reading = { ...reading, state: hasOwn && state === 'unknown' ? 'ready' : state, facts: facts.list };
  return { reading: listed, root: talk?.root };
}

function activity(scope: Scope, worked: Element | undefined, facts: Facts): Region {
  const post = findPost(scope, worked);
  const active = readActivity(scope);
  const base: Reading = { ...unknownReading(), view: 'feed', facts: facts.list };
  if (active === undefined)
    return { reading: post === undefined ? unknownReading() : { ...base, state: 'ambiguous', trouble: doubt.page } };
  facts.add('person.name', active.name);
  facts.add('person.linkedin.slug', active.slug);
  if (post !== undefined) addPost(post, facts);
  const person = { ...nobody, name: active.name.value, linkedinSlug: active.slug.value };
  return { reading: { ...base, state: 'ready', text: post?.text ?? '', person }, root: post?.card };
}

/** The author is the person on screen only on a post's own page, or when the user writes under the post. */
function feed(scope: Scope, worked: Element | undefined, facts: Facts): Region {
  const post = findPost(scope, worked);
  if (post === undefined) return { reading: unknownReading() };
  const isOwnPage = postInUrl(scope.url) !== undefined;
  const base: Reading = { ...unknownReading(), view: isOwnPage ? 'post' : 'feed', facts: facts.list };
  if (post.isOther)
    return isOwnPage
      ? { reading: { ...base, state: 'ambiguous', trouble: doubt.post } }
      : { reading: { ...base, state: 'ready' } };
  addPost(post, facts);
  const reading: Reading = { ...base, state: 'ready', text: post.text };
  const author = authorAsPerson(post);
  const isMeant = isOwnPage || (worked !== undefined && holds(post.card, worked));
  if (author === undefined || !isMeant) return { reading, root: post.card };
  facts.add('person.name', post.author?.name);
  facts.add(author.memberId === '' ? 'person.linkedin.slug' : 'person.linkedin.memberId', post.author?.slug);
  const person = { ...nobody, name: author.name, linkedinSlug: author.slug, linkedinMemberId: author.memberId };
  return { reading: { ...reading, person, facts: facts.list }, root: post.card };
}

/** A dialog goes first; then the editor the user is in; then the only one of the region. */
function fieldFor(
  document: Document,
  open: readonly Field[],
  { reading, root }: Region,
  worked: Element | undefined,
  scope: Scope,
): Field | undefined {
  const dialog = open.filter(({ kind }) => kind === 'note' || kind === 'post').at(-1);
  if (dialog !== undefined) return dialog;
  const used = open.find(({ element }) => worked !== undefined && (holds(element, worked) || holds(worked, element)));
  if (used !== undefined) return used;
  const inside = root === undefined ? [] : open.filter(({ element }) => holds(root, element));
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined;
  const { person } = reading;
  if (person === undefined || reading.view !== 'profile') return undefined;
  // A bubble over a profile belongs to it only when it is a conversation with this person.
  const own = openBubbles(document).find((one) => isTalkWith(readBubble(scope, one), reading));
  if (own !== undefined) return open.find(({ element }) => holds(own, element));
  return open.find(
    ({ kind, element }) =>
      kind === 'inmail' && closest(element, `${cssOf(bubble)}, ${cssOf(pageThread)}`) === undefined,
  );
}

function withField(region: Region, field: Field, document: Document, url: string, facts: Facts): Reading {
  const invitee = field.kind === 'note' ? inviteeOf(document, url, field, region.rows ?? []) : undefined;
  const shown = region.reading.person;
  if (field.kind === 'note' && shown !== undefined && isForAnother(document, url, field, shown))
    return {
      ...unknownReading(),
      view: region.reading.view,
      state: 'ambiguous',
      trouble: doubt.invite,
      composer: readField(field, []),
    };
  const isFree = region.reading.person === undefined && invitee !== undefined;
  if (isFree) {
    facts.add('person.name', invitee.name);
    facts.add('person.linkedin.slug', invitee.slug);
  }
  const person = isFree
    ? { ...nobody, name: invitee.name.value, linkedinSlug: invitee.slug.value }
    : region.reading.person;
  const to = field.kind === 'message' || field.kind === 'inmail' || field.kind === 'note' ? person : undefined;
  const composer: Composer = readField(field, to === undefined ? [] : [{ name: to.name, email: '' }]);
  const anchor = `${field.kind}-field`;
  facts.derive('composer.kind', composer.kind, undefined, anchor);
  facts.derive('composer.empty', composer.isEmpty ? 'yes' : 'no', undefined, anchor);
  if (composer.maxLength !== undefined)
    facts.derive('composer.maxLength', String(composer.maxLength), undefined, anchor);
  const { state } = region.reading;
  return {
    ...region.reading,
    state: state === 'unknown' ? 'ready' : state,
    composer,
    facts: facts.list,
    ...(person !== undefined && { person }),
  };
}

/** What an insertion goes into when the sidebar names no editor. */
export function fieldInUse({ document, url }: Page): Field | undefined {
  const reading = read({ document, url });
  const id = reading.composer?.id;
  return fields(document).find((field) => field.id === id);
}
