// Changing touches after they were recorded: what they say, whom they are about, and taking several back at once.
import { ok } from '../../lib/model/result.ts';
import type { TouchPerson } from '../../lib/model/touch.ts';
import { editsOf, editTouch, type TouchChange } from '../../lib/store/edit.ts';
import { findPeople } from '../../lib/store/people.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { ownKeys } from './people.ts';
import { takeBack } from './record.ts';
import { followTouches } from './step-watch.ts';
import type { Sync } from './sync.ts';
import type { Page, Tabs } from './tabs.ts';
import type { World } from './world.ts';

type EditRequest = 'touch.undo-many' | 'touch.edit' | 'touch.edits' | 'person.find';
type Wanted = NonNullable<RequestArgument<'touch.edit'>['change']['person']>;

const personWanted = (wanted: Wanted): { personId: string } | TouchPerson =>
  'personId' in wanted
    ? wanted
    : {
        name: wanted.name,
        email: wanted.email ?? '',
        linkedinSlug: wanted.linkedinSlug ?? '',
        title: '',
        company: wanted.company ?? '',
      };

export function editHandlers({
  world,
  tabs,
  sync,
}: {
  world: World;
  tabs: Tabs;
  sync: Sync;
}): Pick<Handlers<Page>, EditRequest> {
  const { db, clock } = world;
  return {
    'touch.edit': async ({ touchId, change }) => {
      const { person, ...texts } = change;
      const wanted: TouchChange = { ...texts, ...(person !== undefined && { person: personWanted(person) }) };
      const before = await db.touches.get(touchId);
      const edited = await editTouch(db, clock, touchId, wanted, await ownKeys(world, undefined));
      if (!edited.ok) return edited;
      await followTouches(world, [before?.personId ?? '', edited.value.personId]);
      const row = await sync.row(edited.value);
      tabs.tellPages({ type: 'touch', row });
      void sync.kick();
      return ok({ row });
    },
    'touch.edits': async ({ touchId }) => {
      const edits = await editsOf(db, touchId);
      return ok({ edits: edits.map(({ at, changes }) => ({ at, changes })) });
    },
    'touch.undo-many': async ({ touchIds }) => {
      let undone = 0;
      for (const touchId of touchIds) {
        const result = await takeBack(world, touchId);
        if (!result.ok) continue;
        undone += 1;
        tabs.tellPages({ type: 'touch', row: await sync.row(result.value) });
      }
      void sync.kick();
      return ok({ undone });
    },
    'person.find': async ({ text, limit }) => {
      const people = await findPeople(db, text, limit);
      return ok({ people: people.map(({ id, name, company }) => ({ id, name, company })) });
    },
  };
}
