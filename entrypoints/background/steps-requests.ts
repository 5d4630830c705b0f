// Requests about next steps and cadences. Each reads like its sentence; what changes is told to every page.
import { dayIn } from '../../lib/cadences/days.ts';
import { exampleCadences } from '../../lib/cadences/examples.ts';
import { rulesOf } from '../../lib/cadences/follow.ts';
import { datesOf } from '../../lib/cadences/plan.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import {
  addMissingCadences,
  enrol,
  removeCadence,
  resumeEnrolment,
  saveCadence,
  stopEnrolment,
} from '../../lib/store/cadences.ts';
import { dueCount, listDue, listSilent } from '../../lib/store/due-list.ts';
import { addStep, changeStep, dismissNoReply, endStep, reopenStep } from '../../lib/store/next-steps.ts';
import { settleEverybody } from '../../lib/store/step-settling.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import type { stepsRequests } from '../../lib/wire/requests-steps.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { cadenceRows } from './cadence-rows.ts';
import type { Parts } from './handlers.ts';
import { keepOnScreen } from './people.ts';
import { personSteps } from './person-steps.ts';
import { rulesNow } from './step-watch.ts';
import type { Page } from './tabs.ts';

type Answering = Handlers<Page>;
type StepsRequest = keyof typeof stepsRequests;

/** People who did not answer are a hint, not a list to work off. */
const mostSilent = 5;
const oldView = () => fail('old_view', t('person.problem.oldView'));

export function stepsHandlers(parts: Parts): Pick<Answering, StepsRequest> {
  return { ...dueHandlers(parts), ...stepHandlers(parts), ...cadenceHandlers(parts), ...enrolmentHandlers(parts) };
}

/** Tells the pages when it went well. */
async function told<T>({ tabs }: Parts, work: Promise<Result<T>>): Promise<Result<T>> {
  const result = await work;
  if (result.ok) tabs.tellPages({ type: 'steps' });
  return result;
}

const stepOf = async <T>(work: Promise<Result<T>>): Promise<Result<{ step: T }>> => {
  const result = await work;
  return result.ok ? ok({ step: result.value }) : result;
};
const enrolmentOf = async <T>(work: Promise<Result<T>>): Promise<Result<{ enrolment: T }>> => {
  const result = await work;
  return result.ok ? ok({ enrolment: result.value }) : result;
};

async function contextOf({ tabs }: Parts, page: Page, viewId: string): Promise<Context | undefined> {
  const context = await tabs.contextSoon(page.tabId);
  return context?.viewId === viewId ? context : undefined;
}

function dueHandlers(parts: Parts): Pick<Answering, 'steps.due' | 'steps.here' | 'steps.settings'> {
  const { db, clock } = parts.world;
  return {
    'steps.due': async () => {
      const settings = await readSettings();
      const rules = rulesOf(settings);
      const today = dayIn(clock.now(), rules.zone);
      const [rows, count, silent] = await Promise.all([
        listDue(db),
        dueCount(db, today),
        listSilent(db, clock.now(), rules, settings.noReplyDays, mostSilent),
      ]);
      return ok({ today, rows, count, silent });
    },
    'steps.here': async ({ viewId }, page) => {
      const context = await contextOf(parts, page, viewId);
      return context === undefined ? oldView() : ok(await personSteps(parts.world, context));
    },
    'steps.settings': async ({ change }) => {
      const settings = await changeSettings(change as Partial<Settings>);
      await settleEverybody(db, rulesOf(settings));
      parts.settingsChanged(settings);
      return told(parts, Promise.resolve(ok(settings)));
    },
  };
}

type StepRequest = 'steps.add' | 'steps.edit' | 'steps.done' | 'steps.skip' | 'steps.reopen' | 'steps.dismiss';

function stepHandlers(parts: Parts): Pick<Answering, StepRequest> {
  const { db, clock } = parts.world;
  const end = async (id: string, how: 'done' | 'skipped') =>
    told(parts, stepOf(endStep(db, clock, id, how, await rulesNow())));
  return {
    'steps.add': (wanted, page, key) => told(parts, stepOf(add(parts, wanted, page, key))),
    'steps.edit': async ({ id, change }) =>
      told(parts, stepOf(changeStep(db, clock, id, defined(change), await rulesNow()))),
    'steps.done': ({ id }) => end(id, 'done'),
    'steps.skip': ({ id }) => end(id, 'skipped'),
    'steps.reopen': async ({ id }) => told(parts, stepOf(reopenStep(db, id, await rulesNow()))),
    'steps.dismiss': async ({ personId, touchId }) => {
      await dismissNoReply(db, clock, personId, touchId);
      return told(parts, Promise.resolve(ok({})));
    },
  };
}

/** Without what is only `undefined`. */
const defined = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

async function add(parts: Parts, wanted: RequestArgument<'steps.add'>, page: Page, key: string) {
  const { viewId = '', personId, ...draft } = wanted;
  const { db, clock } = parts.world;
  if (personId !== undefined) return addStep(db, clock, { ...defined(draft), ...draftOf(wanted), personId }, key);
  const context = await contextOf(parts, page, viewId);
  if (context === undefined) return oldView();
  const kept = await keepOnScreen(parts.world, context);
  if (!kept.ok) return kept;
  const { url } = context;
  return addStep(db, clock, { ...defined(draft), ...draftOf(wanted), personId: kept.value, url }, key);
}

const draftOf = ({ channel, what, dueOn }: RequestArgument<'steps.add'>) => ({ channel, what, dueOn });

type CadenceRequest = 'cadences.list' | 'cadences.save' | 'cadences.remove' | 'cadences.examples' | 'cadences.preview';

function cadenceHandlers(parts: Parts): Pick<Answering, CadenceRequest> {
  const { db, clock } = parts.world;
  return {
    'cadences.list': async () => {
      const { zone } = await rulesNow();
      return ok({ today: dayIn(clock.now(), zone), ...(await cadenceRows(db)) });
    },
    'cadences.save': async ({ cadence }) =>
      told(parts, Promise.resolve(ok({ cadence: await saveCadence(db, clock, cadence) }))),
    'cadences.remove': async ({ id }) => told(parts, Promise.resolve(ok({ wasThere: await removeCadence(db, id) }))),
    'cadences.examples': async () =>
      told(parts, Promise.resolve(ok({ added: await addMissingCadences(db, clock, exampleCadences()) }))),
    'cadences.preview': async ({ steps }) => {
      const rules = await rulesNow();
      const today = dayIn(clock.now(), rules.zone);
      return ok({ today, days: datesOf(steps, today, rules) });
    },
  };
}

function enrolmentHandlers(parts: Parts): Pick<Answering, 'cadences.enrol' | 'cadences.stop' | 'cadences.resume'> {
  const { db, clock } = parts.world;
  return {
    'cadences.enrol': async ({ viewId, cadenceId }, page, key) => {
      const context = await contextOf(parts, page, viewId);
      if (context === undefined) return oldView();
      const kept = await keepOnScreen(parts.world, context);
      if (!kept.ok) return kept;
      const who = { cadenceId, personId: kept.value };
      return told(parts, enrolmentOf(enrol(db, clock, who, await rulesNow(), key)));
    },
    'cadences.stop': async ({ enrolmentId }) =>
      told(parts, enrolmentOf(stopEnrolment(db, clock, enrolmentId, await rulesNow()))),
    'cadences.resume': async ({ enrolmentId }) =>
      told(parts, enrolmentOf(resumeEnrolment(db, enrolmentId, await rulesNow()))),
  };
}
