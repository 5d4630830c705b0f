// Requests of the settings page about a backup of everything. What the page asked twice is done once; stopped, nothing is changed.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isCarried } from '../../lib/backup/row-schemas.ts';
import { t } from '../../lib/i18n/t.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { readOwnSettings, readSettings, replaceSettings } from '../../lib/settings.ts';
import { countRows, isEmpty, readPage, rowText, watchWrites } from '../../lib/store/backup.ts';
import { assetsOf } from '../../lib/store/catalogue.ts';
import { schemaVersion } from '../../lib/store/database.ts';
import { readMeta } from '../../lib/store/meta.ts';
import { beginRestore, commitRestore, settingsKey, takePart } from '../../lib/store/restore.ts';
import type { backupRequests } from '../../lib/wire/requests-backup.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import { adoptRules } from './managed.ts';
import { staysAwake } from './pause.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

const unknownTable = () => fail('backup_table', t('backup.refused.table', ['']));
const stopped = () => fail('restore_stopped', t('backup.stopped'));

export function backupHandlers(parts: Parts): Pick<Handlers<Page>, keyof typeof backupRequests> {
  const { world, tabs } = parts;
  const { db, clock } = world;
  const writes = watchWrites(db);
  // Another worker counts anew: then every table counts as written.
  const worker = crypto.randomUUID();
  const running = new Map<string, AbortController>();
  parts.later(adoptSettings(world).then((isNew) => (isNew ? everythingChanged(parts) : undefined)));

  return {
    'backup.tables': async () => {
      const counts = await countRows(db);
      const tables = counts.map(({ name, rows }) => ({ name, rows, stamp: `${worker}:${writes(name)}` }));
      const { version } = browser.runtime.getManifest();
      // The settings stand beside the database: the same text = the same settings.
      const settings = { name: 'settings', rows: 1, stamp: JSON.stringify(await readOwnSettings()) };
      return ok({ tables: [...tables, settings], schema: schemaVersion, app: version, isEmpty: isEmpty(counts) });
    },
    'backup.page': async ({ table, after, hasKeys }) => {
      if (!isCarried(table)) return unknownTable();
      if (table === 'settings') return ok({ rows: [rowText(table, await readOwnSettings())], aside: [] });
      return ok(await readPage(db, table, after, hasKeys));
    },
    'restore.begin': async () => {
      await beginRestore(db);
      return ok({});
    },
    'restore.part': async ({ restoreId, part, rows }) => {
      const taken = await takePart(db, restoreId, part, rows);
      return taken.ok ? ok({ parts: taken.value }) : taken;
    },
    'restore.commit': async ({ restoreId, parts: count, isReplacing }) => {
      const controller = new AbortController();
      running.set(restoreId, controller);
      const stayAwake = staysAwake(clock.now);
      const onProgress = (done: number, total: number): void => {
        stayAwake();
        tabs.tellPages({ type: 'restoring', restoreId, done, total });
      };
      try {
        const how = { onProgress, signal: controller.signal };
        const restored = await commitRestore(db, restoreId, { parts: count, isReplacing }, how);
        if (!restored.ok) return restored;
        await adoptSettings(world);
        await everythingChanged(parts);
        return restored;
      } catch (error) {
        if (!controller.signal.aborted) throw error;
        await beginRestore(db);
        return stopped();
      } finally {
        running.delete(restoreId);
      }
    },
    'restore.cancel': async ({ restoreId }) => {
      const going = running.get(restoreId);
      going?.abort();
      if (going === undefined) await beginRestore(db);
      return ok({});
    },
    'backup.assets': async ({ ids }) => ok({ assets: await assetsOf(db, ids) }),
  };
}

/** The settings of a backup, once its rows are in the database. A stop between the two is made up for at the next start. */
async function adoptSettings({ db }: World): Promise<boolean> {
  const settings = await readMeta(db, settingsKey, v.record(v.string(), v.unknown()));
  if (settings === undefined) return false;
  await replaceSettings(settings);
  await db.meta.delete(settingsKey);
  return true;
}

/** Whoever remembers something reads it again. */
async function everythingChanged(parts: Parts): Promise<void> {
  const { world, tabs, learning, packs, sync, settingsChanged, catalogueChanged } = parts;
  learning.reread();
  packs.reread();
  await adoptRules(world);
  world.matcher.catalogueReplaced();
  await catalogueChanged();
  settingsChanged(await readSettings());
  tabs.tellPages({ type: 'steps' });
  await sync.changed();
}
