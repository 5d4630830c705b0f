// What a touch, an engagement or an undo changes about a person's next steps: worked out anew from the ledger and written
// where it differs. Safe to repeat, so what a stopped worker left undone is made good by doing it again.
import * as v from 'valibot';
import { settleByHand } from '../cadences/by-hand.ts';
import { isDay } from '../cadences/days.ts';
import { follow, type Rules, remembered, restsOn, type Seen, type Standing } from '../cadences/follow.ts';
import { type Enrolment, enrolmentSchema } from '../model/cadence.ts';
import { type NextStep, nextStepSchema } from '../model/next-step.ts';
import type { Touch } from '../model/touch.ts';
import type { Database } from './database.ts';
import { idsOf, visibleIdOf } from './people.ts';

export const stepTables = (db: Database) => [db.nextSteps, db.enrolments, db.people, db.touches];

type Known = Pick<Touch, 'id' | 'kind' | 'occurredAt' | 'saidWhen' | 'state'>;

/** Of a row of a list that says only the day, noon of that day: the instant is that of the taking over. */
const asSeen = ({ id, kind, occurredAt, saidWhen = '' }: Known): Seen => {
  const told = Date.parse(occurredAt);
  return { id, kind, at: isDay(saidWhen) ? Math.min(told, Date.parse(`${saidWhen}T12:00`)) : told };
};

/** Those that were not undone. */
export const standing = (touches: readonly Known[]): Seen[] =>
  touches
    .filter(({ state }) => state !== 'undone')
    .map(asSeen)
    .filter(({ at }) => Number.isFinite(at));

const whole = <S extends v.GenericSchema>(schema: S, rows: readonly unknown[]): v.InferOutput<S>[] =>
  rows.flatMap((row) => {
    const parsed = v.safeParse(schema, row);
    return parsed.success ? [parsed.output] : [];
  });

/** Of a person and everybody joined to them; rows that no longer fit are left out. */
export async function plansOf(
  db: Database,
  ids: readonly string[],
): Promise<{ steps: NextStep[]; enrolments: Enrolment[] }> {
  const [steps, enrolments] = await Promise.all([
    db.nextSteps
      .where('personId')
      .anyOf([...ids])
      .toArray(),
    db.enrolments
      .where('personId')
      .anyOf([...ids])
      .toArray(),
  ]);
  return { steps: whole(nextStepSchema, steps), enrolments: whole(enrolmentSchema, enrolments) };
}

/** Answers whether anything changed. Joins a transaction that covers `stepTables`, or opens one. */
export function settlePerson(db: Database, personId: string, rules: Rules): Promise<boolean> {
  const work = db.transaction('rw', stepTables(db), async () => {
    const ids = await idsOf(db, (await visibleIdOf(db, personId)) ?? personId);
    const { steps, enrolments } = await plansOf(db, ids);
    if (steps.length + enrolments.length === 0) return false;
    const touches = await db.touches.where('personId').anyOf(ids).toArray();
    const seen = standing(touches);
    const isLetGo = await letGoAmong(db, [
      ...enrolments.flatMap(restsOn),
      ...steps.flatMap(({ touchId }) => touchId ?? []),
    ]);
    const followed = enrolments.map((one) => settled(one, seen, rules, isLetGo));
    const alone = steps.filter(({ enrolmentId }) => enrolmentId === undefined);
    const after = [
      ...settleByHand(alone, seen, rules.zone, isLetGo),
      ...followed.flatMap(({ enrolment, standing }) => rowsOf(enrolment, standing)),
    ];
    const changedPlans = followed
      .map(({ enrolment }) => enrolment)
      .filter((one, index) => !isSame(one, enrolments[index]));
    await db.enrolments.bulkPut(changedPlans);
    return (await writeSteps(db, steps, after)) || changedPlans.length > 0;
  });
  return Promise.resolve(work);
}

/** Which of these touches are in the ledger no more, for nobody. */
async function letGoAmong(db: Database, touchIds: readonly string[]): Promise<(touchId: string) => boolean> {
  const ids = [...new Set(touchIds)];
  const found = await db.touches.bulkGet(ids);
  const gone = new Set(ids.filter((_, index) => found[index] === undefined));
  return (touchId) => gone.has(touchId);
}

function settled(before: Enrolment, seen: readonly Seen[], rules: Rules, isLetGo: (touchId: string) => boolean) {
  const standing = follow(before, [...seen, ...remembered(before, isLetGo)], rules);
  const { ended: _, endedAt: __, endedBy: ___, ...kept } = before;
  const { next: ____, ...known } = standing;
  return { enrolment: { ...kept, ...known } satisfies Enrolment, standing };
}

const isSame = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );

/** One row for each step behind, and one for the step that is next: never two open ones. */
function rowsOf(enrolment: Enrolment, { next }: Standing): NextStep[] {
  const { passed, startedAt } = enrolment;
  const behind = passed.map(({ how, at, touchId }, index) => ({
    ...rowOf(enrolment, index, passed[index - 1]?.at ?? startedAt),
    dueOn: at.slice(0, 10),
    state: how,
    endedAt: at,
    ...(touchId !== undefined && { touchId }),
  }));
  return next === undefined
    ? behind
    : [...behind, { ...rowOf(enrolment, passed.length, next.since), dueOn: next.dueOn, state: 'open' }];
}

function rowOf({ id, personId, steps }: Enrolment, index: number, createdAt: string) {
  const { channel = 'other', what = '', snippetId, assetId } = steps[index] ?? {};
  return {
    id: `${id}:${index}`,
    personId,
    ...{ channel, what, createdAt, url: '' },
    why: 'cadence' as const,
    enrolmentId: id,
    ...(snippetId !== undefined && { snippetId }),
    ...(assetId !== undefined && { assetId }),
  };
}

async function writeSteps(db: Database, before: readonly NextStep[], after: readonly NextStep[]): Promise<boolean> {
  const known = new Map(before.map((step) => [step.id, step]));
  const changed = after.filter((step) => !isSame(step, known.get(step.id)));
  const left = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  await db.nextSteps.bulkPut(changed);
  await db.nextSteps.bulkDelete(gone);
  return changed.length + gone.length > 0;
}

/** Everybody who has something open, e.g. once a day or after the working days changed. Answers how many people changed. */
export async function settleEverybody(db: Database, rules: Rules): Promise<number> {
  const [steps, enrolments] = await Promise.all([
    db.nextSteps.where('[state+dueOn]').between(['open', ''], ['open', '\uffff']).toArray(),
    db.enrolments.where('state').equals('active').toArray(),
  ]);
  let changed = 0;
  for (const personId of new Set([...steps, ...enrolments].map((row) => row.personId)))
    if (await settlePerson(db, personId, rules)) changed += 1;
  return changed;
}
