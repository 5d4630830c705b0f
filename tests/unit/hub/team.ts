// Workspaces and members of a hub under test, each with its own way to ask.
import * as v from 'valibot';
import { expect } from 'vitest';
import type { TouchesAnswer } from '../../../hub/answers.ts';
import { type AppOptions, createApp } from '../../../hub/app.ts';
import type { Database } from '../../../hub/database.ts';
import { addDevice, ensureWorkspace, newToken, type Role } from '../../../hub/devices.ts';
import {
  type PullAnswer,
  type PushAnswer,
  pullAnswerSchema,
  pushAnswerSchema,
} from '../../../lib/connectors/hub-protocol.ts';
import { envelope, uuid } from './ops.ts';

export const statuses = (results: PushAnswer['results']) => results.map(({ status }) => status);

export function team(database: Database, options: AppOptions & { now?: () => Date } = {}) {
  const app = createApp(database, options.now ?? (() => new Date()), options);

  /** How the holder of a token asks. */
  function holder(token: string) {
    const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      app.request(path, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
        ...(body === undefined
          ? {}
          : {
              body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
            }),
      });
    const json = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const response = await call(method, path, body);
      expect(response.status).toBe(200);
      return (await response.json()) as T;
    };
    return {
      token,
      call,
      json,
      push: async (...ops: unknown[]): Promise<PushAnswer['results']> =>
        v.parse(pushAnswerSchema, await json('POST', '/v1/sync/push', envelope(ops))).results,
      pull: async (cursor = '', limit = 500): Promise<PullAnswer> =>
        v.parse(pullAnswerSchema, await json('GET', `/v1/sync/pull?cursor=${cursor}&limit=${limit}`)),
      touches: () => json<TouchesAnswer>('GET', '/v1/touches'),
    };
  }

  async function member(tenant: string, role: Role, label = 'test') {
    const token = newToken();
    const device = await addDevice(database, tenant, { label, role, token });
    return { tenant, device, ...holder(token) };
  }

  async function workspace(role: Role = 'admin') {
    const tenant = uuid();
    await ensureWorkspace(database, tenant, 'Team North');
    return member(tenant, role);
  }

  return { app, holder, member, workspace };
}

export type Member = Awaited<ReturnType<ReturnType<typeof team>['member']>>;
