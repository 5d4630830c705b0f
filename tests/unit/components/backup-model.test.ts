// Back up and restore as the settings page does them: one thing at a time, nothing changed before the last word.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createBackupModel } from '../../../components/backup/backup-model.ts';
import { countedRows, sizeWords } from '../../../components/backup/backup-words.ts';
import { backupFiles } from '../../../entrypoints/options/backup-file.ts';
import { background } from '../../fakes/background.ts';
import { clientOf, dump, filledProfile } from '../backup/profile.ts';

type Profile = Pick<Awaited<ReturnType<typeof filledProfile>>, 'client'>;

function modelOver({ client }: Profile) {
  const saved: { name: string; file: Blob }[] = [];
  const told = { restored: 0 };
  const files = { ...backupFiles(client), save: (written: { name: string; file: Blob }) => void saved.push(written) };
  const model = createBackupModel(client, files, () => {
    told.restored += 1;
  });
  return { model, saved, told };
}

async function savedFile(profile: Profile): Promise<File> {
  const { model, saved } = modelOver(profile);
  await model.make();
  return new File([saved[0]?.file ?? ''], saved[0]?.name ?? '');
}

async function emptyProfile() {
  const profile = background();
  await profile.settled();
  return { ...profile, client: clientOf(profile.tab(1)) };
}

describe('a backup', () => {
  test('is saved under its day, without the keys until they are asked for', async () => {
    const profile = await filledProfile();
    const { model, saved } = modelOver(profile);
    await model.make();
    expect(saved[0]?.name).toMatch(/^touchline-\d{4}-\d{2}-\d{2}\.json$/);
    expect(await saved[0]?.file.text()).not.toContain('whsec_secret');
    expect(model.saying.value?.text).toMatch(/Saved as touchline-.* MB/);
    model.hasKeys.value = true;
    await model.make();
    expect(await saved[1]?.file.text()).toContain('whsec_secret');
    expect(model.work.value).toBeUndefined();
  });

  test('that is stopped saves nothing and says so', async () => {
    const { model, saved } = modelOver(await filledProfile());
    const making = model.make();
    await model.cancel();
    await making;
    expect(saved).toEqual([]);
    expect(model.saying.value?.text).toMatch(/^Stopped/);
  });
});

describe('a restore', () => {
  test('into an empty profile is one click, and the page shows something else then', async () => {
    const file = await savedFile(await filledProfile());
    const to = await emptyProfile();
    const { model, told } = modelOver(to);
    await model.choose(file);
    expect(model.chosen.value?.now.isEmpty).toBe(true);
    await model.restore();
    expect(model.saying.value?.text).toMatch(/^Restored/);
    expect(told.restored).toBe(1);
    expect(await to.db.touches.count()).toBe(2);
    expect(model.stopped.value.map(({ id }) => id)).toEqual(['webhook:1']);
    await model.takeOver();
    expect((await to.db.connections.toArray()).map(({ isStopped }) => isStopped)).toEqual([false]);
  });

  test('into a used one asks twice, with what is here ready to be saved; cancelled, nothing changed', async () => {
    const file = await savedFile(await filledProfile());
    const to = await filledProfile();
    await to.db.snippets.clear();
    const before = await dump(to.db);
    const { model, saved } = modelOver(to);
    await model.choose(file);
    await model.restore();
    expect(model.kept.value?.name).toMatch(/^touchline-before-/);
    model.saveKept();
    expect(await saved[0]?.file.text()).toContain('whsec_secret');
    await model.cancel();
    expect(model.saying.value?.text).toBe('Nothing was changed.');
    expect(await dump(to.db)).toEqual(before);
    await model.choose(file);
    await model.restore();
    await model.replace();
    expect(await to.db.snippets.count()).toBe(1);
  });

  test('of a damaged file stops at the check', async () => {
    const file = await savedFile(await filledProfile());
    const to = await emptyProfile();
    const { model } = modelOver(to);
    await model.choose(new File([await file.slice(0, -50).text()], 'x.json'));
    expect(model.saying.value).toMatchObject({ tone: 'bad' });
    expect(model.chosen.value).toBeUndefined();
    expect(await to.db.arriving.count()).toBe(0);
  });

  test('that is stopped in the middle of the exchange leaves everything as it was', async () => {
    const { client } = await filledProfile();
    const { rows } = await client.ask('backup.page', { table: 'neverLog', hasKeys: true });
    const to = await filledProfile();
    const before = await dump(to.db);
    const parts = 200;
    for (let part = 0; part < parts; part++) {
      const mine = rows.map((row) => row.replaceAll('example.com', `${part}.example.com`));
      await to.client.ask('restore.part', { restoreId: 'r', part, rows: mine });
    }
    const exchange = to.tab.ask('restore.commit', { restoreId: 'r', parts, isReplacing: true });
    const stop = to.tab.ask('restore.cancel', { restoreId: 'r' });
    expect(await exchange).toMatchObject({ ok: false, problem: { code: 'restore_stopped' } });
    await stop;
    expect(await dump(to.db)).toEqual(before);
  });
});

test('rows are counted by what people know', () => {
  const tables = [
    { name: 'assets', rows: 5 },
    { name: 'meta', rows: 3 },
    { name: 'usage', rows: 4 },
  ];
  expect(countedRows(tables).filter(({ rows }) => rows > 0)).toEqual([
    { name: 'assets', rows: 5 },
    { name: 'other', rows: 7 },
  ]);
  expect([sizeWords(10), sizeWords(12_340_000)]).toEqual(['0.1 MB', '12.3 MB']);
});
