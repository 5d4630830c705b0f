// What a page may ask about the outbox and the hub.
import { ok } from '../../lib/model/result.ts';
import { hubId } from '../../lib/store/connections.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { connectHub, disconnectHub, pullCatalogue } from './hub.ts';
import { otherHub } from './managed.ts';
import { endPullPause } from './pull-in-turn.ts';
import { queuePage } from './queue.ts';
import type { Sync } from './sync.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

export interface OutboxParts {
  world: World;
  sync: Sync;
  catalogueChanged(): Promise<void>;
}

type OutboxRequest =
  | 'sync.status'
  | 'sync.now'
  | 'sync.queue'
  | 'sync.retry'
  | 'hub.connect'
  | 'hub.disconnect'
  | 'hub.pull';

export function outboxHandlers({ world, sync, catalogueChanged }: OutboxParts): Pick<Handlers<Page>, OutboxRequest> {
  return {
    'sync.status': async () => ok(await sync.status()),
    'sync.now': async ({ seq }) => ok(await sync.now(seq)),
    'sync.queue': async (query) => ok(await queuePage(world, query)),
    'sync.retry': async ({ seq }) => ok(await sync.retry(seq)),
    'hub.connect': async ({ url, token }) => {
      const refused = await otherHub(url);
      if (refused !== undefined) return refused;
      const connected = await connectHub(world, url, token);
      if (!connected.ok) return connected;
      await endPullPause(world);
      await sync.connected(hubId);
      return connected;
    },
    'hub.disconnect': async () => {
      await disconnectHub(world);
      await sync.changed();
      return ok({});
    },
    'hub.pull': async () => {
      const pulled = await pullCatalogue(world);
      if (!pulled.ok) return pulled;
      await endPullPause(world);
      const { changed, isOtherTeam } = pulled.value;
      if (changed > 0 || isOtherTeam) await catalogueChanged();
      return ok({ changed });
    },
  };
}
