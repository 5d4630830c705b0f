// The hub: connect, let go, fetch its catalogue. Sending touches to it is the outbox's work.

import * as v from 'valibot';
import { t } from '../../lib/i18n/t.ts';
import { allWell } from '../../lib/model/delivery.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { hubOrigin, pullAssets, whoami } from '../../lib/outbox/hub-client.ts';
import { dropOldHub, readOldHub } from '../../lib/settings.ts';
import { applyChanges } from '../../lib/store/catalogue.ts';
import { hubId, readConnection, writeConnection } from '../../lib/store/connections.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import { pullShared } from './shared.ts';
import type { World } from './world.ts';

async function writeHub({ db, clock }: World, url: string, token: string): Promise<void> {
  const before = await readConnection(db, hubId);
  const createdAt = before?.createdAt ?? new Date(clock.now()).toISOString();
  await writeConnection(db, {
    id: hubId,
    connector: 'hub',
    label: t('outbox.hub.label'),
    url,
    secrets: token === '' ? [] : [token],
    isStopped: false,
    createdAt,
    health: allWell,
  });
}

/** Tests the address and the token first; what was connected before stays when they are wrong. */
export async function connectHub(world: World, address: string, token: string): Promise<Result<{ workspace: string }>> {
  const origin = hubOrigin(address);
  if (!origin.ok) return origin;
  const who = await whoami({ url: origin.value, token });
  if (!who.ok) return who;
  await writeHub(world, origin.value, token);
  return ok({ workspace: who.value.workspace });
}

/** Touches wait for the next hub. */
export const disconnectHub = (world: World): Promise<void> => writeHub(world, '', '');

/** Before version 7 of the database the hub stood among the settings. */
export async function adoptOldHub(world: World): Promise<void> {
  const old = await readOldHub();
  if (old === undefined) return;
  if (old.url !== '' && (await readConnection(world.db, hubId)) === undefined)
    await writeHub(world, old.url, old.token);
  await dropOldHub();
}

/** `changed`: assets. `isOtherTeam`: rules or facts of the team are others now. */
export interface Pulled {
  changed: number;
  isOtherTeam: boolean;
}

/** Fetches what changed in the hub's catalogue, and what the team shares beside it. */
export async function pullCatalogue(world: World): Promise<Result<Pulled>> {
  const { db, matcher, clock } = world;
  const hub = await readConnection(db, hubId);
  if (hub === undefined || hub.url === '') return fail('hub_off', t('options.hub.none'));
  const cursor = (await readMeta(db, 'hubCursor', v.string())) ?? '';
  const address = { url: hub.url, token: hub.secrets[0] ?? '' };
  const pulled = await pullAssets(address, cursor);
  if (!pulled.ok) return pulled;
  const { changes, cursor: next, resetRequired, shared } = pulled.value;
  if (changes.length > 0 || resetRequired) {
    await applyChanges(db, changes, next, resetRequired, clock.now());
    matcher.catalogueChanged();
  } else if (next !== cursor) {
    // Changes that this device does not see: it need not be asked to walk past them again.
    await writeMeta(db, 'hubCursor', next);
  }
  const isOtherTeam = await pullShared(world, address, shared);
  return ok({ changed: Math.max(changes.length, resetRequired ? 1 : 0), isOtherTeam });
}
