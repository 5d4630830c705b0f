// Requests about commands, menus and the first run. Each reads like its sentence.

import { t } from '../../lib/i18n/t.ts';
import { toAsset } from '../../lib/importers/to-asset.ts';
import { twinsOf } from '../../lib/insights/twins.ts';
import { isSafeLink } from '../../lib/model/asset.ts';
import { withoutTracking } from '../../lib/model/link-draft.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { placesOf } from '../../lib/people/place.ts';
import { addAsset, assetBatches, removeAdded } from '../../lib/store/catalogue.ts';
import { say } from '../../lib/store/off-record.ts';
import type { ShellAnswers } from '../../lib/wire/answers-shell.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import type { shellRequests } from '../../lib/wire/requests-shell.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import { readDraft } from './shell/drafts.ts';
import { practiceContext } from './shell/practice.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

/** A page shows so many; more would say nothing new. */
const mostTwins = 3;

export function shellHandlers({
  world,
  tabs,
  catalogueChanged,
}: Parts): Pick<Handlers<Page>, keyof typeof shellRequests> {
  const { db, clock, matcher } = world;
  const changed = async (): Promise<void> => {
    matcher.catalogueChanged();
    await catalogueChanged();
  };
  return {
    'catalogue.draft': async ({ id }) => {
      const draft = await readDraft(id);
      return ok(draft === undefined ? {} : { draft });
    },
    'catalogue.twins': async (about) => ok({ twins: await twinsIn(world, about) }),
    'catalogue.add': async (row) => {
      const url = withoutTracking(row.url.trim());
      if (!isSafeLink(url)) return fail('unsafe_link', t('commands.add.unsafe'));
      // One row of a file, so that the same checks and the same id hold for both.
      const read = toAsset({ line: 1, row: { ...row, url } });
      if ('errors' in read) return fail('bad_asset', read.errors[0]?.message ?? t('commands.add.unsafe'));
      if (await addAsset(db, read.asset)) await changed();
      return ok({ asset: read.asset });
    },
    'practice.show': async (shown, page) => {
      const tabId = page.port.sender?.tab?.id;
      if (tabId === undefined) return ok({});
      const context = practiceContext(shown, page.port.sender?.url ?? '');
      await say(db, 'off', 'yes', placesOf(context), new Date(clock.now()).toISOString());
      tabs.setContext(tabId, context);
      return ok({});
    },
    'catalogue.drop': async ({ id }) => {
      const isDropped = await removeAdded(db, id);
      if (isDropped) await changed();
      return ok({ isDropped });
    },
  };
}

/** The whole catalogue, a batch at a time; the same page comes before the same title. */
async function twinsIn(
  { db }: World,
  { url, title = '', language = '' }: RequestArgument<'catalogue.twins'>,
): Promise<ShellAnswers['catalogue.twins']['twins']> {
  const twins: ShellAnswers['catalogue.twins']['twins'] = [];
  for await (const assets of assetBatches(db)) {
    const found = new Map(
      twinsOf(assets, { id: '', url, title, language }, mostTwins).map((twin) => [twin.id, twin.by]),
    );
    for (const { id, title: named, status } of assets) {
      const by = found.get(id);
      if (by !== undefined) twins.push({ id, title: named, status, by });
    }
    if (twins.filter(({ by }) => by === 'link').length >= mostTwins) break;
  }
  return twins.sort((a, b) => a.by.localeCompare(b.by)).slice(0, mostTwins);
}
