// When the outbox drains, and what the user is told about it. The drain itself is in lib/outbox; targets do not wait for
// one another. Nothing here has to survive a stop of the worker.
import { browser } from 'wxt/browser';
import { connectorOf } from '../../lib/connectors/index.ts';
import { numberFormat } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { allWell, type ConnectionRecord, type Health } from '../../lib/model/delivery.ts';
import { drain } from '../../lib/outbox/drain.ts';
import { exchange } from '../../lib/outbox/exchange.ts';
import { pushUsage } from '../../lib/outbox/hub-client.ts';
import { bounds } from '../../lib/outbox/invariants.ts';
import { withOutboxLock } from '../../lib/outbox/lock.ts';
import { hubId, listConnections, readConnection, writeHealth } from '../../lib/store/connections.ts';
import type { TouchRecord } from '../../lib/store/database.ts';
import { outboxStore } from '../../lib/store/outbox-claims.ts';
import { countStuck, hurry, openRows, releaseLeases, revive } from '../../lib/store/outbox-rows.ts';
import { markUsageSent, unsentUsage } from '../../lib/store/usage.ts';
import type { SyncStatus, TouchRow } from '../../lib/wire/messages.ts';
import { touchRow } from './queue.ts';
import type { World } from './world.ts';

export const outboxAlarm = 'outbox';
export const pulseAlarm = 'pulse';
/** Chrome's shortest alarm (since version 120). */
const shortestAlarmMs = 30_000;
const longestDrainMs = 120_000;

const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

export class Sync {
  readonly #world: World;
  readonly #onStatus: (status: SyncStatus) => void;
  #running: Promise<void> | undefined;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(world: World, onStatus: (status: SyncStatus) => void) {
    this.#world = world;
    this.#onStatus = onStatus;
  }

  /** Drains until nothing is due. Calls while it runs are joined, and followed by one more look. */
  async kick(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#loop();
    await this.#running;
  }

  /** The last look at `again` and the end of `running` happen in one turn, so that no call falls between them. */
  async #loop(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        const connections = await listConnections(this.#world.db);
        const nexts = await Promise.all(connections.map((one) => withOutboxLock(one.id, () => this.#once(one))));
        await this.#schedule(nexts.reduce(earlier, undefined));
        this.#onStatus(await this.status());
      }
    } finally {
      this.#running = undefined;
    }
  }

  /** Answers when to look at this target again. */
  async #once(connection: ConnectionRecord): Promise<number | undefined> {
    const { db, clock } = this.#world;
    if (connection.url === '' || connection.isStopped) return undefined;
    // The lock is ours, so whoever held a lease is gone: a stopped worker. The target drops what it already has.
    await releaseLeases(db, connection.id, clock.now());
    const signal = AbortSignal.timeout(longestDrainMs);
    const { nextAt, health } = await drain({
      store: outboxStore(db),
      connector: connectorOf(connection.connector),
      connection,
      deviceId: await this.#world.deviceId(),
      now: clock.now,
      random: Math.random,
      id: clock.id,
      exchange: (request) => exchange(request, signal),
      signal,
    });
    if (connection.id === hubId && (health ?? connection.health).state === 'ok') await this.#handOverUsage(connection);
    return nextAt;
  }

  async #handOverUsage({ url, secrets }: ConnectionRecord): Promise<void> {
    const { db } = this.#world;
    const rows = await unsentUsage(db, 500);
    if (rows.length === 0) return;
    const pushed = await pushUsage({ url, token: secrets[0] ?? '' }, rows);
    if (!pushed.ok) return;
    await markUsageSent(
      db,
      rows.map((row) => row.id),
    );
  }

  /** The alarm survives a stop of the worker, the timer is exact while it lives. */
  async #schedule(nextAt: number | undefined): Promise<void> {
    clearTimeout(this.#timer);
    if (nextAt === undefined) return;
    const { clock } = this.#world;
    const wait = Math.max(0, nextAt - clock.now());
    await browser.alarms.create(outboxAlarm, { when: clock.now() + Math.max(wait, shortestAlarmMs) });
    if (wait < shortestAlarmMs) this.#timer = setTimeout(() => void this.kick(), Math.max(wait, 250));
  }

  /** Of all targets together: the worst is said. */
  async status(): Promise<SyncStatus> {
    const { db, clock } = this.#world;
    const [all, open, failed] = await Promise.all([listConnections(db), openRows(db), countStuck(db)]);
    const connections = all.filter(({ url }) => url !== '');
    const ids = new Set(connections.map(({ id }) => id));
    const rows = open.filter(({ target }) => ids.has(target) || (ids.size === 0 && target === hubId));
    const worst = worstOf(connections.map(({ health }) => health));
    const isMoving = worst.state === 'ok' || worst.state === 'trouble';
    const next = Math.max(isMoving ? worst.pausedUntil : 0, Math.min(...rows.map(({ nextAt }) => nextAt)));
    return {
      state: connections.length === 0 ? 'off' : worst.state,
      waiting: new Set(rows.map(({ touchId, op }) => `${op} ${touchId}`)).size,
      failed,
      nextTryAt: rows.length === 0 || !Number.isFinite(next) ? '' : new Date(next).toISOString(),
      message: messageOf(connections, worst, rows, clock.now()),
      hubUrl: connections.find(({ id }) => id === hubId)?.url ?? '',
      targets: connections.map(({ id, label, isStopped, health }) => ({ id, label, isStopped, state: health.state })),
    };
  }

  /** Ends every undo window and every pause that is not the rep's to end. */
  async now(seq?: number): Promise<SyncStatus> {
    const { db, clock } = this.#world;
    await hurry(db, clock.now(), seq);
    // Who asked us to stop hears from us only after "Start again".
    for (const { id, health } of await listConnections(db)) if (health.state !== 'gone') await this.unpause(id);
    await this.kick();
    return this.status();
  }

  /** What failed is forgotten but for the number of failures: the next request is a probe. */
  async unpause(id: string): Promise<void> {
    await writeHealth(this.#world.db, id, (health) => ({ ...health, state: 'ok', message: '', pausedUntil: 0 }));
  }

  async retry(seq: number): Promise<SyncStatus> {
    await revive(this.#world.db, { seq }, this.#world.clock.now());
    return this.now(seq);
  }

  /** The settings of a target changed: what it had refused is offered again. */
  async connected(id: string): Promise<void> {
    await this.renew(id);
    await this.kick();
  }

  /** The same without the sending. */
  async renew(id: string): Promise<void> {
    const { db, clock } = this.#world;
    await writeHealth(db, id, () => allWell);
    if ((await readConnection(db, id)) !== undefined) await revive(db, { target: id }, clock.now());
  }

  /** The network is back: pauses end, undo windows do not. */
  async online(): Promise<void> {
    for (const { id, health } of await listConnections(this.#world.db))
      if (health.state === 'trouble') await this.unpause(id);
    await this.kick();
  }

  /** A touch as a list shows it. */
  row(touch: Pick<TouchRecord, keyof TouchRow['touch']>): Promise<TouchRow> {
    return touchRow(this.#world, touch);
  }

  async changed(): Promise<void> {
    this.#onStatus(await this.status());
  }
}

const rank: Record<Health['state'], number> = { ok: 0, trouble: 1, gone: 2, auth: 3 };
const worstOf = (healths: readonly Health[]): Health =>
  healths.reduce((worst, one) => (rank[one.state] > rank[worst.state] ? one : worst), allWell);

function messageOf(
  connections: readonly ConnectionRecord[],
  worst: Health,
  rows: readonly { firstTriedAt: number }[],
  now: number,
): string {
  if (connections.length === 0) return t('outbox.status.off');
  const oldest = Math.min(...rows.flatMap(({ firstTriedAt }) => (firstTriedAt > 0 ? [firstTriedAt] : [])));
  if (rows.length > bounds.rows || now - oldest > bounds.ageMs)
    return `${t('outbox.status.stuck', rows.length, [numberFormat().format(rows.length)])} ${worst.message || t('outbox.status.check')}`;
  return worst.message;
}
