// Before touches flow: the exact request that would go out, and a test event that does. Neither touches the outbox.

import * as v from 'valibot';
import type { OutboxItem } from '../../lib/connectors/connector.ts';
import { connectorOf } from '../../lib/connectors/index.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ConnectionRecord } from '../../lib/model/delivery.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { touchSchema } from '../../lib/model/touch.ts';
import { exchange } from '../../lib/outbox/exchange.ts';
import { type TestReport, testReport } from '../../lib/outbox/test-words.ts';
import { noteDeparture, noteOutcome } from '../../lib/store/departures.ts';
import { barredTouch } from '../../lib/store/off-record.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import type { ExactRequest } from '../../lib/wire/messages.ts';
import type { World } from './world.ts';

const testMs = 20_000;
const noTouch = () => fail('no_touch', t('outbox.test.noTouch'));

const partnerOf = async (world: World, { url, secrets, health }: ConnectionRecord) => ({
  url,
  secrets,
  deviceId: await world.deviceId(),
  clockAheadMs: health.clockAheadMs,
});

/** The request for one touch, by the code that sends it; only a token is masked. Nothing is sent or written. */
export async function exactRequest(
  world: World,
  record: ConnectionRecord,
  touchId: string | undefined,
): Promise<Result<ExactRequest>> {
  const { db, clock } = world;
  const stored =
    touchId === undefined
      ? await db.touches
          .orderBy('recordedAt')
          .reverse()
          .and(({ state }) => state !== 'undone')
          .first()
      : await db.touches.get(touchId);
  const parsed = v.safeParse(touchSchema, stored);
  if (!parsed.success) return noTouch();
  const touch = parsed.output;
  const barred = await barredTouch(db, touch);
  if (barred !== undefined) return fail('never_log', barred);
  const rows = await db.outbox.where('touchId').equals(touch.id).sortBy('seq');
  const row = rows.findLast(({ target, state }) => target === record.id && state !== 'cancelled');
  const item: OutboxItem = {
    opId: row?.opId ?? clock.id(),
    seq: row?.seq ?? 1,
    op: row?.op ?? 'put',
    touchId: touch.id,
    touch,
    mayHaveArrived: false,
  };
  const connector = connectorOf(record.connector);
  const { method, url, headers, body } = await connector.request(await partnerOf(world, record), [item], clock.now());
  const masked = Object.entries(headers).map(([name, value]) => [
    name,
    name === 'Authorization' ? masked4(value) : value,
  ]);
  const about = t('outbox.test.about', [kindLabel(touch.kind), touch.person.name || touch.person.email]);
  return ok({ method, url, headers: Object.fromEntries(masked), body, about });
}

const masked4 = (value: string): string => `Bearer …${value.slice(-4)}`;

/** Noted among what left, as everything that leaves. */
export async function sendTest(world: World, record: ConnectionRecord): Promise<TestReport> {
  const { db, clock } = world;
  const connector = connectorOf(record.connector);
  if (connector.test === undefined) return { isTaken: false, sentence: t('outbox.test.none') };
  const opId = clock.id();
  const { request, payload } = await connector.test(await partnerOf(world, record), opId, clock.now());
  const id = await noteDeparture(db, {
    at: new Date(clock.now()).toISOString(),
    target: record.id,
    destination: record.url.replace(/[?#].*$/s, ''),
    opId,
    touchId: '',
    op: 'put',
    payload: JSON.stringify(payload),
    outcome: 'leaving',
  });
  const response = await exchange(request, AbortSignal.timeout(testMs));
  const report = testReport(response);
  await noteOutcome(db, id, report.isTaken ? 'taken' : response.kind === 'response' ? 'refused' : 'unknown');
  return report;
}
