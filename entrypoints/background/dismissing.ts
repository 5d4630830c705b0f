// Assets that the rep takes off a list, and puts back. A dismissal is kept with its reason, hides the asset, and is counted like
// every other step; taking it back takes the count back too.
import type { Asset } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import { type Dismissal, isHidden } from '../../lib/model/dismissal.ts';
import { dismissalsFor, dropDismissals, keepDismissal } from '../../lib/store/dismissals.ts';
import { takeStepBack } from '../../lib/store/showings.ts';
import { forgetUsage } from '../../lib/store/usage.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import { situationOn } from './situation-on.ts';
import { contextKey, count, showingId } from './usage.ts';
import type { World } from './world.ts';

type What = Omit<RequestArgument<'suggest.dismiss'>, 'viewId'>;

export async function dismissHere(world: World, context: Context, { assetId, reason, words }: What): Promise<void> {
  const here = await contextKey(world, context);
  await keepDismissal(world.db, {
    id: `${here}:${assetId}`,
    context: here,
    at: new Date(world.clock.now()).toISOString(),
    situation: await situationOn(world, context),
    ...{ assetId, reason, words },
  });
  await count(world, context, 'dismissed', [assetId]);
}

/** Answers how many came back. @param assetId absent = everything that is hidden here */
export async function restoreHere(world: World, context: Context, assetId: string | undefined): Promise<number> {
  const { db } = world;
  const here = await contextKey(world, context);
  const lifted = (await dismissalsFor(db, here)).filter((one) => assetId === undefined || one.assetId === assetId);
  const ids = [...new Set(lifted.map((one) => one.assetId))];
  await dropDismissals(
    db,
    lifted.map(({ id }) => id),
  );
  await forgetUsage(
    db,
    lifted.map((one) => `dismissed:${one.assetId}:${one.context}`),
  );
  await takeStepBack(db, await showingId(world, context), 'dismissed', ids);
  return ids.length;
}

/** What is hidden in this conversation, with the dismissal that hides it; `of` judges an asset that was read. */
export interface HiddenHere {
  /** At most so many assets are hidden. */
  most: number;
  of(asset: Pick<Asset, 'id' | 'updated'>): Dismissal | undefined;
}

const nothingHidden: HiddenHere = { most: 0, of: () => undefined };

export async function hiddenHere(world: World, context: Context | undefined): Promise<HiddenHere> {
  if (context === undefined) return nothingHidden;
  const here = await contextKey(world, context);
  const dismissals = await dismissalsFor(world.db, here);
  if (dismissals.length === 0) return nothingHidden;
  return {
    most: dismissals.length,
    of: ({ id, updated }) => dismissals.find((one) => one.assetId === id && isHidden(one, here, updated)),
  };
}
