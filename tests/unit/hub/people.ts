// Erasing a person, keeping them out, and handing out the copy they may ask for.
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditLine } from '../../../hub/audit.ts';
import type { Database } from '../../../hub/database.ts';
import { asTenant } from '../../../hub/database.ts';
import { tenantTables } from '../../../hub/migrations.ts';
import type { EraseAnswer, PersonExport } from '../../../hub/people/people.ts';
import type { RecentAnswer } from '../../../lib/connectors/hub-protocol.ts';
import type { Touch } from '../../../lib/model/touch.ts';
import { deviceId, put, touch, uuid } from './ops.ts';
import { statuses, team } from './team.ts';

const nobody = { name: '', email: '', linkedinSlug: '', title: '', company: '' };
const zoe = { ...nobody, name: 'Zoe Zephyr', email: 'Zoe.Zephyr@Example.com' };
const zoeOnLinkedin = { ...nobody, name: 'Zoe Zephyr', linkedinSlug: 'zo%C3%A9-zephyr' };

const about = (person: Touch['person'], personId: string, more: Partial<Touch> = {}) =>
  put(touch({ person, personId, subject: 'for zephyr', ...more }));
const eraseOp = (...keys: string[]) => ({ opId: uuid(), seq: 1, entity: 'person', id: uuid(), op: 'erase', keys });

export const people = (opened: () => Database) =>
  describe('people', () => {
    let database: Database;
    let { member, workspace } = {} as ReturnType<typeof team>;
    beforeAll(() => {
      database = opened();
      ({ member, workspace } = team(database));
    });

    /** Everything the database holds of a workspace, as text. */
    const everything = (tenant: string) =>
      asTenant(database, tenant, async (session) => {
        const tables = [];
        for (const table of tenantTables) tables.push(await session.query(`SELECT * FROM touchline.${table}`));
        return JSON.stringify(tables).toLowerCase();
      });

    it('erases every touch of a person on all devices, also those that carry only the name', async () => {
      const admin = await workspace();
      const rep = await member(admin.tenant, 'rep');
      const kept = about({ ...nobody, name: 'Ann', email: 'ann@example.com' }, 'p1', { subject: 'other' });
      await rep.push(about(zoe, 'p7'), about({ ...nobody, name: 'Zoe Zephyr' }, 'p7'), kept);
      await rep.push(about(zoeOnLinkedin, 'p8'));
      const keys = ['email:zoe.zephyr@example.com', 'linkedin:Zoé-Zephyr'];
      expect(await admin.json<EraseAnswer>('DELETE', '/v1/people', { keys })).toEqual({ touches: 3 });
      expect(await everything(admin.tenant)).not.toContain('zephyr');
      expect(await admin.touches()).toMatchObject({ total: 4, undone: 3 });
      expect(await admin.json('DELETE', '/v1/people', { keys })).toEqual({ touches: 0 });
    });

    it('keeps out what comes late: the same touch, an edit, and a new one, by any key the person had', async () => {
      const admin = await workspace();
      const first = about({ ...zoe, linkedinSlug: 'zoe-zephyr' }, 'p7');
      await admin.push(first);
      await admin.json('DELETE', '/v1/people', { keys: ['email:zoe.zephyr@example.com'] });
      const edit = put({ ...first.data, note: 'zephyr again', revision: 1 });
      const late = about({ ...nobody, name: 'Zoe Zephyr', linkedinSlug: 'Zoe-Zephyr' }, 'p9');
      expect(statuses(await admin.push(first, edit, late))).toEqual(['duplicate', 'duplicate', 'duplicate']);
      expect(await everything(admin.tenant)).not.toContain('zephyr');
      expect(await admin.touches()).toMatchObject({ total: 2, undone: 2 });
    });

    it('gives each touch that it keeps out a version of its own, also one whose edit names the erased person', async () => {
      const { push, json, touches } = await workspace();
      const ann = put(touch());
      await push(ann);
      await json('DELETE', '/v1/people', { keys: ['email:zoe.zephyr@example.com'] });
      const renamed = put({ ...ann.data, person: zoe, revision: 1 });
      // Once together, once each alone: a touch that comes twice in a push is judged in order.
      const twice = about(zoe, 'p2');
      expect(statuses(await push(renamed, put(touch())))).toEqual(['duplicate', 'applied']);
      expect(statuses(await push(twice, { ...twice, opId: uuid() }, put(touch())))).toEqual([
        'duplicate',
        'duplicate',
        'applied',
      ]);
      expect((await touches()).touches.map(({ version, isUndone }) => [version, isUndone])).toEqual([
        [5, false],
        [4, true],
        [3, false],
        [2, true],
      ]);
    });

    it('takes the erasure from a rep’s device, once, and before anything of the person was there', async () => {
      const admin = await workspace();
      const rep = await member(admin.tenant, 'rep');
      const op = eraseOp('email:zoe.zephyr@example.com');
      expect(statuses(await rep.push(op))).toEqual(['applied']);
      expect(statuses(await rep.push(op, about(zoe, 'p7')))).toEqual(['duplicate', 'duplicate']);
      expect(await everything(admin.tenant)).not.toContain('zephyr');
      const { lines } = await admin.json<{ lines: AuditLine[] }>('GET', '/v1/audit');
      expect(lines).toMatchObject([{ action: 'person.erased', device: rep.device, detail: { by: 'push' } }]);
    });

    it('moves the version on for each touch it erases, so that nothing later is mistaken for it', async () => {
      const { push, touches } = await workspace();
      await push(about(zoe, 'p7'), about(zoe, 'p7'), eraseOp('email:zoe.zephyr@example.com'), put(touch()));
      expect((await touches()).touches.map(({ version }) => version)).toEqual([5, 4, 3]);
    });

    it.each([[[]], [['zoe@example.com']], [['email:']], [['name:Zoe']]])('rejects an erasure by %j', async (keys) => {
      const admin = await workspace();
      expect(statuses(await admin.push(eraseOp(...keys)))).toEqual(['rejected']);
      expect((await admin.call('DELETE', '/v1/people', { keys })).status).toBe(400);
    });

    it('never takes an empty address for a key', async () => {
      const { push, json, touches } = await workspace();
      await push(about({ ...nobody, name: 'A', linkedinSlug: 'a' }, ''), about({ ...nobody, name: 'B' }, ''));
      await json('DELETE', '/v1/people', { keys: ['linkedin:a'] });
      expect(await touches()).toMatchObject({ total: 2, undone: 1 });
    });

    it('hands out everything about a person, and nothing about another', async () => {
      const admin = await workspace();
      const [one, two] = [about(zoe, 'p7'), about({ ...nobody, name: 'Zoe Zephyr' }, 'p7')];
      await admin.push(one, two, put(touch()));
      const copy = await admin.json<PersonExport>('POST', '/v1/people/export', {
        keys: ['email:ZOE.zephyr@example.com'],
      });
      expect(copy).toMatchObject({ keys: ['email:zoe.zephyr@example.com'], wasErased: false });
      expect(copy.touches.map((each) => each.touch)).toEqual([one.data, two.data]);
      await admin.json('DELETE', '/v1/people', { keys: copy.keys });
      const after = await admin.json<PersonExport>('POST', '/v1/people/export', { keys: copy.keys });
      expect(after).toMatchObject({ wasErased: true, touches: [] });
    });

    it('erases in one workspace only', async () => {
      const [north, south] = [await workspace(), await workspace()];
      await north.push(about(zoe, 'p7'));
      await south.push(about(zoe, 'p7'));
      await north.json('DELETE', '/v1/people', { keys: ['email:zoe.zephyr@example.com'] });
      expect(await south.touches()).toMatchObject({ undone: 0 });
      expect(statuses(await south.push(about(zoe, 'p7')))).toEqual(['applied']);
    });

    describe('what colleagues did lately', () => {
      const keys = ['email:zoe.zephyr@example.com'];
      const recent = (
        who: { json: <T>(method: string, path: string, body?: unknown) => Promise<T> },
        more: object = {},
      ) => who.json<RecentAnswer>('POST', '/v1/people/recent', { keys, days: 14, deviceId: uuid(), ...more });
      const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
      const lately = (kind: Touch['kind'], days: number, person = zoe, personId = 'p7') =>
        about(person, personId, { kind, occurredAt: daysAgo(days) });

      it('is told to every role: day, kind and name of each other device, and nothing else', async () => {
        const admin = await workspace();
        const ben = await member(admin.tenant, 'rep', 'Ben');
        await ben.push(lately('email_sent', 2), lately('call', 1, { ...nobody, name: 'Zoe Zephyr' }));
        for (const role of ['rep', 'marketer', 'admin'] as const) {
          const asking = await member(admin.tenant, role, 'Ann');
          expect((await recent(asking)).touches.toSorted((a, b) => (a.day < b.day ? -1 : 1))).toEqual([
            { day: daysAgo(2).slice(0, 10), kind: 'email_sent', by: 'Ben', isOwn: false },
            { day: daysAgo(1).slice(0, 10), kind: 'call', by: 'Ben', isOwn: false },
          ]);
        }
      });

      it('leaves out the browser that asks, and knows another one of the same rep by its token or its name', async () => {
        const admin = await workspace();
        const [here, there] = [await member(admin.tenant, 'rep', 'Ann'), await member(admin.tenant, 'rep', 'Ann')];
        await here.push(lately('email_sent', 2));
        expect(await recent(here, { deviceId })).toEqual({ touches: [] });
        expect((await recent(here)).touches).toMatchObject([{ kind: 'email_sent', isOwn: true }]);
        expect((await recent(there)).touches).toMatchObject([{ kind: 'email_sent', isOwn: true }]);
        expect((await recent(admin)).touches).toMatchObject([{ kind: 'email_sent', by: 'Ann', isOwn: false }]);
      });

      it('leaves out what is older, undone, erased, about somebody else or of another workspace', async () => {
        const admin = await workspace();
        const ben = await member(admin.tenant, 'rep', 'Ben');
        const gone = lately('call', 3);
        await ben.push(lately('email_sent', 20), gone, { ...gone, op: 'del', opId: uuid() });
        await ben.push(lately('email_sent', 1, { ...nobody, name: 'Zoe Zephyr', email: 'other@example.com' }, 'p9'));
        const far = await workspace();
        await (await member(far.tenant, 'rep', 'Far')).push(lately('email_sent', 1));
        expect(await recent(admin)).toEqual({ touches: [] });
        expect(await recent(admin, { days: 30 })).toMatchObject({ touches: [{ kind: 'email_sent', by: 'Ben' }] });
        await admin.json('DELETE', '/v1/people', { keys });
        expect(await recent(admin, { days: 30 })).toEqual({ touches: [] });
      });

      it('is not kept as a question, and one that names nobody is answered with nothing', async () => {
        const admin = await workspace();
        await recent(admin);
        expect(await everything(admin.tenant)).not.toContain('zephyr');
        expect(await recent(admin, { keys: ['name:zoe'] })).toEqual({ touches: [] });
        expect((await admin.call('POST', '/v1/people/recent', { keys: [], days: 14, deviceId: uuid() })).status).toBe(
          400,
        );
      });
    });
  });
