// What the library page may ask about assets at the hub: one request a line, its argument checked.
import * as v from 'valibot';
import { assetSchema } from '../model/asset.ts';
import { publishStates } from '../model/publish-states.ts';

const assetId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const catalogue = v.pipe(v.string(), v.maxLength(40));

export const publishRequests = {
  /** May this device publish, and into which catalogues. */
  'publish.team': v.object({}),
  /** Empty = every state, every catalogue; `before` is `next` of the page before, 0 = the newest. */
  'publish.board': v.object({ state: v.union([v.literal(''), v.picklist(publishStates)]), catalogue, before: version }),
  'publish.open': v.object({ id: assetId }),
  /** Sends assets of this device as drafts; what is at the hub already is left as it is. */
  'publish.draft': v.object({ ids: v.pipe(v.array(assetId), v.minLength(1), v.maxLength(100)), catalogue }),
  'publish.save': v.object({ asset: assetSchema, baseVersion: version, catalogue: v.optional(catalogue) }),
  'publish.move': v.object({
    to: v.picklist(publishStates),
    assets: v.pipe(v.array(v.object({ id: assetId, version })), v.minLength(1), v.maxLength(100)),
  }),
  /** Makes a catalogue, or renames it. */
  'publish.catalogue': v.object({
    id: catalogue,
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  }),
  'publish.drop-catalogue': v.object({ id: catalogue }),
} as const;
