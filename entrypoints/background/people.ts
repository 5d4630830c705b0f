// Who is on screen, who may be the same one, and what the rep says about it. Nothing here creates anything in a CRM.
import * as v from 'valibot';
import type { Context, Fact, PersonOnScreen } from '../../lib/model/context.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { emailKeys, keysOfContext } from '../../lib/people/keys.ts';
import { placesOf } from '../../lib/people/place.ts';
import { withoutOwn } from '../../lib/people/resolve.ts';
import { suggest } from '../../lib/people/suggest.ts';
import type { PersonRow } from '../../lib/store/database.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import {
  findPerson,
  keepPerson,
  type PersonSeen,
  partsOf,
  peopleLike,
  readPerson,
  whoIs,
} from '../../lib/store/people.ts';
import { mergePeople, refusedBy, refusePeople, splitPerson } from '../../lib/store/person-links.ts';
import { pinAt, pinnedPerson, pinPerson, unpin } from '../../lib/store/pins.ts';
import type { PersonBrief, PersonCard, PersonSuggestions } from '../../lib/wire/messages.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Page, Tabs } from './tabs.ts';
import type { World } from './world.ts';

const nobody = fail(
  'nobody_on_screen',
  'Nobody is on screen whom this could be about. Open the mail or the profile first.',
);
const oldView = fail('old_view', 'The page moved on meanwhile. Nothing was changed.');
const noPlace = fail(
  'no_place',
  'This page has no address of its own, so a person cannot be pinned to it. Open the thread or the profile.',
);
const ownAddress = fail('own_address', 'This is your own address. Nothing was pinned.');

const mostOwn = 20;
const ownSchema = v.array(v.pipe(v.string(), v.maxLength(300)));

/** Keys of the rep: the address this page names, and those that pages named before. They never become anybody else's. */
export async function ownKeys(world: World, context: Pick<Context, 'own'> | undefined): Promise<ReadonlySet<string>> {
  const known = (await readMeta(world.db, 'ownKeys', ownSchema)) ?? [];
  const here = emailKeys(context?.own ?? '');
  const all = new Set([...here, ...known]);
  if (all.size > known.length) await writeMeta(world.db, 'ownKeys', [...all].slice(0, mostOwn));
  return all;
}

/** A pin counts where the page itself names nobody for sure; a page that still fills in is not guessed at. */
const mayBePinned = (context: Context): boolean =>
  context.state !== 'loading' &&
  (context.state !== 'ready' || context.person === undefined || keysOfContext(context).length === 0);

/**
 * The rep's word for this place, where it counts: the page is not sure, or it still names the one whom the rep said it is
 * not (`instead`), or it names the same one and shows less of it (`filled`).
 */
async function pinOf(
  world: World,
  context: Context,
): Promise<{ person: PersonRow; how: 'named' | 'instead' | 'filled' } | undefined> {
  if (context.state === 'loading') return undefined;
  const pin = await pinAt(world.db, placesOf(context));
  if (pin === undefined) return undefined;
  if (mayBePinned(context)) return { person: pin.person, how: 'named' };
  const shown = keysOfContext(context);
  if (shown.some((key) => pin.person.keys.includes(key))) return { person: pin.person, how: 'filled' };
  return shown.some((key) => pin.instead.includes(key)) ? { person: pin.person, how: 'instead' } : undefined;
}

const keyOfKind = (person: PersonRow, kind: string): string =>
  person.keys.find((key) => key.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? '';

const onScreen = (person: PersonRow): PersonOnScreen => ({
  name: person.name,
  emails: person.keys
    .filter((key) => key.startsWith('email:'))
    .map((key) => key.slice(6))
    .slice(0, 20),
  headline: '',
  title: person.title,
  company: person.company,
  location: '',
  degree: '',
  linkedinSlug: keyOfKind(person, 'linkedin'),
  linkedinMemberId: keyOfKind(person, 'member'),
  salesNavLeadId: keyOfKind(person, 'salesnav'),
});

/** The person that the rep pinned to this thread or page, where that counts more than what the page names. */
export async function pinned(
  world: World,
  context: Context,
): Promise<{ personId: string; person: PersonOnScreen } | undefined> {
  const pin = await pinOf(world, context);
  return pin === undefined || pin.how === 'filled'
    ? undefined
    : { personId: pin.person.id, person: onScreen(pin.person) };
}

const byHand = (name: string, value: string): Fact => ({
  name,
  value,
  anchor: 'pinned',
  step: 9,
  state: 'ok',
  agreed: 0,
});
const fillable = ['name', 'title', 'company'] as const;

/** What is shown of a page to which the rep pinned somebody: that person, or the page's own with its gaps filled. */
export async function withPin(world: World, context: Context): Promise<Context> {
  const pin = await pinOf(world, context);
  if (pin === undefined) return context;
  const chosen = onScreen(pin.person);
  if (pin.how === 'filled' && context.person !== undefined) return filledUp(context, context.person, chosen);
  const facts = [
    ...context.facts.filter(({ name }) => !name.startsWith('person.')),
    byHand('person.name', chosen.name),
    ...chosen.emails.map((address) => byHand('person.emails', address)),
    ...(chosen.company === '' ? [] : [byHand('person.company', chosen.company)]),
  ];
  // What the page says about the other one is not about this one.
  const text = pin.how === 'instead' && context.thread === undefined ? '' : context.text;
  return { ...context, state: 'ready', trouble: '', person: chosen, text, facts };
}

function filledUp(context: Context, shown: PersonOnScreen, chosen: PersonOnScreen): Context {
  const gaps = fillable.filter(
    (part) => shown[part] === '' && chosen[part] !== '' && !(part === 'title' && shown.headline !== ''),
  );
  const isMailLost = shown.emails.length === 0 && chosen.emails.length > 0;
  if (gaps.length === 0 && !isMailLost) return context;
  const filled = gaps.map((part) => byHand(`person.${part}`, chosen[part]));
  const addresses = isMailLost ? chosen.emails.map((address) => byHand('person.emails', address)) : [];
  const names = new Set([...filled, ...addresses].map(({ name }) => name));
  return {
    ...context,
    person: {
      ...shown,
      ...Object.fromEntries(gaps.map((part) => [part, chosen[part]])),
      emails: isMailLost ? chosen.emails : shown.emails,
    },
    facts: [...context.facts.filter(({ name }) => !names.has(name)), ...filled, ...addresses],
  };
}

/** The visible person on screen: by the rep's pin where the page is not sure, else by exact keys. */
export async function personOnPage(world: World, context: Context | undefined): Promise<PersonRow | undefined> {
  if (context === undefined) return undefined;
  const own = await ownKeys(world, context);
  return (await pinOf(world, context))?.person ?? findPerson(world.db, keysOfContext(context), own);
}

/** The row of the person on screen; a parked one is made when there is none yet: the rep says something about it. */
export async function keepOnScreen(world: World, context: Context): Promise<Result<string>> {
  const known = await personOnPage(world, context);
  if (known !== undefined) return ok(known.id);
  const own = await ownKeys(world, context);
  const keys = withoutOwn(keysOfContext(context), own);
  if (context.person === undefined || keys.length === 0) return nobody;
  const { name, title, headline, company } = context.person;
  return ok(await keep(world, { name, title: title || headline, company, keys }, own));
}

async function keep(
  { db, clock }: World,
  seen: PersonSeen,
  own: ReadonlySet<string>,
  personId?: string,
): Promise<string> {
  const how = { now: new Date(clock.now()).toISOString(), makeId: () => clock.id(), own, personId };
  return (await db.transaction('rw', db.people, async () => keepPerson(db, seen, how))).visibleId;
}

export interface PeopleParts {
  world: World;
  tabs: Tabs;
  contextOf(page: Page, viewId: string): Promise<Context | undefined>;
}

type PeopleRequest =
  | 'person.suggestions'
  | 'person.merge'
  | 'person.refuse'
  | 'person.unrefuse'
  | 'person.split'
  | 'person.pin'
  | 'person.unpin';

export function peopleHandlers({ world, tabs, contextOf }: PeopleParts): Pick<Handlers<Page>, PeopleRequest> {
  const { db, clock } = world;
  const now = () => new Date(clock.now()).toISOString();

  const keptOnScreen = async (page: Page, viewId: string): Promise<Result<string>> => {
    const context = await contextOf(page, viewId);
    return context === undefined ? oldView : keepOnScreen(world, context);
  };

  /** The page reads its host again, so that a pin shows at once. */
  const readAgain = (page: Page) => tabs.tellHost(page.tabId, { type: 'read' });

  return {
    'person.suggestions': async ({ viewId }, page) => {
      const context = await contextOf(page, viewId);
      return context === undefined ? oldView : ok(await suggestionsFor(world, context));
    },
    'person.merge': async ({ viewId, otherId }, page) => {
      const mine = await keptOnScreen(page, viewId);
      return mine.ok ? mergePeople(db, mine.value, otherId, now()) : mine;
    },
    'person.refuse': async ({ viewId, otherId }, page) => {
      const mine = await keptOnScreen(page, viewId);
      return mine.ok ? refusePeople(db, 'refuse', mine.value, otherId, now()) : mine;
    },
    'person.unrefuse': async ({ viewId, otherId }, page) => {
      const mine = await keptOnScreen(page, viewId);
      return mine.ok ? refusePeople(db, 'unrefuse', mine.value, otherId, now()) : mine;
    },
    'person.split': ({ personId, mergedId }) => splitPerson(db, personId, mergedId, now()),
    'person.pin': async ({ viewId, name, email, company, title, instead = false }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView;
      const places = placesOf(context);
      if (places.length === 0) return noPlace;
      const own = await ownKeys(world, context);
      const keys = emailKeys(email ?? '');
      if (keys.some((key) => own.has(key))) return ownAddress;
      const before = await pinAt(db, places);
      const isByHand = context.facts.some(({ name, anchor }) => name === 'person.name' && anchor === 'pinned');
      const shown = isByHand && !instead ? [] : withoutOwn(keysOfContext(context), own);
      // Without "wrong person", what is typed belongs to the one whom the page names.
      const all = instead ? keys : [...new Set([...shown, ...keys])];
      const seen = { name, title: title ?? '', company: company ?? '', keys: all };
      const personId = await keep(world, seen, own, before?.person.name === name ? before.person.id : undefined);
      await pinPerson(db, places, personId, now(), instead ? [...(before?.instead ?? []), ...shown] : []);
      readAgain(page);
      return ok({ personId });
    },
    'person.unpin': async ({ viewId }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView;
      const wasPinned = await unpin(db, placesOf(context));
      readAgain(page);
      return ok({ wasPinned });
    },
  };
}

const brief = ({ id, name, company }: PersonRow): PersonBrief => ({ id, name, company });

/** Who is on screen, as far as this device knows, and who may be the same one. Writes nothing about people. */
export async function suggestionsFor(world: World, context: Context): Promise<PersonSuggestions> {
  const { db } = world;
  const own = await ownKeys(world, context);
  const seen = withoutOwn(keysOfContext(context), own);
  const known = await personOnPage(world, context);
  const person = known ?? unseen(context, seen);
  if (person === undefined) return { suggestions: [], refused: [] };
  const who = await whoIs(db, seen, own);
  const others = new Map(
    [...(who.kind === 'conflict' ? who.people : []), ...(await peopleLike(db, person))].map((one) => [one.id, one]),
  );
  const refusedIds = new Set((await refusedBy(db, person.id)).map(({ visible }) => visible));
  const found = suggest({ person, others: [...others.values()], seen, own, isRefused: (id) => refusedIds.has(id) });
  const refused = await Promise.all([...refusedIds].map((id) => readPerson(db, id)));
  return {
    ...(known === undefined ? {} : { person: await card(world, known, context, own) }),
    suggestions: found.map(({ person: { id, name, company }, why }) => ({ personId: id, name, company, why })),
    refused: refused.filter((one) => one !== undefined).map(brief),
  };
}

async function card({ db }: World, person: PersonRow, context: Context, own: ReadonlySet<string>): Promise<PersonCard> {
  const parts = await partsOf(db, person.id);
  const pin = await pinnedPerson(db, placesOf(context));
  return {
    ...brief(person),
    keys: withoutOwn(person.keys, own),
    isParked: person.isParked,
    isPinned: pin?.id === person.id,
    mergedFrom: parts.map(({ id, name, keys }) => ({ id, name, keys: withoutOwn(keys, own) })),
  };
}

/** The person on screen before this device knows it. */
const unseen = ({ person }: Context, keys: string[]): PersonRow | undefined =>
  person === undefined || keys.length === 0
    ? undefined
    : {
        id: '',
        name: person.name,
        title: person.title,
        company: person.company,
        keys,
        firstSeenAt: '',
        account: '',
        hints: [],
        mergedInto: '',
        isParked: true,
      };
