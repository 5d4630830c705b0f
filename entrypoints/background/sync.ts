// When the outbox drains, and what the user is told about it. The drain itself is in lib/outbox.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { connectors } from '../../lib/connectors/index.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { drain, withOutboxLock } from '../../lib/outbox/drain.ts';
import { hubOrigin, pullAssets, pushUsage, whoami } from '../../lib/outbox/hub-client.ts';
import type { TargetState } from '../../lib/outbox/plan.ts';
import { type HubView, syncWords, whyWaiting } from '../../lib/outbox/words.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { applyChanges, getAsset } from '../../lib/store/catalogue.ts';
import type { OutboxRow, TouchRecord } from '../../lib/store/database.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import { countDead, hurry, openRows, releaseLeases, revive } from '../../lib/store/outbox-rows.ts';
import { markUsageSent, unsentUsage } from '../../lib/store/usage.ts';
import type { QueueItem, SyncStatus, TouchRow } from '../../lib/wire/messages.ts';
import type { World } from './world.ts';

export const outboxAlarm = 'outbox';
export const pulseAlarm = 'pulse';
/** Chrome's shortest alarm (since version 120). */
const shortestAlarmMs = 30_000;

const targetSchema = v.object({
  state: v.picklist(['ok', 'trouble', 'auth']),
  pausedUntil: v.number(),
  message: v.string(),
});
const allWell: TargetState = { state: 'ok', pausedUntil: 0, message: '' };

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
        await withOutboxLock(() => this.#once());
        this.#onStatus(await this.status());
      }
    } finally {
      this.#running = undefined;
    }
  }

  async #once(): Promise<void> {
    const { hub } = await readSettings();
    const connector = connectors.find(({ id }) => id === 'hub');
    const now = this.#world.clock.now();
    const target = await this.#target();
    if (hub.url === '' || connector === undefined) return;
    if (target.pausedUntil > now) return this.#schedule(target.state === 'auth' ? undefined : target.pausedUntil);
    // The lock is ours, so whoever held a lease is gone: a stopped worker. The hub drops what it already has.
    await releaseLeases(this.#world.db, now);
    const report = await drain({
      db: this.#world.db,
      connector,
      connection: { ...hub, deviceId: await this.#world.deviceId() },
      now: this.#world.clock.now,
      random: Math.random,
      id: this.#world.clock.id,
      fetch: (input, init) => fetch(input, init),
      signal: AbortSignal.timeout(120_000),
    });
    if (report.target !== undefined) await writeMeta(this.#world.db, 'target:hub', report.target);
    await this.#schedule(report.nextAt);
    if (report.target?.state !== 'trouble' && report.target?.state !== 'auth') await this.#handOverUsage(hub);
  }

  async #handOverUsage(hub: { url: string; token: string }): Promise<void> {
    const rows = await unsentUsage(this.#world.db, 500);
    if (rows.length === 0) return;
    const pushed = await pushUsage(hub, rows);
    if (pushed.ok)
      await markUsageSent(
        this.#world.db,
        rows.map((row) => row.id),
      );
  }

  /** The alarm survives a stop of the worker, the timer is exact while it lives. */
  async #schedule(nextAt: number | undefined): Promise<void> {
    clearTimeout(this.#timer);
    if (nextAt === undefined) return;
    const wait = Math.max(0, nextAt - this.#world.clock.now());
    await browser.alarms.create(outboxAlarm, { when: this.#world.clock.now() + Math.max(wait, shortestAlarmMs) });
    if (wait < shortestAlarmMs) this.#timer = setTimeout(() => void this.kick(), Math.max(wait, 250));
  }

  async #target(): Promise<TargetState> {
    return (await readMeta(this.#world.db, 'target:hub', targetSchema)) ?? allWell;
  }

  async #view(): Promise<HubView> {
    const { hub } = await readSettings();
    return { isConnected: hub.url !== '', target: await this.#target() };
  }

  async status(): Promise<SyncStatus> {
    const { db } = this.#world;
    const [{ hub }, target, rows, failed] = await Promise.all([
      readSettings(),
      this.#target(),
      openRows(db),
      countDead(db),
    ]);
    const next = Math.max(target.state === 'auth' ? 0 : target.pausedUntil, Math.min(...rows.map((row) => row.nextAt)));
    return {
      state: hub.url === '' ? 'off' : target.state,
      waiting: rows.length,
      failed,
      nextTryAt: rows.length === 0 || !Number.isFinite(next) ? '' : new Date(next).toISOString(),
      message: hub.url === '' ? 'No hub is connected. Touches are kept on this device.' : target.message,
      hubUrl: hub.url,
    };
  }

  async now(): Promise<SyncStatus> {
    await hurry(this.#world.db, this.#world.clock.now());
    await writeMeta(this.#world.db, 'target:hub', allWell);
    await this.kick();
    return this.status();
  }

  async retry(seq: number): Promise<SyncStatus> {
    await revive(this.#world.db, seq, this.#world.clock.now());
    return this.now();
  }

  async connect(address: string, token: string): Promise<Result<{ workspace: string }>> {
    const origin = hubOrigin(address);
    if (!origin.ok) return origin;
    const hub = { url: origin.value, token };
    const who = await whoami(hub);
    if (!who.ok) return who;
    await changeSettings({ hub });
    await writeMeta(this.#world.db, 'target:hub', allWell);
    await this.kick();
    return ok({ workspace: who.value.workspace });
  }

  async disconnect(): Promise<void> {
    await changeSettings({ hub: { url: '', token: '' } });
    this.#onStatus(await this.status());
  }

  /** Fetches what changed in the hub's catalogue; answers how many assets changed. */
  async pull(): Promise<Result<{ changed: number }>> {
    const { hub } = await readSettings();
    if (hub.url === '') return fail('hub_off', 'No hub is connected. Connect one in the settings first.');
    const cursor = (await readMeta(this.#world.db, 'hubCursor', v.string())) ?? '';
    const pulled = await pullAssets(hub, cursor);
    if (!pulled.ok) return pulled;
    const { changes, cursor: next, resetRequired } = pulled.value;
    if (changes.length > 0 || resetRequired) {
      await applyChanges(this.#world.db, changes, next, resetRequired);
      this.#world.matcher.catalogueChanged();
    }
    return ok({ changed: changes.length });
  }

  async queue(limit: number): Promise<QueueItem[]> {
    const { db, clock } = this.#world;
    const hub = await this.#view();
    const rows = await db.outbox.where('state').anyOf('waiting', 'sending', 'dead').reverse().sortBy('seq');
    const items: QueueItem[] = [];
    for (const row of rows.slice(0, limit)) {
      const touch = await db.touches.get(row.touchId);
      if (touch === undefined || row.seq === undefined || row.state === 'cancelled') continue;
      const { seq, op, state, attempts } = row;
      const nextTryAt = state === 'dead' ? '' : new Date(row.nextAt).toISOString();
      items.push({ seq, touch, op, state, attempts, nextTryAt, why: whyWaiting(row, hub, clock.now()) });
    }
    return items;
  }

  /** A touch as a list shows it. */
  async row(touch: Pick<TouchRecord, keyof TouchRow['touch']>): Promise<TouchRow> {
    const { db, clock } = this.#world;
    const rows: OutboxRow[] = await db.outbox.where('touchId').equals(touch.id).sortBy('seq');
    const titles = await Promise.all(touch.assetIds.map(async (id) => (await getAsset(db, id))?.title ?? id));
    return {
      touch,
      sync: syncWords(touch.state, rows, await this.#view(), clock.now()),
      canUndo: touch.state !== 'undone',
      assetTitles: titles,
    };
  }
}
