// Invites, devices and their tokens, and how fast anybody may ask.
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditLine } from '../../../hub/audit.ts';
import type { Database } from '../../../hub/database.ts';
import { asTenant } from '../../../hub/database.ts';
import type { DevicesAnswer, RotateAnswer } from '../../../hub/device-list.ts';
import type { InviteAnswer, InvitesAnswer, RedeemAnswer } from '../../../hub/invites.ts';
import { usualLimits } from '../../../hub/limits.ts';
import { uuid } from './ops.ts';
import { type Member, team } from './team.ts';

const hour = 3_600_000;

export const members = (opened: () => Database) =>
  describe('invites, devices and limits', () => {
    let database: Database;
    let { app, holder, member, workspace } = {} as ReturnType<typeof team>;
    /** The hub's clock. */
    let time = new Date();
    beforeAll(() => {
      database = opened();
      ({ app, holder, member, workspace } = team(database, { now: () => time }));
    });

    const redeem = (invite: string, more: object = {}) =>
      app.request('/v1/redeem', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ invite, ...more }),
      });
    const invite = (admin: Member, more: object = {}) =>
      admin.json<InviteAnswer>('POST', '/v1/invites', { role: 'rep', ...more });

    it('lets a device in once by an invite, with the role and name it was made for', async () => {
      const admin = await workspace();
      const made = await invite(admin, { role: 'marketer', label: 'Laptop of Kim' });
      const got = (await (await redeem(made.invite)).json()) as RedeemAnswer;
      expect(got).toMatchObject({ role: 'marketer', workspace: 'Team North' });
      expect(await holder(got.token).json('GET', '/v1/whoami')).toMatchObject({ role: 'marketer' });
      const { devices } = await admin.json<DevicesAnswer>('GET', '/v1/devices');
      expect(devices.find(({ id }) => id === got.deviceId)).toMatchObject({ label: 'Laptop of Kim', isRevoked: false });
      expect((await redeem(made.invite)).status).toBe(410);
      const { invites } = await admin.json<InvitesAnswer>('GET', '/v1/invites');
      expect(invites).toMatchObject([{ id: made.id, state: 'redeemed' }]);
    });

    it('gives one token when an invite is redeemed several times at once', async () => {
      const { invite: text } = await invite(await workspace());
      const answers = await Promise.all([redeem(text), redeem(text), redeem(text)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
    });

    it('takes no invite that is unknown, late or revoked, and says no more than that', async () => {
      const admin = await workspace();
      const [late, revoked] = [await invite(admin, { hours: 1 }), await invite(admin)];
      await admin.json('DELETE', `/v1/invites/${revoked.id}`);
      expect((await admin.call('DELETE', `/v1/invites/${revoked.id}`)).status).toBe(404);
      time = new Date(time.getTime() + 2 * hour);
      const answers = await Promise.all(
        [late.invite, revoked.invite, 'tli_unknown-invite'].map((text) => redeem(text)),
      );
      const bodies = await Promise.all(answers.map((answer) => answer.json()));
      expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
      expect(answers.map(({ status }) => status)).toEqual([410, 410, 410]);
    });

    it('keeps neither invites nor tokens', async () => {
      const admin = await workspace();
      const [made, turned] = [await invite(admin), await admin.json<RotateAnswer>('POST', '/v1/devices/me/token')];
      const rows = await asTenant(database, admin.tenant, async (session) => [
        ...(await session.query('SELECT * FROM touchline.invites')),
        ...(await session.query('SELECT * FROM touchline.devices')),
        ...(await session.query('SELECT * FROM touchline.audit')),
      ]);
      for (const secret of [made.invite, turned.token, admin.token]) expect(JSON.stringify(rows)).not.toContain(secret);
    });

    it('takes the old token ten minutes more after a change, and no longer', async () => {
      const rep = await workspace('rep');
      const { token } = await rep.json<RotateAnswer>('POST', '/v1/devices/me/token');
      const status = async (each: string) => (await holder(each).call('GET', '/v1/whoami')).status;
      expect([await status(rep.token), await status(token)]).toEqual([200, 200]);
      time = new Date(time.getTime() + 11 * 60_000);
      expect([await status(rep.token), await status(token)]).toEqual([401, 200]);
    });

    it('shuts a revoked device out at once, both of its tokens', async () => {
      const admin = await workspace();
      const rep = await member(admin.tenant, 'rep');
      const { token } = await rep.json<RotateAnswer>('POST', '/v1/devices/me/token');
      await admin.json('DELETE', `/v1/devices/${rep.device}`);
      for (const each of [rep.token, token]) expect((await holder(each).call('GET', '/v1/whoami')).status).toBe(401);
      expect((await admin.call('DELETE', `/v1/devices/${rep.device}`)).status).toBe(404);
    });

    it('keeps the last admin, also when two revoke each other at once', async () => {
      const admin = await workspace();
      const answer = await admin.call('DELETE', `/v1/devices/${admin.device}`);
      expect([answer.status, await answer.json()]).toMatchObject([409, { error: { code: 'last_admin' } }]);
      const second = await member(admin.tenant, 'admin');
      const both = await Promise.all([
        admin.call('DELETE', `/v1/devices/${second.device}`),
        second.call('DELETE', `/v1/devices/${admin.device}`),
      ]);
      expect(both.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    });

    it('writes down who did what, in pages', async () => {
      const admin = await workspace();
      const made = await invite(admin);
      const got = (await (await redeem(made.invite)).json()) as RedeemAnswer;
      await admin.json('DELETE', `/v1/devices/${got.deviceId}`);
      const page = (after: string) =>
        admin.json<{ lines: AuditLine[]; hasMore: boolean }>('GET', `/v1/audit?limit=2&after=${after}`);
      const first = await page('');
      const second = await page(first.lines.at(-1)?.id ?? '');
      expect([first.hasMore, second.hasMore]).toEqual([true, false]);
      expect([...first.lines, ...second.lines].map(({ action, device, subject }) => [action, device, subject])).toEqual(
        [
          ['invite.created', admin.device, made.id],
          ['invite.redeemed', got.deviceId, made.id],
          ['device.revoked', admin.device, got.deviceId],
        ],
      );
    });

    it.each([
      ['another role', { role: 'owner' }],
      ['no role', {}],
      ['a time without end', { role: 'rep', hours: 10_000 }],
      ['a label with NUL', { role: 'rep', label: 'a\0b' }],
    ])('makes no invite for %s', async (_, body) => {
      const admin = await workspace();
      expect((await admin.call('POST', '/v1/invites', body)).status).toBe(400);
    });

    it('slows a device down, says for how long, and lets its colleague ask', async () => {
      const limits = { ...usualLimits, device: { perSecond: 0.5, burst: 3 } };
      const slow = team(database, { limits, now: () => time });
      const [rep, other] = [await slow.workspace('rep'), await slow.workspace('rep')];
      const ask = (each: Member) => each.call('GET', '/v1/whoami');
      for (let i = 0; i < 3; i += 1) expect((await ask(rep)).status).toBe(200);
      const refused = await ask(rep);
      expect(refused.status).toBe(429);
      expect(refused.headers.get('Retry-After')).toBe('2');
      expect((await ask(other)).status).toBe(200);
      time = new Date(time.getTime() + 2_000);
      expect((await ask(rep)).status).toBe(200);
    });

    it('slows a workspace down as a whole', async () => {
      const slow = team(database, { limits: { ...usualLimits, tenant: { perSecond: 1, burst: 4 } }, now: () => time });
      const one = await slow.workspace('rep');
      const two = await slow.member(one.tenant, 'rep');
      const answers = [];
      for (const each of [one, two, one, two, one]) answers.push((await each.call('GET', '/v1/whoami')).status);
      expect(answers).toEqual([200, 200, 200, 200, 429]);
    });

    it('slows an address down that guesses invites or tokens, but not the colleagues behind it', async () => {
      const limits = { ...usualLimits, redeem: { perSecond: 0.1, burst: 2 }, failedSignIn: { perSecond: 1, burst: 2 } };
      const slow = team(database, { limits, now: () => time, isBehindProxy: true });
      const rep = await slow.workspace('rep');
      const from = (address: string) => ({
        'X-Forwarded-For': `9.9.9.9, ${address}`,
        'Content-Type': 'application/json',
      });
      const guess = async (address: string) =>
        (
          await slow.app.request('/v1/redeem', {
            method: 'POST',
            headers: from(address),
            body: '{"invite":"tli_guess-000"}',
          })
        ).status;
      expect([await guess('1.1.1.1'), await guess('1.1.1.1'), await guess('1.1.1.1')]).toEqual([410, 410, 429]);
      expect(await guess('2.2.2.2')).toBe(410);
      const wrong = async () =>
        (await slow.holder(uuid()).call('GET', '/v1/whoami', undefined, from('1.1.1.1'))).status;
      expect([await wrong(), await wrong(), await wrong()]).toEqual([401, 401, 429]);
      expect((await rep.call('GET', '/v1/whoami', undefined, from('1.1.1.1'))).status).toBe(200);
    });
  });
