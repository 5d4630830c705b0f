// What the hub answers on the endpoints that only people's pages and scripts read; the synced ones stand in hub-protocol.ts.
import type { Asset } from '../lib/model/asset.ts';
import type { Touch } from '../lib/model/touch.ts';
import type { UsageStep } from '../lib/model/usage.ts';

/** Every answer that is not 2xx. */
export interface ErrorAnswer {
  error: { code: string; message: string };
}

/** `GET /v1/touches`: newest first. An undone touch has lost its data. */
export interface TouchesAnswer {
  touches: { id: string; version: number; isUndone: boolean; receivedAt: string; touch?: Touch }[];
  total: number;
  undone: number;
}

/** `GET /v1/assets`: by id. */
export interface AssetsAnswer {
  assets: Asset[];
  total: number;
}

/** `PUT /v1/assets`: valid rows are written, a wrong one is named by its place in the batch. */
export interface PutAssetsAnswer {
  written: number;
  unchanged: number;
  removed: number;
  errors: { index: number; id: string; field: string; message: string }[];
}

/** `POST /v1/usage`. */
export interface UsageAnswer {
  accepted: number;
  duplicates: number;
  rejected: number;
}

/** `GET /v1/usage/funnel?days=`: every asset of the catalogue, also the unused; `reps` = devices that reported any use. */
export interface FunnelAnswer {
  days: number;
  reps: number;
  totals: Record<UsageStep, number>;
  rows: { assetId: string; title: string; type: string; isGone: boolean; steps: Record<UsageStep, number> }[];
}
