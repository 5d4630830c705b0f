// The catalogue's turn on each pulse. A hub that is away is asked less and less often, up to a quarter of an hour; when it
// answers again, each minute. Remembered in the database: the worker is stopped between two pulses.
import * as v from 'valibot';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import { pullCatalogue } from './hub.ts';
import type { World } from './world.ts';

const key = 'hubPullPause';
const pauseSchema = v.object({ failures: v.number(), until: v.number() });
const minuteMs = 60_000;
const longestPauseMs = 15 * minuteMs;
/** The next pulse comes a moment early or late; a pause of one minute must not become two. */
const slackMs = 5_000;

/** Milliseconds after the `failures`th failure in a row: none, 1, 2, 4, 8, 15 minutes. */
export const pauseAfter = (failures: number): number =>
  failures < 2 ? 0 : Math.min(longestPauseMs, minuteMs * 2 ** (failures - 1) - slackMs);

/** Asks the hub, unless it is being left alone. Answers whether the catalogue, or what the team shares beside it, changed. */
export async function pullInTurn(world: World): Promise<boolean> {
  const { db, clock } = world;
  const { failures, until } = (await readMeta(db, key, pauseSchema)) ?? { failures: 0, until: 0 };
  // A clock that was set back must not make a pause of months.
  if (clock.now() < until && until - clock.now() <= longestPauseMs) return false;
  const pulled = await pullCatalogue(world);
  if (pulled.ok) {
    if (failures > 0) await endPullPause(world);
    return pulled.value.changed > 0 || pulled.value.isOtherTeam;
  }
  if (pulled.problem.code === 'hub_off') return false;
  await writeMeta(db, key, { failures: failures + 1, until: clock.now() + pauseAfter(failures + 1) });
  return false;
}

/** The network is back, or somebody connected another hub. */
export const endPullPause = ({ db }: World): Promise<void> => writeMeta(db, key, { failures: 0, until: 0 });
