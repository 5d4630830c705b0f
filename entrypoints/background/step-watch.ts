// What happens to next steps without a page asking: a touch moves them on, a day begins, a stopped worker left some behind.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isWorkingDay, momentIn } from '../../lib/cadences/days.ts';
import { type Rules, rulesOf } from '../../lib/cadences/follow.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { readSettings } from '../../lib/settings.ts';
import { dueCount } from '../../lib/store/due-list.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import { settleEverybody, settlePerson } from '../../lib/store/step-settling.ts';
import type { Tabs } from './tabs.ts';
import type { World } from './world.ts';

/** Up to which touch (`recordedAt`) the next steps follow the ledger. */
const settledKey = 'stepsSettledTo';
const dayKey = 'stepsDay';
const toldKey = 'stepsToldOn';

export const rulesNow = async (): Promise<Rules> => rulesOf(await readSettings());

/** After each touch that was recorded, taken back or changed: the steps of these people follow. */
export async function followTouches({ db }: World, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const rules = await rulesNow();
  for (const personId of new Set(personIds)) await settlePerson(db, personId, rules);
}

/** Touches that were recorded just before the worker was stopped: their steps follow now. Answers whether any did. */
export async function followMissed({ db, clock }: World): Promise<boolean> {
  const to = await readMeta(db, settledKey, v.string());
  const missed = to === undefined ? [] : await db.touches.where('recordedAt').above(to).sortBy('recordedAt');
  const settledTo = to === undefined ? new Date(clock.now()).toISOString() : (missed.at(-1)?.recordedAt ?? to);
  const rules = await rulesNow();
  let hasChanged = false;
  for (const personId of new Set(missed.map((touch) => touch.personId)))
    hasChanged = (await settlePerson(db, personId, rules)) || hasChanged;
  if (settledTo !== to) await writeMeta(db, settledKey, settledTo);
  return hasChanged;
}

/** Each minute: with a new day everything is looked at once, and in the morning it is said what is due. */
export async function stepsAtRest(parts: { world: World; tabs: Pick<Tabs, 'tellPages'> }): Promise<void> {
  const { world, tabs } = parts;
  const settings = await readSettings();
  const rules = rulesOf(settings);
  const { day, time } = momentIn(world.clock.now(), rules.zone);
  if (await followMissed(world)) tabs.tellPages({ type: 'steps' });
  if ((await readMeta(world.db, dayKey, v.string())) !== day) {
    await settleEverybody(world.db, rules);
    await writeMeta(world.db, dayKey, day);
    tabs.tellPages({ type: 'steps' });
  }
  if (time >= settings.dayStartsAt && isWorkingDay(day, rules)) await tellDue(world, settings, day);
}

/** Once a day, where the rep wants to be told. */
async function tellDue({ db }: World, { notifyDue }: Settings, today: string): Promise<void> {
  if (!notifyDue || (await readMeta(db, toldKey, v.string())) === today) return;
  await writeMeta(db, toldKey, today);
  const count = await dueCount(db, today);
  if (count === 0 || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications.create('touchline-due', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('manifest.name'),
    message: t('steps.notice.due', count, [count]),
  });
}
