// What a page may ask about webhooks: save, test, see the exact request, change the secret, stop, remove, fill up.
// A secret leaves this file once, in the answer that made it.
import { browser } from 'wxt/browser';
import { connectorOf } from '../../lib/connectors/index.ts';
import { secretBytes, secretOf } from '../../lib/connectors/signature.ts';
import { t } from '../../lib/i18n/t.ts';
import { allWell, type ConnectionRecord, openStates, stuckStates } from '../../lib/model/delivery.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { webhookAddress } from '../../lib/model/webhook-address.ts';
import { backfill } from '../../lib/store/backfill.ts';
import {
  changeConnection,
  hubId,
  listConnections,
  nextWebhookId,
  readConnection,
  removeConnection,
  writeConnection,
} from '../../lib/store/connections.ts';
import type { ConnectionRow, SavedConnection } from '../../lib/wire/messages.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { exactRequest, sendTest } from './rehearsal.ts';
import type { Sync } from './sync.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

const unknownConnection = () => fail('connection_unknown', t('outbox.connection.unknown'));
const notASecret = () => fail('secret_unreadable', t('outbox.connection.secret'));
const rotating = () => fail('rotation_open', t('outbox.connection.rotating'));

type ConnectionRequest = Extract<keyof Handlers<Page>, `connections.${string}`>;

export function connectionHandlers(world: World, sync: Sync): Pick<Handlers<Page>, ConnectionRequest> {
  const { db, clock } = world;
  const saved = async (record: ConnectionRecord | undefined, secret?: string): Promise<Result<SavedConnection>> => {
    if (record === undefined) return unknownConnection();
    await sync.changed();
    return ok({ connection: await connectionRow(world, record), ...(secret !== undefined && { secret }) });
  };
  /** Nobody waits for the sending, which may take long. */
  const startAgain = async (id: string): Promise<Result<SavedConnection>> => {
    await sync.renew(id);
    void sync.kick();
    return saved(await readConnection(db, id));
  };
  const webhookOf = async (id: string) => (id === hubId ? undefined : readConnection(db, id));

  return {
    'connections.list': async () => {
      const records = (await listConnections(db)).filter(({ url }) => url !== '');
      return ok({ connections: await Promise.all(records.map((record) => connectionRow(world, record))) });
    },
    'connections.save': async ({ id, label, url, secret = '' }) => {
      const address = webhookAddress(url);
      if (!address.ok) return address;
      if (id !== undefined) {
        if ((await webhookOf(id)) === undefined) return unknownConnection();
        await changeConnection(db, id, () => ({ label, url: address.value.url }));
        return startAgain(id);
      }
      const chosen = newSecret(secret);
      if (!chosen.ok) return chosen;
      const record: ConnectionRecord = {
        id: await nextWebhookId(db),
        connector: 'webhook',
        label,
        url: address.value.url,
        secrets: [chosen.value],
        isStopped: false,
        createdAt: new Date(clock.now()).toISOString(),
        health: allWell,
      };
      await writeConnection(db, record);
      return saved(record, secret === '' ? chosen.value : undefined);
    },
    'connections.test': async ({ id }) => {
      const record = await webhookOf(id);
      return record === undefined ? unknownConnection() : ok(await sendTest(world, record));
    },
    'connections.dry-run': async ({ id, touchId }) => {
      const record = await readConnection(db, id);
      return record === undefined ? unknownConnection() : exactRequest(world, record, touchId);
    },
    'connections.rotate': async ({ id, secret }) => {
      const record = await webhookOf(id);
      if (record === undefined) return unknownConnection();
      if (record.secrets.length > 1) return rotating();
      const chosen = newSecret(secret);
      if (!chosen.ok) return chosen;
      const after = await changeConnection(db, id, ({ secrets }) => ({
        secrets: [chosen.value, ...secrets.slice(0, 1)],
      }));
      return saved(after, secret === '' ? chosen.value : undefined);
    },
    'connections.end-rotation': async ({ id }) =>
      (await webhookOf(id)) === undefined
        ? unknownConnection()
        : saved(await changeConnection(db, id, ({ secrets }) => ({ secrets: secrets.slice(0, 1) }))),
    'connections.stop': async ({ id, isStopped }) => {
      const after = await changeConnection(db, id, () => ({ isStopped }));
      // To start again is the rep's word after "gone" and "refused", too: what it refused is offered once more.
      return after === undefined || isStopped ? saved(after) : startAgain(id);
    },
    'connections.remove': async ({ id }) => {
      if ((await webhookOf(id)) === undefined) return unknownConnection();
      const calledOff = await countOf(world, id, [...openStates, ...stuckStates]);
      await removeConnection(db, id);
      await sync.changed();
      return ok({ calledOff });
    },
    'connections.backfill': async ({ id }) => {
      if ((await webhookOf(id)) === undefined) return unknownConnection();
      const report = await backfill(db, clock, id);
      if (report.queued > 0) void sync.kick();
      return ok(report);
    },
  };
}

function newSecret(pasted: string): Result<string> {
  if (pasted === '') return ok(secretOf(crypto.getRandomValues(new Uint8Array(32))));
  return secretBytes(pasted) === undefined ? notASecret() : ok(pasted);
}

const countOf = ({ db }: World, target: string, states: readonly string[]): Promise<number> =>
  Promise.resolve(
    db.outbox
      .where('[target+state]')
      .anyOf(states.map((state) => [target, state]))
      .count(),
  );

async function connectionRow(world: World, record: ConnectionRecord): Promise<ConnectionRow> {
  const { id, connector, label, url, isStopped, health, secrets } = record;
  const isTimed = health.state === 'trouble' && health.pausedUntil > world.clock.now();
  return {
    ...{ id, connector, label, url, isStopped },
    health: {
      state: health.state,
      message: health.message,
      pausedUntil: isTimed ? new Date(health.pausedUntil).toISOString() : '',
    },
    hints: secrets.map((secret) => secret.slice(-4)),
    waiting: await countOf(world, id, openStates),
    stuck: await countOf(world, id, stuckStates),
    isAllowed: await mayReach(record),
  };
}

async function mayReach({ connector, url }: ConnectionRecord): Promise<boolean> {
  if (!connectorOf(connector).capabilities.needsPermission) return true;
  const address = webhookAddress(url);
  return address.ok && browser.permissions.contains({ origins: [address.value.pattern] });
}
