// Erasing a person, keeping them out, and handing out the copy they may ask for.
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditLine } from '../../../hub/audit.ts';
import type { Database } from '../../../hub/database.ts';
import { asTenant } from '../../../hub/database.ts';
import { tenantTables } from '../../../hub/migrations.ts';
import type { EraseAnswer, PersonExport } from '../../../hub/people/people.ts';
import type { Touch } from '../../../lib/model/touch.ts';
import { put, touch, uuid } from './ops.ts';
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
  });
