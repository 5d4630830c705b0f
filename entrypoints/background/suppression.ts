// What must not be logged: the never-log list, the off-the-record switch, and what looks private.
import { t } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import { type Barred, type NeverLogRule, type RecordState, sensitiveClasses } from '../../lib/model/off-record.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { keysOfContext } from '../../lib/people/keys.ts';
import { placesOf } from '../../lib/people/place.ts';
import { wordsOfClass } from '../../lib/people/sensitive.ts';
import { sensitiveWords } from '../../lib/people/sensitive-words.ts';
import { barredWords, placesOfDraft, ruleOf } from '../../lib/people/suppression.ts';
import { readSettings } from '../../lib/settings.ts';
import {
  barredBy,
  earlierTouches,
  isOffRecord,
  listRules,
  privateVerdict,
  rulesOfPerson,
  say,
  unsay,
} from '../../lib/store/off-record.ts';
import { readPerson } from '../../lib/store/people.ts';
import { dropShowing } from '../../lib/store/showings.ts';
import type { RequestArgument, SensitiveWordRow } from '../../lib/wire/messages.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Inserter } from './insert.ts';
import { managedRuleIds } from './managed.ts';
import { keepOnScreen, ownKeys, personOnPage, pinned } from './people.ts';
import type { PrivateQuestions } from './private-questions.ts';
import { recordSeen } from './record.ts';
import type { Sync } from './sync.ts';
import type { Page, Tabs } from './tabs.ts';
import { showingId } from './usage.ts';
import type { World } from './world.ts';

const oldView = () => fail('old_view', t('person.problem.oldView'));
const noPlace = () => fail('no_place', t('touch.record.noPlace'));
const unknown = () => fail('person_unknown', t('person.problem.unknown'));

/** Off the record or not, for what is on screen. */
export async function recordState(world: World, context: Context): Promise<RecordState> {
  const { db } = world;
  const own = await ownKeys(world, context);
  const places = placesOf(context);
  const keys = keysOfContext(context);
  const pin = await pinned(world, context);
  const barred = await barredBy(db, { keys, places: [], personId: pin?.personId, own, isByItself: false });
  const isThreadOff = (await isOffRecord(db, places)) || (await privateVerdict(db, places)) === 'no';
  const state = await barredBy(db, { keys, places, personId: pin?.personId, own, isByItself: true });
  const name = (pin?.person ?? context.person)?.name ?? '';
  return {
    isOff: state !== undefined,
    thread: { isOff: isThreadOff, canSet: places.length > 0 },
    person: { isOff: barred !== undefined, canSet: keys.length > 0 || pin !== undefined },
    why: state === undefined ? '' : barredWords(state satisfies Barred, name),
  };
}

export interface SuppressionParts {
  world: World;
  tabs: Tabs;
  sync: Sync;
  inserter: Pick<Inserter, 'insertedInto'>;
  questions: PrivateQuestions;
  contextOf(page: Page, viewId: string): Promise<Context | undefined>;
}

type SuppressionRequest =
  | 'record.state'
  | 'record.set'
  | 'neverlog.list'
  | 'neverlog.add'
  | 'neverlog.remove'
  | 'sensitive.answer'
  | 'sensitive.waiting'
  | 'sensitive.words';

export function suppressionHandlers(parts: SuppressionParts): Pick<Handlers<Page>, SuppressionRequest> {
  const { world, tabs, questions, contextOf } = parts;
  const { db, clock } = world;
  const now = () => new Date(clock.now()).toISOString();

  /** Every open page hears how it stands for what it shows; of what is off the record, what was on the list is not learned either. */
  async function tellState(): Promise<void> {
    for (const page of tabs.pages) {
      const context = tabs.context(page.tabId);
      if (context === undefined) continue;
      const state = await recordState(world, context);
      if (state.isOff) await dropShowing(db, await showingId(world, context));
      tabs.tellPages({ type: 'record', viewId: context.viewId, state }, (one) => one === page);
    }
  }

  async function addRule(rule: NeverLogRule): Promise<string[]> {
    await db.neverLog.put(rule);
    await tellState();
    return earlierTouches(db, { rule });
  }

  async function setThread(context: Context, isOff: boolean): Promise<Result<string[]>> {
    const places = placesOf(context);
    if (places.length === 0) return noPlace();
    if (isOff) await say(db, 'off', 'yes', places, now());
    else {
      await unsay(db, 'off', places);
      await unsay(db, 'private', places);
    }
    await tellState();
    const threadId = context.thread?.id ?? '';
    return ok(isOff ? await earlierTouches(db, { threadId, host: context.host }) : []);
  }

  async function setPerson(context: Context, isOff: boolean): Promise<Result<string[]>> {
    if (!isOff) {
      const person = await personOnPage(world, context);
      const rules = person === undefined ? [] : await rulesOfPerson(db, person.id);
      await db.neverLog.bulkDelete(rules.map(({ id }) => id));
      await tellState();
      return ok([]);
    }
    const kept = await keepOnScreen(world, context);
    if (!kept.ok) return kept;
    const rule = await ruleOfPerson(kept.value);
    return rule.ok ? ok(await addRule(rule.value)) : rule;
  }

  async function ruleOfPerson(personId: string): Promise<Result<NeverLogRule>> {
    const person = await readPerson(db, personId);
    if (person === undefined) return unknown();
    const address = person.keys.find((key) => key.startsWith('email:'))?.slice(6);
    return ruleOf('person', person.id, now(), person.name || address || t('touch.record.somebody'));
  }

  return {
    'record.state': async ({ viewId }, page) => {
      const context = await contextOf(page, viewId);
      return context === undefined ? oldView() : ok(await recordState(world, context));
    },
    'record.set': async ({ viewId, scope, isOff }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView();
      const earlier = await (scope === 'thread' ? setThread : setPerson)(context, isOff);
      return earlier.ok ? ok({ state: await recordState(world, context), earlierIds: earlier.value }) : earlier;
    },
    'neverlog.list': async () => {
      const managed = await managedRuleIds();
      const rules = await listRules(db);
      return ok({ rules: rules.map((rule) => (managed.has(rule.id) ? { ...rule, isManaged: true } : rule)) });
    },
    'neverlog.add': async ({ kind, value }) => {
      const rule = kind === 'person' ? await ruleOfPerson(value) : ruleOf(kind, value, now());
      return rule.ok ? ok({ rule: rule.value, earlierIds: await addRule(rule.value) }) : rule;
    },
    'neverlog.remove': async ({ id }) => {
      if ((await managedRuleIds()).has(id)) return fail('managed', t('problem.managed'));
      await db.neverLog.delete(id);
      await tellState();
      return ok({ rules: await listRules(db) });
    },
    'sensitive.answer': (answer) => answerPrivate(parts, answer, now()),
    'sensitive.waiting': async ({ viewId }, page) => ok({ questions: await questions.of(page.tabId, viewId) }),
    'sensitive.words': async () => ok({ words: wordRows((await readSettings()).sensitive) }),
  };
}

const oldQuestion = () => fail('old_question', t('touch.record.oldQuestion'));
export const takenBack = () => fail('touch_undone', t('touch.record.takenBack'));

/** Remembers the answer for the conversation; a yes records what had been held back, the new touches are told to all pages. */
async function answerPrivate(
  { world, tabs, sync, questions }: SuppressionParts,
  { draft, isToBeLogged }: RequestArgument<'sensitive.answer'>,
  at: string,
): Promise<Result<{ touches: number }>> {
  if (await questions.isWithdrawn(draft.dedupeKey)) return takenBack();
  const waiting = await questions.about(draft.dedupeKey);
  const [asked] = waiting;
  if (asked === undefined) return (await questions.isAnswered(draft.dedupeKey)) ? ok({ touches: 0 }) : oldQuestion();
  const places = placesOfDraft(asked.context, asked.draft);
  await say(world.db, 'private', isToBeLogged ? 'yes' : 'no', places, at);
  let touches = 0;
  for (const { draft, context, textAssets } of isToBeLogged ? waiting : []) {
    const seen = await recordSeen(world, { context, draft, textAssets, isAsked: true });
    for (const touch of seen.touches) tabs.tellPages({ type: 'touch', row: await sync.row(touch) });
    touches += seen.touches.length;
  }
  await questions.settle(waiting.map((one) => one.draft.dedupeKey));
  void sync.kick();
  return ok({ touches });
}

function wordRows(settings: Parameters<typeof wordsOfClass>[1]): SensitiveWordRow[] {
  return sensitiveClasses.flatMap((name) => {
    const counted = new Set(wordsOfClass(name, settings));
    const shipped = sensitiveWords[name].map((word) => ({ word, isOwn: false, isRemoved: !counted.has(word) }));
    const added = settings.added[name].map((word) => ({ word, isOwn: true, isRemoved: false }));
    return [...shipped, ...added].map((row) => ({ class: name, ...row }));
  });
}
