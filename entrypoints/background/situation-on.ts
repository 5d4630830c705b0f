// The kind of situation on screen, as what is counted may say it: words of our own vocabularies, never who or what was there.
import type { Context } from '../../lib/model/context.ts';
import { localDay } from '../../lib/model/moment.ts';
import type { Situation } from '../../lib/model/situation.ts';
import { readSettings } from '../../lib/settings.ts';
import { knownAround } from './known.ts';
import type { World } from './world.ts';

const nothing: Situation = { stage: '', persona: '', industry: '', intent: '', language: '' };

/** Empty words where nothing is on screen, or where it says nothing. */
export async function situationOn(world: World, context: Context | undefined): Promise<Situation> {
  if (context === undefined) return nothing;
  const [opened, known] = await Promise.all([
    world.matcher.engine(),
    readSettings().then((settings) => knownAround(world, context, settings)),
  ]);
  const query = { text: '', limit: 1, today: localDay(world.clock.now()) };
  return opened?.engine.begin(context, query, known).judged?.situation ?? nothing;
}
