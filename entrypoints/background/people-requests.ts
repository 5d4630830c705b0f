// What a page asks about people: who may be the same one, and what the rep says about it: joined, kept apart, named by hand.
import { t } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { emailKeys, keysOfContext } from '../../lib/people/keys.ts';
import { placesOf } from '../../lib/people/place.ts';
import { withoutOwn } from '../../lib/people/resolve.ts';
import { suggest } from '../../lib/people/suggest.ts';
import type { PersonRow } from '../../lib/store/database.ts';
import { partsOf, peopleLike, readPerson, whoIs } from '../../lib/store/people.ts';
import { mergePeople, refusedBy, refusePeople, splitPerson } from '../../lib/store/person-links.ts';
import { pinAt, pinnedPerson, pinPerson, unpin } from '../../lib/store/pins.ts';
import type { PersonBrief, PersonCard, PersonSuggestions } from '../../lib/wire/messages.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { keep, keepOnScreen, ownKeys, personOnPage } from './people.ts';
import { followTouches } from './step-watch.ts';
import type { Page, Tabs } from './tabs.ts';
import type { World } from './world.ts';

const oldView = () => fail('old_view', t('person.problem.oldView'));
const noPlace = () => fail('no_place', t('person.problem.noPlace'));
const ownAddress = () => fail('own_address', t('person.problem.ownAddress'));

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
    return context === undefined ? oldView() : keepOnScreen(world, context);
  };

  /** Whoever became one, or two, has the touches of both, or of each: the next steps follow. */
  const followed = async <T extends { id: string; mergedId: string }>(work: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await work;
    if (!result.ok) return result;
    await followTouches(world, [result.value.id, result.value.mergedId]);
    tabs.tellPages({ type: 'steps' });
    return result;
  };

  /** The page reads its host again, so that a pin shows at once. */
  const readAgain = (page: Page) => tabs.tellHost(page.tabId, { type: 'read' });

  return {
    'person.suggestions': async ({ viewId }, page) => {
      const context = await contextOf(page, viewId);
      return context === undefined ? oldView() : ok(await suggestionsFor(world, context));
    },
    'person.merge': async ({ viewId, otherId }, page) => {
      const mine = await keptOnScreen(page, viewId);
      return mine.ok ? followed(mergePeople(db, mine.value, otherId, now())) : mine;
    },
    'person.refuse': async ({ viewId, otherId }, page) => {
      const mine = await keptOnScreen(page, viewId);
      return mine.ok ? refusePeople(db, 'refuse', mine.value, otherId, now()) : mine;
    },
    'person.unrefuse': async ({ viewId, otherId }, page) => {
      const mine = await keptOnScreen(page, viewId);
      return mine.ok ? refusePeople(db, 'unrefuse', mine.value, otherId, now()) : mine;
    },
    'person.split': ({ personId, mergedId }) => followed(splitPerson(db, personId, mergedId, now())),
    'person.pin': async ({ viewId, name, email, company, title, instead = false }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView();
      const places = placesOf(context);
      if (places.length === 0) return noPlace();
      const own = await ownKeys(world, context);
      const keys = emailKeys(email ?? '');
      if (keys.some((key) => own.has(key))) return ownAddress();
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
      if (context === undefined) return oldView();
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
