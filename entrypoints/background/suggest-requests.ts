// Requests about suggestions beyond the list itself. Each reads like its sentence.

import { t } from '../../lib/i18n/t.ts';
import type { Ask } from '../../lib/model/ask.ts';
import type { Context } from '../../lib/model/context.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { keepAsk, listAsks, openAsk, withdrawAsk } from '../../lib/store/asks.ts';
import { listDismissals } from '../../lib/store/dismissals.ts';
import type { suggestRequests } from '../../lib/wire/requests-suggest.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { aboutAssets } from './about-assets.ts';
import { dismissHere, restoreHere } from './dismissing.ts';
import type { Parts } from './handlers.ts';
import { situationOn } from './situation-on.ts';
import type { Page } from './tabs.ts';

const oldView = (): ReturnType<typeof fail> => fail('old_view', t('person.problem.oldView'));

export function suggestHandlers({ world, tabs, ahead }: Parts): Pick<Handlers<Page>, keyof typeof suggestRequests> {
  const { db, clock } = world;
  const contextOf = async (page: Page, viewId: string): Promise<Context | undefined> => {
    const context = await tabs.contextSoon(page.tabId);
    return context?.viewId === viewId ? context : undefined;
  };

  return {
    'suggest.about': async ({ viewId, assetIds }, page) =>
      ok({ assets: await aboutAssets(world, await contextOf(page, viewId), assetIds) }),
    'suggest.dismiss': async ({ viewId, ...what }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView();
      await dismissHere(world, context, what);
      ahead.forget();
      return ok({});
    },
    'suggest.restore': async ({ viewId, assetId }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView();
      const restored = await restoreHere(world, context, assetId);
      ahead.forget();
      return ok({ restored });
    },
    'dismissals.list': async ({ limit }) => ok({ dismissals: await listDismissals(db, limit) }),
    'asks.save': async ({ viewId, search, wish }, page, key) => {
      const situation = await situationOn(world, await contextOf(page, viewId));
      const fresh: Ask = {
        id: key.slice(0, 64),
        at: new Date(clock.now()).toISOString(),
        ...{ situation, search, wish, state: 'open' },
      };
      const ask = await keepAsk(db, fresh);
      return ok({ ask, isNew: ask.id === fresh.id });
    },
    'asks.here': async ({ viewId, search }, page) => {
      const ask = await openAsk(db, await situationOn(world, await contextOf(page, viewId)), search);
      return ok(ask === undefined ? {} : { ask });
    },
    'asks.withdraw': async ({ id }) => ok({ wasThere: await withdrawAsk(db, id) }),
    'asks.list': async ({ limit }) => ok({ asks: await listAsks(db, limit) }),
  };
}
