// The rep's next steps on this device. What the rep says about a step of a cadence is written on the enrolment, and the
// steps are worked out from it; see step-settling.
import * as v from 'valibot';
import { reopened } from '../cadences/by-hand.ts';
import type { Rules } from '../cadences/follow.ts';
import { t } from '../i18n/t.ts';
import { enrolmentSchema, type Said } from '../model/cadence.ts';
import { type NextStep, nextStepSchema } from '../model/next-step.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Database } from './database.ts';
import type { Clock } from './ledger.ts';
import { readPerson } from './people.ts';
import { refusalFor, refusalTables, unknownPerson } from './step-refusals.ts';
import { settlePerson, stepTables } from './step-settling.ts';

export type StepDraft = Pick<NextStep, 'personId' | 'channel' | 'what' | 'dueOn'> &
  Partial<Pick<NextStep, 'dueAt' | 'afterTouchId' | 'snippetId' | 'assetId' | 'url'>>;
/** Absent = as it was; an empty text takes the time away. */
export type StepChange = Partial<Pick<NextStep, 'channel' | 'what' | 'dueOn'>> & { dueAt?: string | undefined };

const gone = () => fail('step_unknown', t('steps.refused.gone'));
export const notOpen = () => fail('step_not_open', t('steps.refused.notOpen'));

export async function getStep(db: Database, id: string): Promise<NextStep | undefined> {
  const parsed = v.safeParse(nextStepSchema, await db.nextSteps.get(id));
  return parsed.success ? parsed.output : undefined;
}

/** Refused for whom nothing may be planned. `id`: the same again is the same step. */
export function addStep(db: Database, clock: Clock, draft: StepDraft, id: string): Promise<Result<NextStep>> {
  const work = db.transaction('rw', [db.nextSteps, ...refusalTables(db)], async (): Promise<Result<NextStep>> => {
    const known = await getStep(db, id);
    if (known !== undefined) return ok(known);
    const person = await readPerson(db, draft.personId);
    if (person === undefined) return unknownPerson();
    const refusal = await refusalFor(db, person);
    if (refusal !== undefined) return refusal;
    const step = v.parse(nextStepSchema, {
      ...draft,
      id,
      personId: person.id,
      state: 'open',
      why: draft.afterTouchId === undefined ? 'by-hand' : 'no-reply',
      createdAt: new Date(clock.now()).toISOString(),
    });
    await db.nextSteps.add(step);
    return ok(step);
  });
  return Promise.resolve(work);
}

/** "No reply" is not said again about this touch. */
export async function dismissNoReply(db: Database, clock: Clock, personId: string, touchId: string): Promise<void> {
  const at = new Date(clock.now()).toISOString();
  const row = {
    id: `no-reply:${touchId}`,
    personId,
    channel: 'other',
    what: '',
    dueOn: at.slice(0, 10),
    state: 'skipped',
  };
  await db.nextSteps.put(
    v.parse(nextStepSchema, { ...row, why: 'no-reply', createdAt: at, endedAt: at, afterTouchId: touchId }),
  );
}

/** Of a step of a cadence only the day can be changed; the rest belongs to the cadence. */
export function changeStep(db: Database, clock: Clock, id: string, change: StepChange, rules: Rules) {
  return within(db, async (): Promise<Result<NextStep>> => {
    const step = await getStep(db, id);
    if (step === undefined) return gone();
    if (step.state !== 'open') return notOpen();
    const { dueAt = step.dueAt, ...rest } = change;
    if (step.enrolmentId !== undefined) {
      const { dueOn = step.dueOn } = change;
      return say(db, clock, step, { what: 'later', dueOn }, rules);
    }
    const { dueAt: _, ...kept } = step;
    const next = { ...kept, ...rest, ...(dueAt !== undefined && dueAt !== '' && { dueAt }) };
    await db.nextSteps.put(v.parse(nextStepSchema, next));
    return ok(next);
  });
}

/** The rep says that it is done, or not needed. Twice changes nothing. */
export function endStep(db: Database, clock: Clock, id: string, how: 'done' | 'skipped', rules: Rules) {
  return within(db, async (): Promise<Result<NextStep>> => {
    const step = await getStep(db, id);
    if (step === undefined) return gone();
    if (step.state !== 'open') return ok(step);
    if (step.enrolmentId !== undefined) return say(db, clock, step, { what: how }, rules);
    const next: NextStep = { ...step, state: how, endedAt: new Date(clock.now()).toISOString() };
    await db.nextSteps.put(next);
    return ok(next);
  });
}

/** Open again: the rep's word is taken back, and the touch that fulfilled it no longer counts for it. */
export function reopenStep(db: Database, id: string, rules: Rules): Promise<Result<NextStep>> {
  return within(db, async (): Promise<Result<NextStep>> => {
    const step = await getStep(db, id);
    if (step === undefined) return gone();
    if (step.state === 'open') return ok(step);
    if (step.enrolmentId !== undefined) return reopenPlanned(db, step, rules);
    const ignored = [...(step.ignored ?? []), ...(step.touchId === undefined ? [] : [step.touchId])];
    const next: NextStep = { ...reopened(step), ...(ignored.length > 0 && { ignored }) };
    await db.nextSteps.put(next);
    return ok(next);
  });
}

async function reopenPlanned(db: Database, step: NextStep, rules: Rules): Promise<Result<NextStep>> {
  const enrolment = await enrolmentOf(db, step);
  if (enrolment === undefined) return gone();
  const index = indexOf(step);
  const said = enrolment.said.filter((one) => one.step !== index || one.what === 'later' || one.what === 'stop');
  const ignored = [...enrolment.ignored, ...(step.touchId === undefined ? [] : [step.touchId])];
  await db.enrolments.put({ ...enrolment, said, ignored: [...new Set(ignored)] });
  return resettled(db, step, rules);
}

async function say(
  db: Database,
  clock: Clock,
  step: NextStep,
  what: Pick<Said, 'what' | 'dueOn'>,
  rules: Rules,
): Promise<Result<NextStep>> {
  const enrolment = await enrolmentOf(db, step);
  if (enrolment === undefined) return gone();
  const said = { at: new Date(clock.now()).toISOString(), step: indexOf(step), ...what };
  await db.enrolments.put({ ...enrolment, said: [...enrolment.said, said] });
  return resettled(db, step, rules);
}

async function resettled(db: Database, step: NextStep, rules: Rules): Promise<Result<NextStep>> {
  await settlePerson(db, step.personId, rules);
  const after = await getStep(db, step.id);
  return after === undefined ? gone() : ok(after);
}

/** The id of a step of a cadence ends in its place. */
const indexOf = ({ id }: NextStep): number => Number(id.split(':').at(-1));

async function enrolmentOf(db: Database, { enrolmentId = '' }: NextStep) {
  const parsed = v.safeParse(enrolmentSchema, await db.enrolments.get(enrolmentId));
  return parsed.success ? parsed.output : undefined;
}

const within = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  Promise.resolve(db.transaction('rw', stepTables(db), work));
