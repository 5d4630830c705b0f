// The next steps of the person on screen, for one line above the live strip. Reads only.
import { dayIn } from '../../lib/cadences/days.ts';
import { rulesOf } from '../../lib/cadences/follow.ts';
import type { Enrolment } from '../../lib/model/cadence.ts';
import type { Context } from '../../lib/model/context.ts';
import { readSettings } from '../../lib/settings.ts';
import type { PersonRow } from '../../lib/store/database.ts';
import { briefOf, silenceOf } from '../../lib/store/due-list.ts';
import { idsOf } from '../../lib/store/people.ts';
import { refusalFor } from '../../lib/store/step-refusals.ts';
import { plansOf } from '../../lib/store/step-settling.ts';
import type { PersonSteps } from '../../lib/wire/messages.ts';
import { personOnPage } from './people.ts';
import type { World } from './world.ts';

export async function personSteps(world: World, context: Context): Promise<PersonSteps> {
  const { db, clock } = world;
  const settings = await readSettings();
  const rules = rulesOf(settings);
  const today = dayIn(clock.now(), rules.zone);
  const person = await personOnPage(world, context);
  if (person === undefined) return { today, refusal: '', open: [] };
  const refusal = await refusalFor(db, person);
  const { id, name, company } = person;
  const known = { today, person: { id, name, company } };
  if (refusal !== undefined) return { ...known, refusal: refusal.problem.message, open: [] };
  const silent = await silenceOf(db, person.id, clock.now(), rules, settings.noReplyDays);
  return { ...known, refusal: '', ...(await plansFor(world, person)), ...(silent !== undefined && { silent }) };
}

async function plansFor({ db }: World, person: PersonRow) {
  const { steps, enrolments } = await plansOf(db, await idsOf(db, person.id));
  const open = steps
    .filter(({ state }) => state === 'open')
    .sort((a, b) => (a.dueOn + (a.dueAt ?? '~') < b.dueOn + (b.dueAt ?? '~') ? -1 : 1));
  const enrolment = latest(enrolments);
  const fulfilled = enrolment && (await fulfilledIn(db, enrolment));
  return {
    open: await Promise.all(open.map((step) => briefOf(db, step, person))),
    ...(enrolment !== undefined && { enrolment }),
    ...(fulfilled !== undefined && { fulfilled }),
  };
}

/** The active one, else the one that began last. */
const latest = (enrolments: readonly Enrolment[]): Enrolment | undefined =>
  [...enrolments].sort(
    (a, b) => Number(b.state === 'active') - Number(a.state === 'active') || (a.startedAt < b.startedAt ? 1 : -1),
  )[0];

async function fulfilledIn(db: World['db'], { passed, steps }: Enrolment): Promise<PersonSteps['fulfilled']> {
  const { touchId, at } = passed.at(-1) ?? {};
  const touch = touchId === undefined ? undefined : await db.touches.get(touchId);
  if (touch === undefined || at === undefined) return undefined;
  return { touchId: touch.id, kind: touch.kind, at, step: passed.length, of: steps.length };
}
