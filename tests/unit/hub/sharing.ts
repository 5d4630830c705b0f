// Rules and facts of the team: who shares, who is given what, conflicts, bounds.
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditLine } from '../../../hub/audit.ts';
import { asTenant, type Database } from '../../../hub/database.ts';
import { mostShared, type SharedRow, sharedAnswerSchema } from '../../../lib/model/shared.ts';
import { sharedFact, sharedRule } from './ops.ts';
import { type Member, team } from './team.ts';

export const sharing = (opened: () => Database) =>
  describe('sharing', () => {
    let database: Database;
    let hub = {} as ReturnType<typeof team>;
    const time = new Date('2026-11-27T10:00:00.000Z');
    beforeAll(() => {
      database = opened();
      hub = team(database, { now: () => time });
    });

    const put = (who: Member, kind: string, data: { id: string } | undefined, baseVersion = 0, id = data?.id) =>
      who.call('PUT', '/v1/shared', { kind, id, baseVersion, ...(data === undefined ? {} : { data }) });
    const saved = async (...of: Parameters<typeof put>): Promise<SharedRow> => {
      const answer = await put(...of);
      expect(answer.status).toBe(200);
      return ((await answer.json()) as { stored: SharedRow }).stored;
    };
    const shared = async (who: Member, version = '') => {
      const answer = v.parse(sharedAnswerSchema, await who.json('GET', `/v1/shared?version=${version}`));
      return 'isSame' in answer ? { version, rows: undefined } : answer;
    };

    it('gives every role what a marketer shared, and only once', async () => {
      const mira = await hub.workspace('marketer');
      const rep = await hub.member(mira.tenant, 'rep');
      const empty = await shared(rep);
      expect(empty.rows).toEqual([]);
      const fact = await saved(mira, 'fact', sharedFact('prices'));
      const rule = await saved(mira, 'rule', sharedRule('r1'));
      expect(rule).toMatchObject({ by: 'test', at: time.toISOString(), data: { name: 'Rule r1' } });
      const now = await shared(rep, empty.version);
      expect(now.rows).toEqual([fact, rule]);
      expect((await shared(rep, now.version)).rows).toBeUndefined();
      // The pull says it, so that nobody asks in vain.
      expect((await rep.pull()).shared).toBe(now.version);
      expect((await put(rep, 'rule', sharedRule('r2'))).status).toBe(403);
    });

    it('tells nobody of an asset’s change', async () => {
      const mira = await hub.workspace('marketer');
      const before = await shared(mira);
      await mira.json('PUT', '/v1/assets', { assets: [{ id: 'a1', type: 'deck', title: 'A' }] });
      expect((await shared(mira, before.version)).rows).toBeUndefined();
    });

    it('refuses an edit of an older version with what stands there, also a stop', async () => {
      const mira = await hub.workspace('marketer');
      const lee = await hub.member(mira.tenant, 'marketer', 'Lee');
      const first = await saved(mira, 'rule', sharedRule('r1'));
      const second = await saved(lee, 'rule', sharedRule('r1', { name: 'By Lee' }), first.version);
      for (const data of [sharedRule('r1', { name: 'By Mira' }), undefined]) {
        const refused = await put(mira, 'rule', data, first.version, 'r1');
        expect([refused.status, await refused.json()]).toMatchObject([
          409,
          { error: { code: 'shared_changed', message: expect.stringContaining('Lee') }, stored: second },
        ]);
      }
      expect((await shared(mira)).rows).toEqual([second]);
      expect((await put(mira, 'rule', sharedRule('r1'), 0)).status).toBe(409);
    });

    it('lets one of two edits at once win', async () => {
      const mira = await hub.workspace('marketer');
      const { version } = await saved(mira, 'fact', sharedFact('prices'));
      const edits = ['x', 'y', 'z'].map((note) => put(mira, 'fact', sharedFact('prices', { note }), version));
      expect((await Promise.all(edits)).map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });

    it('stops sharing for good, once or twice, and shares anew from nothing', async () => {
      const mira = await hub.workspace('admin');
      const { version } = await saved(mira, 'fact', sharedFact('prices'));
      const with1 = await shared(mira);
      for (let twice = 0; twice < 2; twice += 1) {
        const stopped = await put(mira, 'fact', undefined, version, 'prices');
        expect([stopped.status, await stopped.json()]).toEqual([200, {}]);
      }
      expect((await shared(mira, with1.version)).rows).toEqual([]);
      const late = await put(mira, 'fact', sharedFact('prices'), version);
      expect([late.status, await late.json()]).toMatchObject([409, { error: { code: 'shared_gone' } }]);
      expect((await saved(mira, 'fact', sharedFact('prices'), 0)).version).toBeGreaterThan(version);
      const { lines } = await mira.json<{ lines: AuditLine[] }>('GET', '/v1/audit');
      expect(lines.map(({ action, subject, detail }) => [action, subject, detail.kind])).toEqual([
        ['shared.added', 'prices', 'fact'],
        ['shared.stopped', 'prices', 'fact'],
        ['shared.added', 'prices', 'fact'],
      ]);
    });

    it.each([
      ['another kind', 'play', sharedRule('r1')],
      ['a fact as a rule', 'rule', sharedFact('r1')],
      ['a facet that nobody knows', 'rule', sharedRule('r1', { all: [{ facet: 'mood', value: 'x' }] })],
      [
        'more conditions than a rule has',
        'rule',
        sharedRule('r1', { any: Array(21).fill({ facet: 'stage', value: 'x' }) }),
      ],
      ['a long note', 'fact', sharedFact('r1', { note: 'x'.repeat(1_001) })],
      ['a NUL character', 'fact', sharedFact('r1', { note: 'a\0b' })],
      ['another id', 'fact', { ...sharedFact('r1'), id: 'r2' }],
    ])('refuses %s and writes nothing', async (_, kind, data) => {
      const mira = await hub.workspace('marketer');
      const answer = await put(mira, kind, data, 0, 'r1');
      expect([answer.status, await answer.json()]).toMatchObject([400, { error: { message: expect.any(String) } }]);
      expect((await shared(mira)).rows).toEqual([]);
    });

    it('keeps to so many of a kind', async () => {
      const mira = await hub.workspace('marketer');
      const { version } = await saved(mira, 'fact', sharedFact('first'));
      await asTenant(database, mira.tenant, (session) =>
        session.query(
          `INSERT INTO touchline.shared (tenant_id, kind, id, version, data, changed_at)
           SELECT $1, 'fact', 'f' || n, 1, $2::jsonb, now() FROM generate_series(2, $3::int) AS n`,
          [mira.tenant, JSON.stringify(sharedFact('x')), mostShared],
        ),
      );
      const full = await put(mira, 'fact', sharedFact('more'));
      expect([full.status, await full.json()]).toMatchObject([409, { error: { code: 'shared_full' } }]);
      await saved(mira, 'fact', sharedFact('first', { note: 'New' }), version);
      await saved(mira, 'rule', sharedRule('r1'));
    });

    it('tells a device with a narrowed view when a fact ends, not what it says', async () => {
      const admin = await hub.workspace('admin');
      const rep = await hub.member(admin.tenant, 'rep');
      await saved(admin, 'fact', sharedFact('prices'));
      const wide = await shared(rep);
      await admin.json('PUT', `/v1/devices/${rep.device}/sight`, { audience: 'public', catalogues: [] });
      const narrow = await shared(rep, wide.version);
      expect(narrow.rows).toMatchObject([{ data: { name: 'prices', validUntil: '2027-01-31', note: '', owner: '' } }]);
    });
  });
