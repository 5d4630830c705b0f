// Rules and facts of the team: fetched when the hub's version of them is another one, and changed at the hub, never here alone.
import * as v from 'valibot';
import { t } from '../../lib/i18n/t.ts';
import { fail, ok, type Problem, type Result } from '../../lib/model/result.ts';
import type { HubMark, Shareable, SharedKind } from '../../lib/model/shared.ts';
import type { HubAddress } from '../../lib/outbox/hub-client.ts';
import { putShared, readShared, type SharedOutcome, type SharedWish } from '../../lib/outbox/hub-shared.ts';
import { hubId, readConnection } from '../../lib/store/connections.ts';
import { readMeta } from '../../lib/store/meta.ts';
import { dropMine, placeShared, replaceShared, sharedVersionKey } from '../../lib/store/shared.ts';
import type { sharedRequests } from '../../lib/wire/requests-shared.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

async function hubOf({ db }: World): Promise<Result<HubAddress>> {
  const hub = await readConnection(db, hubId);
  if (hub === undefined || hub.url === '') return fail('hub_off', t('options.hub.none'));
  return ok({ url: hub.url, token: hub.secrets[0] ?? '' });
}

/**
 * Answers whether anything here is another now. A failure is not told: the next pull tries again.
 * @param version from the pull; absent = the hub is older than shared rules and facts: what another hub shared goes
 */
export async function pullShared({ db }: World, hub: HubAddress, version: string | undefined): Promise<boolean> {
  const known = (await readMeta(db, sharedVersionKey, v.string())) ?? '';
  if (version === undefined) return known !== '' && replaceShared(db, [], '');
  if (version === known) return false;
  const read = await readShared(hub, known);
  if (!read.ok || read.value === undefined) return false;
  return replaceShared(db, read.value.rows, read.value.version);
}

/** Why a row is not changed here: while a hub is connected, what the team shares is changed there. */
export async function lockedByTeam(
  world: World,
  row: { hub?: HubMark } | undefined,
): Promise<{ ok: false; problem: Problem } | undefined> {
  if (row?.hub === undefined || !(await hubOf(world)).ok) return undefined;
  return fail('of_team', t('shared.problem.ofTeam'));
}

export function sharedHandlers({
  world,
  tabs,
  catalogueChanged,
}: Parts): Pick<Handlers<Page>, keyof typeof sharedRequests> {
  const { db, clock } = world;
  const changed = async (kind: SharedKind): Promise<void> => {
    if (kind === 'rule') await catalogueChanged();
    else tabs.tellPages({ type: 'facts' });
  };
  async function put(wish: SharedWish): Promise<Result<SharedOutcome>> {
    const hub = await hubOf(world);
    if (!hub.ok) return hub;
    const answer = await putShared(hub.value, wish);
    if (!answer.ok) return answer;
    const now = 'stored' in answer.value ? answer.value.stored : answer.value.conflict;
    await placeShared(db, wish.kind, wish.id, now);
    await changed(wish.kind);
    return answer;
  }
  return {
    'shared.save': ({ kind, data, baseVersion }) => {
      const whole = { ...data, updated: new Date(clock.now()).toISOString() } as Shareable[SharedKind];
      return put({ kind, id: data.id, data: whole, baseVersion });
    },
    'shared.stop': (wish) => put(wish),
    'shared.drop-mine': async ({ kind, id }) => {
      await dropMine(db, kind, id);
      await changed(kind);
      return ok({});
    },
  };
}
