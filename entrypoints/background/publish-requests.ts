// Requests of the library page about assets at the hub. The background only carries them there and back; what was published
// comes into the catalogue by the pull, as for everybody.
import * as v from 'valibot';
import { t } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { Drafted } from '../../lib/model/publishing.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { type HubAddress, whoami } from '../../lib/outbox/hub-client.ts';
import {
  addDrafts,
  dropCatalogue,
  moveAssets,
  nameCatalogue,
  readBoard,
  readCatalogues,
  readHistory,
  saveAsset,
} from '../../lib/outbox/hub-publish.ts';
import { assetsOf } from '../../lib/store/catalogue.ts';
import { hubId, readConnection } from '../../lib/store/connections.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import type { Team } from '../../lib/wire/answers-publish.ts';
import type { publishRequests } from '../../lib/wire/requests-publish.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

/** Characters of a request's assets: well below the bytes that the hub takes, also where letters are two bytes. */
const mostChars = 200_000;

const teamSchema = v.object({
  url: v.string(),
  access: v.picklist(['rep', 'marketer', 'admin']),
  workspace: v.string(),
});
const teamKey = 'hubTeam';

async function hubOf({ db }: World): Promise<Result<HubAddress>> {
  const hub = await readConnection(db, hubId);
  if (hub === undefined || hub.url === '') return fail('hub_off', t('options.hub.none'));
  return ok({ url: hub.url, token: hub.secrets[0] ?? '' });
}

async function withHub<T>(world: World, work: (hub: HubAddress) => Promise<Result<T>>): Promise<Result<T>> {
  const hub = await hubOf(world);
  return hub.ok ? work(hub.value) : hub;
}

/** Who may publish is asked each time; while the hub is away, what it said last is shown with a sentence. */
async function readTeam(world: World): Promise<Team> {
  const nobody: Team = { access: 'none', workspace: '', catalogues: [], away: '' };
  const hub = await hubOf(world);
  if (!hub.ok) return nobody;
  const who = await whoami(hub.value);
  if (!who.ok) {
    const last = await readMeta(world.db, teamKey, teamSchema);
    return last?.url === hub.value.url ? { ...nobody, ...last, away: who.problem.message } : nobody;
  }
  const { role: access, workspace } = who.value;
  await writeMeta(world.db, teamKey, { url: hub.value.url, access, workspace });
  if (access === 'rep') return { ...nobody, access, workspace };
  const catalogues = await readCatalogues(hub.value);
  return catalogues.ok
    ? { ...nobody, access, workspace, ...catalogues.value }
    : { ...nobody, access, workspace, away: catalogues.problem.message };
}

/** In parts that the hub takes, each asset whole. */
function inParts(assets: readonly Asset[]): Asset[][] {
  const parts: Asset[][] = [];
  let room = 0;
  for (const asset of assets) {
    const size = JSON.stringify(asset).length;
    if (room < size) {
      parts.push([]);
      room = mostChars;
    }
    parts.at(-1)?.push(asset);
    room -= size;
  }
  return parts;
}

async function sendDrafts(world: World, hub: HubAddress, ids: readonly string[], catalogue: string) {
  const all: Drafted = { added: [], taken: [], errors: [] };
  for (const part of inParts(await assetsOf(world.db, ids))) {
    const sent = await addDrafts(hub, catalogue, part);
    if (!sent.ok) return sent;
    all.added.push(...sent.value.added);
    all.taken.push(...sent.value.taken);
    all.errors.push(...sent.value.errors);
  }
  return ok(all);
}

export function publishHandlers({ world }: Parts): Pick<Handlers<Page>, keyof typeof publishRequests> {
  return {
    'publish.team': async () => ok(await readTeam(world)),
    'publish.board': (query) => withHub(world, (hub) => readBoard(hub, query)),
    'publish.open': ({ id }) => withHub(world, (hub) => readHistory(hub, id)),
    'publish.draft': ({ ids, catalogue }) => withHub(world, (hub) => sendDrafts(world, hub, ids, catalogue)),
    'publish.save': ({ asset, baseVersion, catalogue }) =>
      withHub(world, (hub) =>
        saveAsset(hub, { asset, baseVersion, ...(catalogue === undefined ? {} : { catalogue }) }),
      ),
    'publish.move': ({ to, assets }) => withHub(world, (hub) => moveAssets(hub, to, assets)),
    'publish.catalogue': (catalogue) =>
      withHub(world, async (hub) => {
        const named = await nameCatalogue(hub, catalogue);
        return named.ok ? ok({}) : named;
      }),
    'publish.drop-catalogue': ({ id }) =>
      withHub(world, async (hub) => {
        const gone = await dropCatalogue(hub, id);
        return gone.ok ? ok({}) : gone;
      }),
  };
}
