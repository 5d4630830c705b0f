// The one table of what the hub answers: the application, OpenAPI, the table in ARCHITECTURE.md and the test matrix of
// tenants and roles all come from it. A new endpoint is one entry.
import type * as v from 'valibot';
import {
  pullAnswerSchema,
  pushAnswerSchema,
  pushSchema,
  recentAnswerSchema,
  recentSchema,
  whoamiSchema,
} from '../lib/connectors/hub-protocol.ts';
import { listAssets, putAssets, putAssetsSchema } from './assets.ts';
import { listAudit } from './audit.ts';
import { wholeNumber } from './body.ts';
import { asApp, type Database } from './database.ts';
import { listDevices, revokeDevice, rotateToken } from './device-list.ts';
import { type Device, type Role, roles } from './devices.ts';
import { createInvite, inviteSchema, listInvites, redeem, redeemSchema, revokeInvite } from './invites.ts';
import type { Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { erase, exportPerson, peopleSchema } from './people/people.ts';
import { recentTouches } from './people/recent.ts';
import { publishingRoutes } from './publishing/routes.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { sharingRoutes } from './sharing/routes.ts';
import { listTouches } from './touches.ts';
import type { Turns } from './turns.ts';
import { addUsage, addUsageSchema, funnel } from './usage.ts';
import {
  addSecret,
  addWebhook,
  listWebhooks,
  removeWebhook,
  resumeWebhook,
  webhookSchema,
} from './webhooks/endpoints.ts';
import { whoami } from './whoami.ts';

/** What a route gets; `device` is who asks. */
export interface Call {
  database: Database;
  now: Date;
  body: unknown;
  query(name: string): string;
  /** The `:id` of the path, a UUID. */
  id: string;
  metrics: Metrics;
  /** Origins that webhooks may have although they are private. */
  allowed: readonly string[];
  /** Called when there may be something to deliver. */
  wake(): void;
  turns: Turns;
}

interface RouteBase {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:id` for a UUID. */
  path: string;
  /** One short sentence. */
  what: string;
  body?: v.GenericSchema;
  answer?: v.GenericSchema;
  /** Names of what may stand in the query, each with its meaning. */
  query?: Readonly<Record<string, string>>;
  /** Anything but JSON. */
  type?: string;
}
/** Anybody may call; `isGuarded` = slowed down by address. */
export interface OpenRoute extends RouteBase {
  who: 'anybody';
  isGuarded?: true;
  run(call: Call): Promise<unknown>;
}
export interface SignedRoute extends RouteBase {
  who: readonly Role[];
  run(call: Call, device: Device): Promise<unknown>;
}
export type Route = OpenRoute | SignedRoute;

const [every, marketing, admin] = [roles, ['marketer', 'admin'], ['admin']] as const;
const page = { limit: 'Rows, at most 1,000' };
const limitOf = ({ query }: Call, preset: number): number => wholeNumber(query('limit'), preset, 1, 1_000);

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/healthz',
    who: 'anybody',
    what: 'Does it live, and its database',
    run: async ({ database }) => {
      await asApp(database, {}, (session) => session.query('SELECT 1'));
      return { ok: true };
    },
  },
  {
    method: 'GET',
    path: '/openapi.json',
    who: 'anybody',
    what: 'This table as OpenAPI 3.1',
    run: async () => openApi(routes),
  },
  {
    method: 'GET',
    path: '/metrics',
    who: every,
    what: 'Counts of the process for Prometheus',
    type: 'text/plain; version=0.0.4',
    run: async ({ metrics }) => metrics.text(),
  },
  {
    method: 'GET',
    path: '/v1/whoami',
    who: every,
    what: 'Workspace and role',
    answer: whoamiSchema,
    run: ({ database }, device) => whoami(database, device),
  },
  {
    method: 'POST',
    path: '/v1/sync/push',
    who: every,
    what: 'Touches and erasures, each operation once',
    body: pushSchema,
    answer: pushAnswerSchema,
    run: async ({ database, body, now, metrics, wake, turns }, device) => {
      const answer = await turns.take(device.tenant, () => push(database, device, body, now));
      for (const { status } of answer.results) metrics.op(status);
      wake();
      return answer;
    },
  },
  {
    method: 'GET',
    path: '/v1/sync/pull',
    who: every,
    what: 'Changes of the catalogue after a cursor',
    answer: pullAnswerSchema,
    query: { cursor: 'From the answer before; empty = from the start', ...page },
    run: (call, device) => pull(call.database, device, call.query('cursor'), limitOf(call, 500)),
  },
  {
    method: 'POST',
    path: '/v1/usage',
    who: every,
    what: 'Counts, each row once',
    body: addUsageSchema,
    run: ({ database, body }, device) => addUsage(database, device, body),
  },
  {
    method: 'GET',
    path: '/v1/usage/funnel',
    who: every,
    what: 'Steps per asset',
    query: { days: 'How far back; 30 by default' },
    run: ({ database, query, now }, device) => funnel(database, device, wholeNumber(query('days'), 30, 1, 3_650), now),
  },
  {
    method: 'GET',
    path: '/v1/assets',
    who: every,
    what: 'The catalogue',
    query: { offset: 'Rows to skip', ...page },
    run: (call, device) =>
      listAssets(call.database, device, wholeNumber(call.query('offset'), 0, 0, 999_999_999), limitOf(call, 500)),
  },
  {
    method: 'PUT',
    path: '/v1/assets',
    who: marketing,
    what: 'Adds, replaces and removes assets, published at once',
    body: putAssetsSchema,
    run: ({ database, body, now }, device) => putAssets(database, device, body, now),
  },
  {
    // Names of prospects: not for every rep's token.
    method: 'GET',
    path: '/v1/touches',
    who: marketing,
    what: 'The newest touches',
    query: page,
    run: (call, { tenant }) => listTouches(call.database, tenant, limitOf(call, 100)),
  },
  {
    method: 'POST',
    path: '/v1/redeem',
    who: 'anybody',
    isGuarded: true,
    what: 'Turns an invite into a device token, once',
    body: redeemSchema,
    run: ({ database, body, now }) => redeem(database, body, now),
  },
  {
    method: 'POST',
    path: '/v1/devices/me/token',
    who: every,
    what: 'A new token for this device; the old one works ten minutes more',
    run: ({ database, now }, device) => rotateToken(database, device, now),
  },
  {
    method: 'GET',
    path: '/v1/devices',
    who: admin,
    what: 'Devices and when they were last seen',
    run: ({ database }, { tenant }) => listDevices(database, tenant),
  },
  {
    method: 'DELETE',
    path: '/v1/devices/:id',
    who: admin,
    what: 'Revokes a device, at once',
    run: ({ database, id, now }, device) => revokeDevice(database, device, id, now),
  },
  {
    method: 'POST',
    path: '/v1/invites',
    who: admin,
    what: 'Makes an invite and shows it once',
    body: inviteSchema,
    run: ({ database, body, now }, device) => createInvite(database, device, body, now),
  },
  {
    method: 'GET',
    path: '/v1/invites',
    who: admin,
    what: 'Invites and what became of them',
    run: ({ database, now }, { tenant }) => listInvites(database, tenant, now),
  },
  {
    method: 'DELETE',
    path: '/v1/invites/:id',
    who: admin,
    what: 'Revokes an open invite',
    run: ({ database, id, now }, device) => revokeInvite(database, device, id, now),
  },
  {
    method: 'GET',
    path: '/v1/audit',
    who: admin,
    what: 'Who did what, oldest first',
    query: { after: 'Id of the last line seen', ...page },
    run: (call, { tenant }) => listAudit(call.database, tenant, call.query('after'), limitOf(call, 500)),
  },
  {
    method: 'DELETE',
    path: '/v1/people',
    who: admin,
    what: 'Erases a person by contact keys in the body',
    body: peopleSchema,
    run: async ({ database, body, now, wake }, device) => {
      const answer = await erase(database, device, body, now);
      wake();
      return answer;
    },
  },
  {
    method: 'POST',
    path: '/v1/people/export',
    who: admin,
    what: 'Everything about a person, as JSON',
    body: peopleSchema,
    run: ({ database, body, now }, device) => exportPerson(database, device, body, now),
  },
  {
    method: 'POST',
    path: '/v1/people/recent',
    who: every,
    what: 'What colleagues did lately for a person: day, kind and name',
    body: recentSchema,
    answer: recentAnswerSchema,
    run: ({ database, body, now }, device) => recentTouches(database, device, body, now),
  },
  {
    method: 'POST',
    path: '/v1/webhooks',
    who: admin,
    what: 'Names an endpoint that is told of touches, and shows its secret once',
    body: webhookSchema,
    run: ({ database, body, now, allowed }, device) => addWebhook(database, device, body, now, allowed),
  },
  {
    method: 'GET',
    path: '/v1/webhooks',
    who: admin,
    what: 'Endpoints and how delivery goes',
    run: ({ database }, { tenant }) => listWebhooks(database, tenant),
  },
  {
    method: 'DELETE',
    path: '/v1/webhooks/:id',
    who: admin,
    what: 'Removes an endpoint',
    run: ({ database, id, now }, device) => removeWebhook(database, device, id, now),
  },
  {
    method: 'POST',
    path: '/v1/webhooks/:id/resume',
    who: admin,
    what: 'Switches an endpoint on again, from where it stopped',
    run: async ({ database, id, now, wake }, device) => {
      await resumeWebhook(database, device, id, now);
      wake();
    },
  },
  {
    method: 'POST',
    path: '/v1/webhooks/:id/secret',
    who: admin,
    what: 'A new secret; the old one signs along for a day',
    run: ({ database, id, now }, device) => addSecret(database, device, id, now),
  },
  ...publishingRoutes,
  ...sharingRoutes,
];
