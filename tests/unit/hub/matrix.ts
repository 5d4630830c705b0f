// Every request of the table of routes, from everybody who must not make it; and who runs its SQL.
import { beforeAll, describe, expect, it } from 'vitest';
import { appRole, asTenant, type Database, type Session } from '../../../hub/database.ts';
import { roles } from '../../../hub/devices.ts';
import type { InviteAnswer } from '../../../hub/invites.ts';
import { usualLimits } from '../../../hub/limits.ts';
import { tenantTables } from '../../../hub/migrations.ts';
import { type Route, routes } from '../../../hub/routes.ts';
import type { WebhookAnswer } from '../../../hub/webhooks/endpoints.ts';
import { asset, envelope, put, sharedFact, touch, usageRow, uuid } from './ops.ts';
import { type Member, team } from './team.ts';

const canary = 'canary-of-south';

/** A valid body for each route that takes one; a route without an entry fails its test. */
const bodies: Record<string, () => unknown> = {
  'POST /v1/sync/push': () => envelope([put(touch())]),
  'POST /v1/usage': () => ({ rows: [usageRow('s:1')] }),
  'PUT /v1/assets': () => ({ assets: [asset('a1')] }),
  'POST /v1/redeem': () => ({ invite: 'tli_no-such-invite' }),
  'POST /v1/invites': () => ({ role: 'rep' }),
  'POST /v1/people/recent': () => ({
    keys: ['email:canary-of-south@example.com'],
    deviceId: uuid(),
    days: 14,
  }),
  'DELETE /v1/people': () => ({ keys: ['email:canary-of-south@example.com'] }),
  'POST /v1/people/export': () => ({ keys: ['email:canary-of-south@example.com'] }),
  'POST /v1/webhooks': () => ({ url: 'https://example.com/' }),
  'POST /v1/publishing/drafts': () => ({ assets: [asset('a1')] }),
  'POST /v1/publishing/save': () => ({ asset: asset('a1'), baseVersion: 0 }),
  'POST /v1/publishing/move': () => ({ to: 'archived', assets: [{ id: 'a1', version: 1 }] }),
  'PUT /v1/catalogues': () => ({ id: 'partners', name: 'Partners' }),
  'DELETE /v1/catalogues': () => ({ id: 'partners' }),
  'PUT /v1/shared': () => ({ kind: 'fact', id: 'prices', data: sharedFact('prices'), baseVersion: 0 }),
  'PUT /v1/devices/:id/sight': () => ({ audience: 'customer', catalogues: [] }),
};
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const cases = routes.map((route) => [nameOf(route), route] as const);
const signed = cases.flatMap(([name, route]) => (route.who === 'anybody' ? [] : [[name, route] as const]));

const namesTenant = /tenant_id = \$1|VALUES \(\$1|SELECT \$1/;

/** Remembers as which role each statement of the requests really ran, and those that name no workspace. */
function watched(database: Database, seen: Set<string>, wide: Set<string>): Database {
  const watch = (session: Session): Session => ({
    async query(sql, params) {
      if (sql.startsWith(`SELECT set_config('role', '${appRole}', true)`)) return session.query(sql, params);
      if (/touchline\./.test(sql) && !namesTenant.test(sql)) wide.add(/touchline\.\w+/.exec(sql)?.[0] ?? sql);
      const [row] = await session.query('SELECT current_user AS who');
      if (row?.who !== appRole) seen.add(`${row?.who}: ${sql}`);
      return session.query(sql, params);
    },
  });
  return {
    ...database,
    ...watch(database),
    transaction: (work) => database.transaction((session) => work(watch(session))),
  };
}

export const matrix = (opened: () => Database) =>
  describe('every request', () => {
    let database: Database;
    let hub = {} as ReturnType<typeof team>;
    const owned = new Set<string>();
    const wide = new Set<string>();
    let south = {} as Member;
    let ids: Record<string, string> = {};

    beforeAll(async () => {
      database = opened();
      const failedSignIn = { perSecond: 1_000, burst: 1_000 };
      hub = team(watched(database, owned, wide), { limits: { ...usualLimits, failedSignIn } });
      south = await hub.workspace();
      const rep = await hub.member(south.tenant, 'rep');
      await south.push(put(touch({ subject: canary, person: { ...touch().person, email: `${canary}@example.com` } })));
      await south.json('PUT', '/v1/assets', { assets: [asset(canary)] });
      await south.json('PUT', '/v1/catalogues', { id: canary, name: canary });
      const fact = sharedFact(canary);
      await south.json('PUT', '/v1/shared', { kind: 'fact', id: canary, data: fact, baseVersion: 0 });
      await south.json('POST', '/v1/usage', { rows: [usageRow('s:1', { assetId: canary, persona: canary })] });
      const invite = await south.json<InviteAnswer>('POST', '/v1/invites', { role: 'rep', label: canary });
      const webhook = await south.json<WebhookAnswer>('POST', '/v1/webhooks', { url: `https://${canary}.example/` });
      ids = { devices: rep.device, invites: invite.id, webhooks: webhook.id };
    });

    /** The request, aimed at what belongs to the workspace South. */
    const ask = (who: Pick<Member, 'call'>, route: Route) => {
      const [, , kind = ''] = route.path.split('/');
      const query = route.path === '/v1/publishing/history' ? `?id=${canary}` : '';
      const body = route.body === undefined ? undefined : bodies[nameOf(route)]?.();
      return who.call(route.method, route.path.replace(':id', ids[kind] ?? '') + query, body);
    };
    const stateOf = (tenant: string) =>
      asTenant(database, tenant, async (session) => {
        const rows = [];
        for (const table of tenantTables) {
          rows.push(await session.query(`SELECT to_jsonb(t) AS row FROM touchline.${table} AS t ORDER BY 1`));
        }
        return rows;
      });

    it('has a body here when it takes one', () => {
      const takes = routes.filter(({ body }) => body !== undefined).map(nameOf);
      expect(Object.keys(bodies).sort()).toEqual(takes.sort());
    });

    it.each(signed)('%s answers 401 without a token, with a wrong one and with a revoked one', async (_, route) => {
      const admin = await hub.workspace();
      const gone = await hub.member(admin.tenant, 'admin');
      await admin.json('DELETE', `/v1/devices/${gone.device}`);
      for (const token of ['', 'tl_wrong', gone.token]) {
        expect((await ask(hub.holder(token), route)).status).toBe(401);
      }
    });

    it.each(signed)('%s answers 403 to every role that may not', async (_, route) => {
      const { tenant } = await hub.workspace();
      for (const role of roles.filter((each) => !route.who.includes(each))) {
        expect((await ask(await hub.member(tenant, role), route)).status).toBe(403);
      }
    });

    it.each(signed)('%s tells and changes nothing of another workspace', async (_, route) => {
      const before = await stateOf(south.tenant);
      const north = await hub.workspace();
      const answer = await ask(north, route);
      const touchesOwn = !route.path.includes(':id');
      expect(answer.status).toBe(touchesOwn ? 200 : 404);
      const text = await answer.text();
      // The copy for a person repeats the keys it was asked for.
      expect(text.replace(`email:${canary}@example.com`, '')).not.toContain(canary);
      expect(await stateOf(south.tenant)).toEqual(before);
    });

    it.each(cases)('%s answers its own workspace, or says why not', async (_, route) => {
      const fresh = await hub.workspace();
      const answer = await ask(fresh, route);
      expect(answer.status).toBeLessThan(500);
    });

    it('names its workspace in every statement but the two that find a token', () =>
      expect([...wide].sort()).toEqual(['touchline.devices', 'touchline.invites']));

    it('ran no statement as the owner', () => expect([...owned]).toEqual([]));
  });
