// Counts steps of assets. The context's key is a salted hash: who was on screen cannot be read back from a count.
import * as v from 'valibot';
import type { Context } from '../../lib/model/context.ts';
import { localDay } from '../../lib/model/moment.ts';
import type { Usage, UsageStep } from '../../lib/model/usage.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import { noteStep, type ShowingStep } from '../../lib/store/showings.ts';
import { countUsage } from '../../lib/store/usage.ts';
import { isPractice } from './shell/practice.ts';
import type { World } from './world.ts';

async function salt(world: World): Promise<string> {
  const known = await readMeta(world.db, 'usageSalt', v.string());
  if (known !== undefined) return known;
  const fresh = world.clock.id() + world.clock.id();
  await writeMeta(world.db, 'usageSalt', fresh);
  return fresh;
}

/** A name of `text` that cannot be read back and is the same on this device only. */
export async function saltedHash(world: World, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${await salt(world)} ${text}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same thread or profile has the same key on this device, and on no other. */
export async function contextKey(world: World, context: Context): Promise<string> {
  const subject = context.thread?.id || context.person?.linkedinSlug || context.viewId;
  return saltedHash(world, `${context.host} ${subject}`);
}

/** One conversation on one day: what is learned from it counts once. */
export const showingId = async (world: World, context: Context): Promise<string> =>
  `${await contextKey(world, context)}:${localDay(world.clock.now())}`;

const stepsOfShowing: Readonly<Partial<Record<UsageStep, ShowingStep>>> = {
  inserted: 'used',
  copied: 'used',
  sent: 'used',
  opened: 'opened',
  dismissed: 'dismissed',
};

/** `key` defaults to the context's: a step counts once per context. */
export async function count(
  world: World,
  context: Context,
  step: UsageStep,
  assetIds: readonly string[],
  key?: string,
): Promise<void> {
  if (assetIds.length === 0 || isPractice(context)) return;
  const where = key ?? (await contextKey(world, context));
  const at = new Date(world.clock.now()).toISOString();
  const rows: Usage[] = assetIds.map((assetId) => ({
    id: `${step}:${assetId}:${where}`,
    assetId,
    step,
    host: context.host,
    persona: '',
    industry: '',
    stage: '',
    at,
  }));
  await countUsage(world.db, rows);
  const taken = stepsOfShowing[step];
  if (taken !== undefined) await noteStep(world.db, await showingId(world, context), taken, assetIds);
}
