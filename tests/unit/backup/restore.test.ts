// Everything out of one profile and into another: equal, but for what would let two browsers speak as one.
import { describe, expect, test } from 'vitest';
import { backupFiles } from '../../../entrypoints/options/backup-file.ts';
import { rowSchemas } from '../../../lib/backup/row-schemas.ts';
import { openStates } from '../../../lib/model/delivery.ts';
import { readSettings } from '../../../lib/settings.ts';
import { carriedTables, leftOut } from '../../../lib/store/backup.ts';
import { background } from '../../fakes/background.ts';
import { clientOf, dump, filledProfile } from './profile.ts';

const steps = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
type Profile = Awaited<ReturnType<typeof filledProfile>>;

async function written({ client }: Pick<Profile, 'client'>, hasKeys = true) {
  const made = await backupFiles(client).write(hasKeys, steps());
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

async function emptyProfile() {
  const profile = background();
  await profile.settled();
  const tab = profile.tab(1);
  return { ...profile, tab, client: clientOf(tab) };
}

async function restore({ client, tab }: Pick<Profile, 'client' | 'tab'>, file: Blob, isReplacing = false) {
  const sent = await backupFiles(client).send(file, 'r1', steps());
  if (!sent.ok) return sent;
  return tab.ask('restore.commit', { restoreId: 'r1', parts: sent.value, isReplacing });
}

test('every table is carried or left out, each with its reason', async () => {
  const { db } = await emptyProfile();
  const names = db.tables.map(({ name }) => name).sort();
  expect([...carriedTables(db), ...Object.keys(leftOut)].sort()).toEqual(names);
  expect(Object.keys(rowSchemas).filter((name) => name !== 'settings' && !names.includes(name))).toEqual([]);
});

describe('a backup', () => {
  test('restored in an empty profile is equal, row by row', async () => {
    const from = await filledProfile({ theme: 'dark', ownName: 'Mira' });
    const before = await dump(from.db);
    const filled = Object.entries(before).filter(([name, rows]) => rows.length === 0 && !(name in leftOut));
    expect(filled.map(([name]) => name)).toEqual([]);
    const { file, about } = await written(from);
    expect(about.tables.find(({ name }) => name === 'touches')?.rows).toBe(2);

    const to = await emptyProfile();
    await to.db.meta.put({ key: 'deviceId', value: 'mine' });
    expect(await restore(to, file)).toMatchObject({ ok: true });
    const after = await dump(to.db);
    const same = (name: string): boolean => !['outbox', 'connections', 'meta'].includes(name) && !(name in leftOut);
    for (const name of Object.keys(before).filter(same))
      expect({ [name]: after[name] }).toEqual({ [name]: before[name] });
    const meta = (rows: unknown[] = []) =>
      rows.filter((row) => !['deviceId', 'lastRestore', 'segments'].includes((row as { key: string }).key));
    expect(meta(after.meta)).toEqual(meta(before.meta));
    expect(await readSettings()).toMatchObject({ theme: 'dark', ownName: 'Mira' });
  });

  test('never makes two browsers speak as one', async () => {
    const from = await filledProfile();
    const { file } = await written(from);
    const text = await file.text();
    expect(text).toContain('whsec_secret');
    expect(text).not.toContain('deviceId","value');
    const to = await emptyProfile();
    await to.db.meta.put({ key: 'deviceId', value: 'mine' });
    await restore(to, file);
    expect(await to.db.meta.get('deviceId')).toEqual({ key: 'deviceId', value: 'mine' });
    const rows = await to.db.outbox.toArray();
    expect(rows.map(({ opId }) => opId)).toEqual((await from.db.outbox.toArray()).map(({ opId }) => opId));
    expect(rows.filter(({ state }) => (openStates as readonly string[]).includes(state))).toEqual([]);
    expect(rows.every(({ leaseId, leaseUntil }) => leaseId === '' && leaseUntil === 0)).toBe(true);
    expect((await to.db.connections.toArray()).map(({ isStopped }) => isStopped)).toEqual([true]);
    expect(
      (await to.tab.get('doctor.examine', { isRepair: false })).findings.filter(({ state }) => state === 'broken'),
    ).toEqual([]);
  });

  test('without the keys holds none of them', async () => {
    const from = await filledProfile();
    const { file, about } = await written(from, false);
    expect(about.hasKeys).toBe(false);
    expect(await file.text()).not.toContain('whsec_secret');
  });

  test('keeps a damaged row, in the quarantine', async () => {
    const from = await filledProfile();
    await from.db.table('touches').put({ id: 'broken', dedupeKey: 'k', kind: 'no such kind' });
    const to = await emptyProfile();
    await restore(to, (await written(from)).file);
    expect(await to.db.touches.count()).toBe(2);
    expect((await to.db.quarantine.toArray()).map(({ table }) => table)).toEqual(['outbox', 'touches']);
  });

  test('shows one moment, also when something is written meanwhile', async () => {
    const from = await filledProfile();
    let isWritten = false;
    const client: typeof from.client = {
      ...from.client,
      ask: async (name, argument) => {
        const answer = await from.client.ask(name, argument);
        if (name === 'backup.page' && !isWritten && (argument as { table: string }).table === 'usage') {
          isWritten = true;
          // Of a table that was read before.
          await from.db.assets.update('a', { source: 'hand' });
        }
        return answer;
      },
    };
    const text = await (await written({ client })).file.text();
    expect(text).toContain('"source":"hand"');
  });

  test('is written in pages', async () => {
    const from = await filledProfile();
    const [one] = await from.db.assets.toArray();
    const body = 'x'.repeat(9_000);
    const many = Array.from({ length: 333 }, (_, at) => ({ ...one, id: `m${String(at).padStart(4, '0')}` }));
    await from.db.assets.bulkAdd(many.map((row) => ({ ...row, asset: { ...row.asset, id: row.id, body } })) as never[]);
    let pages = 0;
    const client: typeof from.client = {
      ...from.client,
      ask: async (name, argument) => {
        if (name === 'backup.page' && (argument as { table: string }).table === 'assets') pages += 1;
        return from.client.ask(name, argument);
      },
    };
    const { file, about } = await written({ client });
    expect(about.tables.find(({ name }) => name === 'assets')?.rows).toBe(334);
    expect(pages).toBe(4);
    const to = await emptyProfile();
    expect(await restore(to, file)).toMatchObject({ ok: true });
    expect((await dump(to.db)).assets).toEqual((await dump(from.db)).assets);
  });
});

describe('a restore', () => {
  test('into a used profile needs the word for it, and then replaces everything', async () => {
    const from = await filledProfile();
    const { file } = await written(from);
    const to = await filledProfile();
    await to.db.snippets.put({ ...(await to.db.snippets.toArray())[0], id: 'other' } as never);
    const before = await dump(to.db);
    expect(await restore(to, file)).toMatchObject({ ok: false, problem: { code: 'restore_not_empty' } });
    expect({ ...(await dump(to.db)), arriving: [] }).toEqual(before);
    expect(await restore(to, file, true)).toMatchObject({ ok: true });
    expect((await to.db.snippets.toArray()).map(({ id }) => id)).toEqual(['sn']);
  });

  test('asked twice is done once, and one that lost a part is not done', async () => {
    const { file } = await written(await filledProfile());
    const to = await emptyProfile();
    const first = await restore(to, file);
    await to.db.snippets.clear();
    expect(await to.tab.ask('restore.commit', { restoreId: 'r1', parts: 1, isReplacing: true })).toEqual(first);
    expect(await to.db.snippets.count()).toBe(0);
    expect(await to.tab.ask('restore.commit', { restoreId: 'r2', parts: 1, isReplacing: true })).toMatchObject({
      ok: false,
      problem: { code: 'restore_gone' },
    });
  });

  test('with two rows of one key writes nothing', async () => {
    const from = await filledProfile();
    const page = await from.tab.get('backup.page', { table: 'touches', hasKeys: true });
    const to = await emptyProfile();
    await to.tab.get('restore.part', { restoreId: 'r1', part: 0, rows: [...page.rows, ...page.rows] });
    expect(await to.tab.ask('restore.commit', { restoreId: 'r1', parts: 1, isReplacing: true })).toMatchObject({
      ok: false,
      problem: { code: 'backup_clash' },
    });
    expect(await to.db.touches.count()).toBe(0);
  });

  test('takes no row that does not fit its table, whoever sends it', async () => {
    const to = await emptyProfile();
    for (const row of ['["touches",{"id":"x"}]', '["segments",{"id":"x"}]', '{}', 'nonsense'])
      expect(await to.tab.ask('restore.part', { restoreId: 'r1', part: 0, rows: [row] })).toMatchObject({ ok: false });
    expect(await to.db.arriving.count()).toBe(0);
  });

  test('is found by the matcher, and what it learned is read again', async () => {
    const { file } = await written(await filledProfile());
    const to = await emptyProfile();
    await to.world.matcher.settled();
    await restore(to, file);
    await to.world.matcher.settled();
    expect((await to.world.matcher.engine())?.index.size).toBe(1);
  });
});
