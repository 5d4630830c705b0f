// The devices of the hub bench: each pushes 20 touches, waits for the answer, and pushes again.
import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { PullAnswer, PushAnswer } from '../../lib/connectors/hub-protocol.ts';
import type { Touch } from '../../lib/model/touch.ts';

/** A usual touch: an answer in a mail thread with one asset. */
function touchOf(deviceId: string, seq: number): Touch {
  const person = `p-${seq % 200}`;
  return {
    id: uuid(),
    deviceId,
    kind: 'email_reply_sent',
    state: 'queued',
    personId: person,
    person: {
      name: `Ann Example ${person}`,
      email: `ann.${person}@example-company.com`,
      linkedinSlug: '',
      title: 'Head of Operations',
      company: 'Example Company',
    },
    host: 'gmail',
    url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKWhPqLrTBVJZsdNcfWkMvNhx',
    threadId: 'FMfcgzQXKWhPqLrTBVJZsdNcfWkMvNhx',
    subject: 'Re: your question on onboarding in the north plant',
    note: '',
    assetIds: [`asset-${seq % 1_000}`],
    occurredAt: new Date().toISOString(),
    seq,
    evidence: { cue: 'undo-toast', seenBy: 'auto', at: new Date().toISOString() },
  };
}

const headersOf = (token: string) => ({ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' });

export interface Pushed {
  /** Ids of touches that the hub acknowledged. */
  acked: Set<string>;
  seconds: number;
  /** Of each push. */
  millis: number[];
}

export async function pushAll(url: string, tokens: readonly string[], seconds: number): Promise<Pushed> {
  const acked = new Set<string>();
  const millis: number[] = [];
  const started = performance.now();
  const device = async (token: string) => {
    const deviceId = randomUUID();
    for (let seq = 1; performance.now() - started < seconds * 1_000; ) {
      const ops = Array.from({ length: 20 }, () => {
        const data = touchOf(deviceId, seq);
        seq += 1;
        return { opId: uuid(), seq: seq - 1, entity: 'touch', id: data.id, op: 'put', data };
      });
      const body = JSON.stringify({ protocol: 1, deviceId, sentAt: new Date().toISOString(), isOrdered: true, ops });
      const asked = performance.now();
      const response = await fetch(`${url}/v1/sync/push`, { method: 'POST', headers: headersOf(token), body });
      if (response.status !== 200) throw new Error(`A push was answered with ${response.status}.`);
      const { results } = (await response.json()) as PushAnswer;
      millis.push(performance.now() - asked);
      for (const [at, { status }] of results.entries()) if (status === 'applied') acked.add(ops[at]?.id ?? '');
    }
  };
  await Promise.all(tokens.map(device));
  return { acked, seconds: (performance.now() - started) / 1_000, millis };
}

/** Seconds for the whole catalogue in pages of 1,000. */
export async function pullAll(url: string, token: string, expected: number): Promise<number> {
  const started = performance.now();
  let rows = 0;
  for (let cursor = '', hasMore = true; hasMore; ) {
    const response = await fetch(`${url}/v1/sync/pull?limit=1000&cursor=${cursor}`, { headers: headersOf(token) });
    const page = (await response.json()) as PullAnswer;
    rows += page.changes.length;
    ({ cursor, hasMore } = page);
  }
  if (rows !== expected) throw new Error(`The pull gave ${rows} of ${expected} assets.`);
  return (performance.now() - started) / 1_000;
}
