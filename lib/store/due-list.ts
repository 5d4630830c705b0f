// What is due: open next steps with whom they are about, what they bring along, and where they go on. Whoever may not be
// planned for is left out, whatever stands in the tables.
import type { Rules } from '../cadences/follow.ts';
import { type NoReply, noReply } from '../cadences/no-reply.ts';
import type { Enrolment } from '../model/cadence.ts';
import type { NextStep, StepChannel } from '../model/next-step.ts';
import { getAsset } from './catalogue.ts';
import type { Database, PersonRow } from './database.ts';
import { idsOf, readPerson } from './people.ts';
import { getSnippet } from './snippets.ts';
import { plannable } from './step-refusals.ts';
import { plansOf, standing } from './step-settling.ts';

export interface StepBrief {
  step: NextStep;
  person: { id: string; name: string; company: string };
  /** `step` counts from 1. */
  cadence?: { enrolmentId: string; name: string; step: number; of: number };
  /** Names of what it brings along; empty = nothing, or it is not there any more. */
  snippet: string;
  asset: string;
  /** Where it goes on; empty = not known. */
  url: string;
}

const mostOpen = 500;
const dayMs = 86_400_000;

/** Open ones, in the order in which they fall due. */
async function openSteps(db: Database, until = '\uffff'): Promise<NextStep[]> {
  const rows = await db.nextSteps
    .where('[state+dueOn]')
    .between(['open', ''], ['open', until], true, true)
    .limit(mostOpen)
    .toArray();
  const key = ({ dueOn, dueAt = '24:00', createdAt }: NextStep): string => `${dueOn} ${dueAt} ${createdAt}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Who may be planned for, each asked once. */
function asker(db: Database): (personId: string) => Promise<PersonRow | undefined> {
  const known = new Map<string, Promise<PersonRow | undefined>>();
  return (personId) => {
    const asked = known.get(personId) ?? plannable(db, personId);
    known.set(personId, asked);
    return asked;
  };
}

export async function listDue(db: Database): Promise<StepBrief[]> {
  const ask = asker(db);
  const found: StepBrief[] = [];
  for (const step of await openSteps(db)) {
    const person = await ask(step.personId);
    if (person !== undefined) found.push(await briefOf(db, step, person));
  }
  return found;
}

/** How many next steps are due on this day (`YYYY-MM-DD`) or before. */
export async function dueCount(db: Database, today: string): Promise<number> {
  const ask = asker(db);
  const people = await Promise.all((await openSteps(db, today)).map(({ personId }) => ask(personId)));
  return people.filter((person) => person !== undefined).length;
}

export async function briefOf(db: Database, step: NextStep, person: PersonRow): Promise<StepBrief> {
  const [enrolment, snippet, asset, url] = await Promise.all([
    step.enrolmentId === undefined ? undefined : db.enrolments.get(step.enrolmentId),
    step.snippetId === undefined ? undefined : getSnippet(db, step.snippetId),
    step.assetId === undefined ? undefined : getAsset(db, step.assetId),
    placeOf(db, step, person),
  ]);
  return {
    step,
    person: { id: person.id, name: person.name, company: person.company },
    ...(enrolment !== undefined && { cadence: placeIn(enrolment, step) }),
    snippet: snippet?.name ?? '',
    asset: asset?.title ?? '',
    url,
  };
}

const placeIn = ({ id, name, steps }: Enrolment, step: NextStep) => ({
  enrolmentId: id,
  name,
  step: Number(step.id.split(':').at(-1)) + 1,
  of: steps.length,
});

const social: readonly StepChannel[] = ['connect', 'message', 'inmail', 'comment', 'reaction', 'view'];

/** The thread or profile on which it was planned, the profile for what is done there, else the last conversation. */
async function placeOf(db: Database, step: NextStep, person: PersonRow): Promise<string> {
  if (step.url !== '') return step.url;
  const slug = person.keys.find((key) => key.startsWith('linkedin:'))?.slice('linkedin:'.length);
  if (social.includes(step.channel))
    return slug === undefined ? '' : `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`;
  if (step.channel !== 'email') return '';
  const ids = await idsOf(db, person.id);
  const mails = await db.touches
    .where('personId')
    .anyOf(ids)
    .filter(({ kind, state, url }) => kind.startsWith('email_') && state !== 'undone' && url !== '')
    .toArray();
  return mails.sort((a, b) => b.recordedAt.localeCompare(a.recordedAt))[0]?.url ?? '';
}

export interface Silence extends NoReply {
  person: { id: string; name: string; company: string };
}

/** How far back an unanswered touch is still worth a follow-up. */
const silenceDays = 60;
const mostTouches = 3_000;

/** People who did not answer, the latest touch first. `now` in epoch milliseconds; `patience` as in `noReply`. */
export async function listSilent(
  db: Database,
  now: number,
  rules: Rules,
  patience: number,
  most: number,
): Promise<Silence[]> {
  if (patience === 0) return [];
  const since = new Date(now - silenceDays * dayMs).toISOString();
  const recent = await db.touches.where('recordedAt').above(since).reverse().limit(mostTouches).toArray();
  const found = new Map<string, Silence>();
  for (const personId of new Set(recent.map((touch) => touch.personId))) {
    if (found.size >= most) break;
    const silence = await silenceOf(db, personId, now, rules, patience);
    if (silence !== undefined) found.set(silence.person.id, silence);
  }
  return [...found.values()];
}

/** Of one person; nothing while a next step is open, they are in a cadence, or it was said before. */
export async function silenceOf(
  db: Database,
  personId: string,
  now: number,
  rules: Rules,
  patience: number,
): Promise<Silence | undefined> {
  const person = await readPerson(db, personId);
  if (person === undefined || patience === 0) return undefined;
  const ids = await idsOf(db, person.id);
  const touches = await db.touches.where('personId').anyOf(ids).toArray();
  const silence = noReply(standing(touches), now, rules, patience);
  if (silence === undefined) return undefined;
  const { steps, enrolments } = await plansOf(db, ids);
  const isPlanned = steps.some(({ state }) => state === 'open') || enrolments.some(({ state }) => state === 'active');
  const isSaid = steps.some(({ afterTouchId }) => afterTouchId === silence.touchId);
  if (isPlanned || isSaid || (await plannable(db, person.id)) === undefined) return undefined;
  return { ...silence, person: { id: person.id, name: person.name, company: person.company } };
}
