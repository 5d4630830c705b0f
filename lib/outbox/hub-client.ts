// Reads from the hub: who am I, what changed in the catalogue, what colleagues did for a person; and hands over usage counts. Every answer is checked.
import * as v from 'valibot';
import { type PullAnswer, pullAnswerSchema, recentAnswerSchema, whoamiSchema } from '../connectors/hub-protocol.ts';
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Usage } from '../model/usage.ts';

export interface HubAddress {
  url: string;
  token: string;
}

const requestMs = 15_000;

/** One request; whatever the hub says is an answer, with its body as JSON, or `undefined` for what is none. */
export async function askHub(
  hub: HubAddress,
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Result<{ status: number; body: unknown }>> {
  try {
    const response = await fetch(`${hub.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${hub.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(requestMs),
    });
    return ok({ status: response.status, body: parseJson(await response.text()) });
  } catch {
    return fail('hub_unreachable', t('outbox.hub.silent', [hub.url]));
  }
}

async function call<S extends v.GenericSchema>(
  hub: HubAddress,
  path: string,
  schema: S,
  body?: unknown,
): Promise<Result<v.InferOutput<S>>> {
  const answer = await askHub(hub, path, body);
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (status === 401 || status === 403) return fail('hub_token', t('outbox.hub.unknownToken'));
  const parsed = v.safeParse(schema, answer.value.body);
  if (status >= 200 && status < 300 && parsed.success) return ok(parsed.output);
  return fail('hub_strange', t('outbox.hub.strange', [hub.url, status]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only `https:`, and `http:` on this machine; the origin without a trailing slash. */
export function hubOrigin(text: string): Result<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (
    url === undefined ||
    url.username !== '' ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))
  ) {
    return fail('hub_address', t('outbox.hub.address'));
  }
  return ok(url.origin);
}

export const whoami = (hub: HubAddress) => call(hub, '/v1/whoami', whoamiSchema);

export const pushUsage = (hub: HubAddress, rows: readonly Usage[]) =>
  call(hub, '/v1/usage', v.looseObject({}), { rows });

/** What colleagues did for the person with these keys over `days` days, today included, without this device. `keys` as the hub spells them. */
export const recentTouches = (hub: HubAddress, about: { keys: readonly string[]; deviceId: string; days: number }) =>
  call(hub, '/v1/people/recent', recentAnswerSchema, about);

/** All changes after `cursor` (empty = from the start), page by page. */
export async function pullAssets(hub: HubAddress, cursor: string): Promise<Result<PullAnswer>> {
  const all: PullAnswer = { changes: [], cursor, hasMore: true, resetRequired: false };
  while (all.hasMore) {
    const query = new URLSearchParams({ cursor: all.cursor, limit: '500' });
    const page = await call(hub, `/v1/sync/pull?${query}`, pullAnswerSchema);
    if (!page.ok) return page;
    if (page.value.resetRequired) {
      if (all.resetRequired) return fail('hub_strange', t('outbox.hub.startsOver'));
      Object.assign(all, { changes: [], cursor: '', hasMore: true, resetRequired: true });
      continue;
    }
    all.changes.push(...page.value.changes);
    all.cursor = page.value.cursor;
    if (page.value.shared !== undefined) all.shared = page.value.shared;
    all.hasMore = page.value.hasMore && page.value.changes.length > 0;
  }
  return ok(all);
}
