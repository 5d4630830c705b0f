// What a page may ask about the data as a whole: a person's copy, erasing a person, what is let go of, the doctor.

import * as v from 'valibot';
import { t } from '../../lib/i18n/t.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { emailKeys } from '../../lib/people/keys.ts';
import { readSettings } from '../../lib/settings.ts';
import { examine } from '../../lib/store/doctor.ts';
import { erasePerson } from '../../lib/store/erase.ts';
import { liftTombstones } from '../../lib/store/erased.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import { exportPerson } from '../../lib/store/person-export.ts';
import { applyRetention } from '../../lib/store/retention.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { forgetCustomers } from './readers.ts';
import type { Sync } from './sync.ts';
import type { Page, Tabs } from './tabs.ts';
import type { World } from './world.ts';

type DataRequest =
  | 'person.export'
  | 'person.erase'
  | 'erased.count'
  | 'erased.lift'
  | 'retention.now'
  | 'doctor.examine';

export function dataHandlers(parts: { world: World; sync: Sync; tabs: Tabs }): Pick<Handlers<Page>, DataRequest> {
  const { world, sync, tabs } = parts;
  const { db, clock } = world;
  return {
    'person.export': ({ personId }) => exportPerson(db, personId, new Date(clock.now()).toISOString()),
    'person.erase': async ({ personId }) => {
      const erased = await erasePerson(db, clock, personId);
      if (!erased.ok) return erased;
      await forgetCustomers(world, erased.value.keys);
      const { touches, told, mentions } = erased.value;
      tabs.tellPages({ type: 'erased', personId });
      void sync.kick();
      return ok({ touches, told, mentions });
    },
    'erased.count': async () => ok({ tombstones: await db.erased.count() }),
    'erased.lift': async ({ value }) => lift(world, value),
    'retention.now': async () => ok(await letGo(world)),
    'doctor.examine': async ({ isRepair }) => {
      const findings = await examine(db, clock, isRepair);
      if (isRepair) void sync.kick();
      return ok({ findings });
    },
  };
}

/** An address or the end of a LinkedIn profile's address. */
async function lift({ db }: World, value: string): Promise<Result<{ wasErased: boolean }>> {
  const slug = /(?:linkedin\.com\/in\/)?([^/@\s]+)\/?$/.exec(value)?.[1];
  const keys = value.includes('@') ? emailKeys(value) : slug === undefined ? [] : [`linkedin:${slug.toLowerCase()}`];
  if (keys.length === 0) return fail('no_key', t('options.data.noKey'));
  return ok({ wasErased: await liftTombstones(db, keys) });
}

const letGo = async ({ db, clock }: World) => applyRetention(db, await readSettings(), clock.now());

const lastKey = 'retentionDay';
/** Once a day; `today` as `YYYY-MM-DD`. */
export async function letGoDaily(world: World, today: string): Promise<void> {
  if ((await readMeta(world.db, lastKey, v.string())) === today) return;
  await writeMeta(world.db, lastKey, today);
  await letGo(world);
}
