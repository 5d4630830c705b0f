// What a marketer does at the hub: drafts, edits, moves, catalogues. Every answer is checked; every refusal is a sentence.
import * as v from 'valibot';
import { t } from '../i18n/t.ts';
import type { Asset } from '../model/asset.ts';
import type { PublishState } from '../model/publish-states.ts';
import {
  type Board,
  boardSchema,
  type Catalogues,
  cataloguesSchema,
  conflictSchema,
  type Drafted,
  draftedSchema,
  type History,
  historySchema,
  type Moved,
  movedSchema,
  type Stored,
  savedSchema,
} from '../model/publishing.ts';
import { fail, ok, type Problem, type Result } from '../model/result.ts';
import { askHub, type HubAddress } from './hub-client.ts';

const refusalSchema = v.object({ error: v.object({ code: v.string(), message: v.string() }) });

/** What the hub refused, as a sentence; nothing was changed by it. */
export function refusal({ url }: HubAddress, status: number, body: unknown): { ok: false; problem: Problem } {
  const parsed = v.safeParse(refusalSchema, body);
  const { code, message } = parsed.success ? parsed.output.error : { code: '', message: '' };
  if (status === 401) return fail('hub_token', t('outbox.hub.unknownToken'));
  if (code === 'not_allowed') return fail('publish_role', t('publish.problem.role'));
  if (code === 'not_found') return fail('publish_old_hub', t('publish.problem.oldHub'));
  if (code === 'not_empty') return fail('publish_not_empty', t('publish.problem.notEmpty'));
  if (code === 'no_catalogue') return fail('publish_no_catalogue', t('publish.problem.noCatalogue'));
  if (status === 413) return fail('publish_large', t('publish.problem.large'));
  if (status === 429 || status === 503) return fail('publish_busy', t('publish.problem.busy'));
  if (code !== '') return fail('publish_refused', t('publish.problem.refused', [message]));
  return fail('hub_strange', t('outbox.hub.strange', [url, status]));
}

async function call<S extends v.GenericSchema>(
  hub: HubAddress,
  path: string,
  schema: S,
  body?: unknown,
  method?: string,
): Promise<Result<v.InferOutput<S>>> {
  const answer = await askHub(hub, path, body, method);
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (status !== 200) return refusal(hub, status, answer.value.body);
  const parsed = v.safeParse(schema, answer.value.body);
  return parsed.success ? ok(parsed.output) : fail('hub_strange', t('outbox.hub.strange', [hub.url, status]));
}

export const readCatalogues = (hub: HubAddress): Promise<Result<Catalogues>> =>
  call(hub, '/v1/catalogues', cataloguesSchema);

export const nameCatalogue = (hub: HubAddress, catalogue: { id: string; name: string }) =>
  call(hub, '/v1/catalogues', v.unknown(), catalogue, 'PUT');

export const dropCatalogue = (hub: HubAddress, id: string) =>
  call(hub, '/v1/catalogues', v.unknown(), { id }, 'DELETE');

/** Empty = every state, every catalogue; `before` 0 = the newest. */
export function readBoard(
  hub: HubAddress,
  { state, catalogue, before }: { state: string; catalogue: string; before: number },
): Promise<Result<Board>> {
  const query = new URLSearchParams({ state, catalogue, before: String(before), limit: '500' });
  return call(hub, `/v1/publishing/assets?${query}`, boardSchema);
}

export const readHistory = (hub: HubAddress, id: string): Promise<Result<History>> =>
  call(hub, `/v1/publishing/history?${new URLSearchParams({ id })}`, historySchema);

export const addDrafts = (hub: HubAddress, catalogue: string, assets: readonly Asset[]): Promise<Result<Drafted>> =>
  call(hub, '/v1/publishing/drafts', draftedSchema, { catalogue, assets });

export const moveAssets = (
  hub: HubAddress,
  to: PublishState,
  assets: readonly { id: string; version: number }[],
): Promise<Result<Moved>> => call(hub, '/v1/publishing/move', movedSchema, { to, assets });

const isOf = (stored: Stored, { asset, catalogue = stored.catalogue }: { asset: Asset; catalogue?: string }): boolean =>
  stored.catalogue === catalogue && JSON.stringify(stored.asset) === JSON.stringify(asset);

/**
 * A conflict is no failure: what stands at the hub comes back, or nothing when the asset was removed. Where that is the very
 * edit, it was saved before and its answer was lost.
 */
export async function saveAsset(
  hub: HubAddress,
  edit: { asset: Asset; baseVersion: number; catalogue?: string },
): Promise<Result<{ stored: Stored } | { conflict: Stored | undefined }>> {
  const answer = await askHub(hub, '/v1/publishing/save', edit);
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  const saved = v.safeParse(savedSchema, body);
  if (status === 200 && saved.success) return ok(saved.output);
  const conflict = v.safeParse(conflictSchema, body);
  if (status === 409 && conflict.success) {
    const { stored } = conflict.output;
    return ok(stored !== undefined && isOf(stored, edit) ? { stored } : { conflict: stored });
  }
  return refusal(hub, status, body);
}
