// One page of the timeline: filtered over everything there is, shown in parts, each touch with where it stands.
import type { Context } from '../../lib/model/context.ts';
import type { PersonRow, TouchRecord } from '../../lib/store/database.ts';
import { idsOf, readPerson, visibleIdOf } from '../../lib/store/people.ts';
import { idsAtAccount, openSteps, rowsOfTouches, touchesOfPeople } from '../../lib/store/timeline.ts';
import { countFacets, dayOf, facetsOf, isShown, type TimelineFilter } from '../../lib/touches/timeline.ts';
import type { RequestArgument, TimelinePage, TimelineRow } from '../../lib/wire/messages.ts';
import { personOnPage } from './people.ts';
import { rowOf, targetViews } from './queue.ts';
import type { World } from './world.ts';

type Query = Omit<RequestArgument<'timeline.list'>, 'viewId'>;

const nothing: TimelinePage = {
  rows: [],
  shown: 0,
  total: 0,
  counts: { channel: {}, direction: {}, group: {} },
  steps: [],
  account: '',
  people: 0,
};

export async function timelinePage(world: World, context: Context, query: Query): Promise<TimelinePage> {
  const { db } = world;
  const person = await personOnPage(world, context);
  if (person === undefined) return { ...nothing, account: context.person?.company ?? '' };
  const mine = await idsOf(db, person.id);
  const all = await idsAtAccount(db, person);
  const ids = query.scope === 'account' ? all : mine;
  const touches = await touchesOfPeople(db, ids);
  // Checked by its shape on the wire: a word that no facet knows is a filter that nothing passes.
  const filter = query.filter as TimelineFilter;
  const shown = touches.filter((touch) => isShown(filter, facetsOf(touch)));
  const names = nameFinder(world);
  const roots = new Set(await Promise.all(all.map((id) => visibleIdOf(db, id))));
  return {
    rows: await asRows(world, shown.slice(query.offset, query.offset + query.limit), names),
    shown: shown.length,
    total: touches.length,
    counts: countFacets(touches.map(facetsOf), filter),
    steps: await Promise.all(
      (await openSteps(db, ids)).map(async (step) => ({ step, who: await names(step.personId) })),
    ),
    account: accountName(person, context),
    people: roots.size,
  };
}

const accountName = (person: PersonRow, context: Context): string =>
  person.account === '' ? '' : person.company || context.person?.company || person.account;

/** The name under which the owner of a touch is seen now; each is read once. */
function nameFinder({ db }: World): (id: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (id) => {
    const name = known.get(id) ?? readPerson(db, id).then((person) => person?.name ?? '');
    known.set(id, name);
    return name;
  };
}

async function asRows(
  world: World,
  touches: readonly TouchRecord[],
  nameOf: (id: string) => Promise<string>,
): Promise<TimelineRow[]> {
  const targets = await targetViews(world.db);
  const outbox = await rowsOfTouches(
    world.db,
    touches.map(({ id }) => id),
  );
  return Promise.all(
    touches.map(async (touch) => ({
      row: await rowOf(world, touch, outbox.get(touch.id) ?? [], targets),
      day: dayOf(touch),
      who: (await nameOf(touch.personId)) || touch.person.name || touch.person.email,
    })),
  );
}
