// Requests of the library page about imports. Long ones tell how far they are and can be stopped; stopped, they change nothing.
import { t } from '../../lib/i18n/t.ts';

import type { AssetChange } from '../../lib/model/asset-change.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { editAssets, listBriefs, undoEdit, versionsOf } from '../../lib/store/asset-edits.ts';
import { undoImport } from '../../lib/store/import-undo.ts';
import {
  beginImport,
  cancelImport,
  commitImport,
  compareImport,
  type Going,
  listImports,
  stagePart,
} from '../../lib/store/imports.ts';
import type { catalogueRequests } from '../../lib/wire/requests-catalogue.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import { staysAwake } from './pause.ts';
import type { Page } from './tabs.ts';

const listed = 10;
/** Assets between two words about how far it is. */
const toldEvery = 1_000;
const stopped = () => fail('import_stopped', t('catalogue.refused.stopped'));

export function catalogueHandlers({
  world,
  tabs,
  catalogueChanged,
}: Parts): Pick<Handlers<Page>, keyof typeof catalogueRequests> {
  const { db, clock } = world;
  const running = new Map<string, AbortController>();

  /** One piece of long work at a time for each import. */
  async function going<T>(importId: string, work: (going: Going) => Promise<Result<T>>): Promise<Result<T>> {
    running.get(importId)?.abort();
    const controller = new AbortController();
    running.set(importId, controller);
    const stayAwake = staysAwake(clock.now);
    let told = 0;
    const onProgress = (done: number, total: number): void => {
      stayAwake();
      if (done - told < toldEvery) return;
      told = done;
      tabs.tellPages({ type: 'importing', importId, done, total });
    };
    try {
      return await work({ onProgress, signal: controller.signal });
    } catch (error) {
      if (controller.signal.aborted) return stopped();
      throw error;
    } finally {
      if (running.get(importId) === controller) running.delete(importId);
    }
  }

  async function changed(): Promise<void> {
    world.matcher.catalogueChanged();
    await catalogueChanged();
  }

  return {
    'import.begin': async (file) => ok(await beginImport(db, file, { id: clock.id(), now: clock.now() })),
    'import.stage': async ({ importId, ...part }) => stagePart(db, importId, part),
    'import.compare': async ({ importId, mode }) => going(importId, (how) => compareImport(db, importId, mode, how)),
    'import.commit': async ({ importId, mode }) => {
      const written = await going(importId, (how) => commitImport(db, importId, mode, { ...how, now: clock.now() }));
      if (written.ok && written.value.revision !== undefined) await changed();
      return written;
    },
    'import.cancel': async ({ importId, forget }) => {
      running.get(importId)?.abort();
      if (forget) await cancelImport(db, importId);
      return ok({});
    },
    'library.briefs': async ({ after, limit }) => ok({ briefs: await listBriefs(db, after, limit) }),
    'library.asset': async ({ id }) => {
      const [row, versions] = await Promise.all([db.assets.get(id), versionsOf(db, id)]);
      if (row === undefined) return fail('asset_gone', t('catalogue.refused.assetGone'));
      const earlier = versions.map(({ revision, at, before }) => ({ revision, at, asset: before.asset }));
      return ok({ asset: row.asset, source: row.source, revision: row.revision ?? 0, versions: earlier });
    },
    'library.edit': async ({ ids, change }) => {
      const edited = await editAssets(db, ids, change as AssetChange, clock.now());
      if (edited.changed > 0) await changed();
      return ok(edited);
    },
    'library.undo': async ({ revision }) => {
      const undone = await undoEdit(db, revision);
      if (undone.undone > 0) await changed();
      return ok(undone);
    },
    'import.list': async () => ok({ imports: await listImports(db, listed) }),
    'import.undo': async ({ importId }) => {
      const undone = await going(importId, (how) => undoImport(db, importId, { ...how, now: clock.now() }));
      if (undone.ok && undone.value.undone > 0) await changed();
      return undone;
    },
  };
}
