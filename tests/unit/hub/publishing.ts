// Drafts, review, conflicts, history, catalogues, and what each device is given of them.
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssetsAnswer, FunnelAnswer } from '../../../hub/answers.ts';
import { loadCatalogue } from '../../../hub/assets.ts';
import type { AuditLine } from '../../../hub/audit.ts';
import type { Database } from '../../../hub/database.ts';
import type { DevicesAnswer } from '../../../hub/device-list.ts';
import type { InviteAnswer, RedeemAnswer } from '../../../hub/invites.ts';
import type { Audience } from '../../../lib/model/asset.ts';
import type { PublishState } from '../../../lib/model/publish-states.ts';
import type { Board, Catalogues, Drafted, History, Moved, Stored } from '../../../lib/model/publishing.ts';
import { asset, usageRow } from './ops.ts';
import { type Member, team } from './team.ts';

export const publishing = (opened: () => Database) =>
  describe('publishing', () => {
    let database: Database;
    let hub = {} as ReturnType<typeof team>;
    let time = new Date('2026-11-27T10:00:00.000Z');
    beforeAll(() => {
      database = opened();
      hub = team(database, { now: () => time });
    });

    const pass = (): Date => {
      time = new Date(time.getTime() + 60_000);
      return time;
    };
    const history = (who: Member, id: string) => who.json<History>('GET', `/v1/publishing/history?id=${id}`);
    const board = (who: Member, query = '') => who.json<Board>('GET', `/v1/publishing/assets?${query}`);
    const draft = (who: Member, assets: unknown[], catalogue = 'main') =>
      who.json<Drafted>('POST', '/v1/publishing/drafts', { catalogue, assets });
    const versionOf = async (who: Member, id: string): Promise<number> => (await history(who, id)).stored?.version ?? 0;
    const move = async (who: Member, id: string, ...states: PublishState[]): Promise<Moved> => {
      let answer: Moved = { moved: [], refused: [] };
      for (const to of states) {
        const assets = [{ id, version: await versionOf(who, id) }];
        answer = await who.json<Moved>('POST', '/v1/publishing/move', { to, assets });
      }
      return answer;
    };
    const publish = async (who: Member, id: string, change: object = {}, catalogue = 'main') => {
      await draft(who, [asset(id, { ...change })], catalogue);
      await move(who, id, 'review', 'published');
    };
    const save = (who: Member, row: unknown, baseVersion: number, more: object = {}) =>
      who.call('POST', '/v1/publishing/save', { asset: row, baseVersion, ...more });
    const held = async (who: Member) => (await who.pull()).changes.map(({ id }) => id).sort();

    it('gives reps an asset from its publishing on, and takes it back when it leaves', async () => {
      const kim = await hub.workspace('marketer');
      const rep = await hub.member(kim.tenant, 'rep');
      expect(await draft(kim, [asset('a1'), asset('a2')])).toMatchObject({ added: ['a1', 'a2'], taken: [] });
      let { cursor, changes } = await rep.pull();
      expect(changes).toEqual([]);
      const next = async () => {
        const answer = await rep.pull(cursor);
        cursor = answer.cursor;
        return answer.changes.map(({ id, isDeleted, data }) => [id, isDeleted, data?.title]);
      };
      await move(kim, 'a1', 'review');
      expect(await next()).toEqual([]);
      await move(kim, 'a1', 'published');
      expect(await next()).toEqual([['a1', false, 'Title of a1']]);
      expect(await rep.json<AssetsAnswer>('GET', '/v1/assets')).toMatchObject({ total: 1, assets: [{ id: 'a1' }] });
      await move(kim, 'a1', 'draft');
      expect(await next()).toEqual([['a1', true, undefined]]);
      await move(kim, 'a1', 'review', 'published', 'archived');
      expect(await next()).toEqual([['a1', true, undefined]]);
      expect(await held(rep)).toEqual([]);
      expect((await rep.call('GET', '/v1/publishing/assets')).status).toBe(403);
    });

    it('goes only the allowed ways, and never with a version that nobody saw', async () => {
      const kim = await hub.workspace('marketer');
      const lee = await hub.member(kim.tenant, 'marketer', 'Lee');
      await draft(kim, [asset('a1')]);
      expect(await move(kim, 'a1', 'published')).toMatchObject({ moved: [], refused: [{ code: 'not_allowed' }] });
      const seen = await versionOf(kim, 'a1');
      await save(lee, asset('a1', { title: 'Lee was here' }), seen);
      const assets = [
        { id: 'a1', version: seen },
        { id: 'nothing', version: 1 },
      ];
      expect(await kim.json('POST', '/v1/publishing/move', { to: 'review', assets })).toEqual({
        moved: [],
        refused: [
          { id: 'a1', code: 'changed', by: 'Lee', state: 'draft' },
          { id: 'nothing', code: 'gone', by: '' },
        ],
      });
    });

    it('refuses an edit of an older version with what stands there, and writes nothing', async () => {
      const kim = await hub.workspace('marketer');
      const lee = await hub.member(kim.tenant, 'marketer', 'Lee');
      await publish(kim, 'a1');
      const base = await versionOf(kim, 'a1');
      const at = pass().toISOString();
      const first = (await (await save(lee, asset('a1', { title: 'By Lee' }), base)).json()) as { stored: Stored };
      expect(first.stored).toMatchObject({ state: 'published', by: 'Lee', at, asset: { title: 'By Lee' } });
      const refused = await save(kim, asset('a1', { summary: 'By Kim' }), base);
      expect(refused.status).toBe(409);
      expect(await refused.json()).toMatchObject({
        error: { code: 'asset_changed', message: expect.stringContaining('Lee') },
        stored: { ...first.stored, asset: { title: 'By Lee', summary: '' } },
      });
      expect((await history(kim, 'a1')).stored).toEqual(first.stored);
      const merged = asset('a1', { title: 'By Lee', summary: 'By Kim' });
      expect((await save(kim, merged, first.stored.version)).status).toBe(200);
      expect((await save(kim, asset('a1'), 0)).status).toBe(409);
      await kim.json('PUT', '/v1/assets', { assets: [], remove: ['a1'] });
      const gone = await save(kim, merged, first.stored.version);
      expect([gone.status, await gone.json()]).toMatchObject([409, { error: { code: 'asset_gone' } }]);
    });

    it('lets one of two edits at once win', async () => {
      const kim = await hub.workspace('marketer');
      await draft(kim, [asset('a1')]);
      const base = await versionOf(kim, 'a1');
      const answers = await Promise.all(['x', 'y', 'z'].map((title) => save(kim, asset('a1', { title }), base)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });

    it('adds a draft beside no other: what is there already is named and left as it is', async () => {
      const kim = await hub.workspace('marketer');
      await publish(kim, 'a1');
      const answer = await draft(kim, [asset('a1', { title: 'Other' }), asset('a2'), { id: 'a3' }]);
      expect(answer).toMatchObject({
        added: ['a2'],
        taken: [{ id: 'a1', state: 'published' }],
        errors: [{ index: 2 }],
      });
      expect((await history(kim, 'a1')).stored?.asset.title).toBe('Title of a1');
      expect((await kim.call('POST', '/v1/publishing/drafts', { catalogue: 'none', assets: [] })).status).toBe(400);
    });

    it('keeps who did what, what changed, and what stood there before', async () => {
      const kim = await hub.workspace('admin');
      const lee = await hub.member(kim.tenant, 'marketer', 'Lee');
      await draft(lee, [asset('a1', { tags: ['x'] })]);
      const at = pass().toISOString();
      await save(lee, asset('a1', { title: 'New', validUntil: '2027-01-31' }), await versionOf(kim, 'a1'));
      await move(lee, 'a1', 'review', 'published');
      await kim.json('PUT', '/v1/assets', { assets: [asset('a1', { title: 'Put' })] });
      const { entries } = await history(kim, 'a1');
      expect(entries.map(({ from, to, by, fields }) => [from, to, by, fields])).toEqual([
        ['published', 'published', 'test', ['title', 'validUntil']],
        ['review', 'published', 'Lee', []],
        ['draft', 'review', 'Lee', []],
        ['draft', 'draft', 'Lee', ['tags', 'title', 'validUntil']],
        ['', 'draft', 'Lee', []],
      ]);
      expect(entries[3]).toMatchObject({ at, before: { title: 'Title of a1', tags: ['x'] } });
      expect(entries[0]?.before).toMatchObject({ title: 'New', validUntil: '2027-01-31' });
      const { lines } = await kim.json<{ lines: AuditLine[] }>('GET', '/v1/audit');
      expect(
        lines.map(({ action, subject, device, detail }) => [action, subject, device, detail.from, detail.to]),
      ).toEqual([
        ['asset.moved', 'a1', lee.device, 'draft', 'review'],
        ['asset.moved', 'a1', lee.device, 'review', 'published'],
      ]);
    });

    it('lists by state and catalogue in pages, newest change first, and counts', async () => {
      const kim = await hub.workspace('marketer');
      await kim.json('PUT', '/v1/catalogues', { id: 'north', name: 'North' });
      await draft(
        kim,
        ['a', 'b', 'c'].map((id) => asset(id)),
      );
      await draft(kim, [asset('d')], 'north');
      await move(kim, 'a', 'review');
      const all = await board(kim, 'limit=3');
      expect(all.assets.map(({ id, state }) => [id, state])).toEqual([
        ['a', 'review'],
        ['d', 'draft'],
        ['c', 'draft'],
      ]);
      expect(all.counts).toEqual({ draft: 3, review: 1, published: 0, archived: 0 });
      const rest = await board(kim, `limit=3&before=${all.next}`);
      expect([rest.assets.map(({ id }) => id), rest.next]).toEqual([['b'], 0]);
      expect(await board(kim, 'state=draft&catalogue=north')).toMatchObject({ assets: [{ id: 'd', by: 'test' }] });
    });

    it('makes, renames and removes catalogues, but none that is in use', async () => {
      const kim = await hub.workspace('marketer');
      await kim.json('PUT', '/v1/catalogues', { id: 'north', name: 'Nord' });
      await kim.json('PUT', '/v1/catalogues', { id: 'north', name: 'North' });
      await draft(kim, [asset('a1')], 'north');
      const list = async () => (await kim.json<Catalogues>('GET', '/v1/catalogues')).catalogues;
      expect(await list()).toMatchObject([
        { id: 'main', name: 'Main', assets: 0 },
        { id: 'north', name: 'North', assets: 1, by: 'test' },
      ]);
      expect((await kim.call('DELETE', '/v1/catalogues', { id: 'north' })).status).toBe(409);
      expect((await kim.call('DELETE', '/v1/catalogues', { id: 'main' })).status).toBe(409);
      expect((await save(kim, asset('a1'), await versionOf(kim, 'a1'), { catalogue: 'main' })).status).toBe(200);
      await kim.json('DELETE', '/v1/catalogues', { id: 'north' });
      expect(await list()).toMatchObject([{ id: 'main', assets: 1 }]);
      expect((await history(kim, 'a1')).entries[0]).toMatchObject({ catalogue: 'main', fields: ['catalogue'] });
    });

    describe('what a device is given', () => {
      const audiences: Audience[] = ['public', 'customer', 'internal'];
      const invited = async (admin: Member, audience: Audience, catalogues: string[] = []) => {
        const body = { role: 'rep', audience, catalogues };
        const { invite } = await admin.json<InviteAnswer>('POST', '/v1/invites', body);
        const response = await hub.app.request('/v1/redeem', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ invite }),
        });
        const { token, deviceId } = (await response.json()) as RedeemAnswer;
        return { tenant: admin.tenant, device: deviceId, ...hub.holder(token) };
      };
      const usage = (who: Member, assetId: string) =>
        who.json('POST', '/v1/usage', { rows: [usageRow(`s:${assetId}`, { assetId })] });

      it('is what its audience may see, in pull, list and funnel, in two workspaces', async () => {
        const admins = [await hub.workspace(), await hub.workspace()];
        for (const [at, admin] of admins.entries()) {
          for (const audience of audiences) await publish(admin, `${audience}-${at}`, { audience });
          await usage(admin, `internal-${at}`);
          await usage(admin, `public-${at}`);
        }
        for (const [at, admin] of admins.entries()) {
          for (const [place, audience] of audiences.entries()) {
            const rep = await invited(admin, audience);
            const may = audiences.slice(0, place + 1).map((each) => `${each}-${at}`);
            expect(await held(rep)).toEqual([...may].sort());
            const list = await rep.json<AssetsAnswer>('GET', '/v1/assets');
            expect([list.total, list.assets.map(({ id }) => id)]).toEqual([may.length, [...may].sort()]);
            const funnel = await rep.json<FunnelAnswer>('GET', '/v1/usage/funnel');
            expect(funnel.rows.map(({ assetId }) => assetId).sort()).toEqual([...may].sort());
            expect(funnel.totals.shown).toBe(audience === 'internal' ? 2 : 1);
          }
        }
      });

      it('loses what is raised above its audience or goes to another catalogue, and hears nothing of the rest', async () => {
        const admin = await hub.workspace();
        await admin.json('PUT', '/v1/catalogues', { id: 'north', name: 'North' });
        for (const id of ['raised', 'moved', 'stays']) await publish(admin, id);
        await publish(admin, 'secret', { audience: 'internal' });
        await publish(admin, 'elsewhere', {}, 'north');
        const rep = await invited(admin, 'customer', ['main']);
        const { cursor, changes } = await rep.pull();
        expect(changes.map(({ id }) => id)).toEqual(['raised', 'moved', 'stays']);
        await save(admin, asset('raised', { audience: 'internal' }), await versionOf(admin, 'raised'));
        await save(admin, asset('moved'), await versionOf(admin, 'moved'), { catalogue: 'north' });
        await move(admin, 'secret', 'archived');
        await move(admin, 'elsewhere', 'archived');
        await draft(admin, [asset('unborn')]);
        const next = await rep.pull(cursor);
        expect(next.changes.map(({ id, isDeleted }) => [id, isDeleted])).toEqual([
          ['raised', true],
          ['moved', true],
        ]);
        expect(JSON.stringify(next)).not.toMatch(/secret|elsewhere|unborn/);
      });

      it('starts anew when it changes, also in the middle of a pull', async () => {
        const admin = await hub.workspace();
        for (const id of ['a', 'b', 'c']) await publish(admin, id, { audience: id === 'c' ? 'internal' : 'public' });
        const rep = await invited(admin, 'internal');
        const page = await rep.pull('', 1);
        await admin.json('PUT', `/v1/devices/${rep.device}/sight`, { audience: 'public', catalogues: [] });
        expect(await rep.pull(page.cursor)).toEqual({ changes: [], cursor: '', hasMore: false, resetRequired: true });
        const anew = await rep.pull('', 1);
        const rest = await rep.pull(anew.cursor);
        expect([...anew.changes, ...rest.changes].map(({ id }) => id)).toEqual(['a', 'b']);
        expect(await rep.pull(rest.cursor)).toMatchObject({ changes: [], resetRequired: false });
        await admin.json('PUT', `/v1/devices/${rep.device}/sight`, { audience: 'public', catalogues: [] });
        expect(await rep.pull(rest.cursor)).toMatchObject({ resetRequired: false });
        const { devices } = await admin.json<DevicesAnswer>('GET', '/v1/devices');
        expect(devices.find(({ id }) => id === rep.device)).toMatchObject({ audience: 'public', catalogues: [] });
      });

      it('is narrowed for reps only: whoever keeps the catalogue sees it', async () => {
        const admin = await hub.workspace();
        const marketer = await hub.member(admin.tenant, 'marketer');
        const narrow = { audience: 'customer', catalogues: [] };
        expect((await admin.call('PUT', `/v1/devices/${marketer.device}/sight`, narrow)).status).toBe(400);
        expect((await admin.call('POST', '/v1/invites', { role: 'marketer', ...narrow })).status).toBe(400);
      });
    });

    it('does not undo a person’s work with the file it is started with', async () => {
      const kim = await hub.workspace('marketer');
      const file = [asset('a1'), asset('a2')];
      expect(await loadCatalogue(database, kim.tenant, file, time)).toMatchObject({ written: 2 });
      await move(kim, 'a1', 'archived');
      const next = [asset('a1', { title: 'File' }), asset('a2', { title: 'File' })];
      expect(await loadCatalogue(database, kim.tenant, next, time)).toMatchObject({ written: 1, unchanged: 1 });
      expect((await kim.pull()).changes).toMatchObject([{ id: 'a2', data: { title: 'File' } }]);
    });
  });
