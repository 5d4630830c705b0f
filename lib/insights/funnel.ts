// What became of each asset: shown → opened → inserted or copied → sent. Pure: rows in, report out.
import { type Asset, barredOn } from '../model/asset.ts';
import type { Touch } from '../model/touch.ts';
import type { Usage, UsageStep } from '../model/usage.ts';

export interface FunnelRow {
  assetId: string;
  title: string;
  type: string;
  status: 'live' | 'expired' | 'internal' | 'draft' | 'gone';
  shown: number;
  opened: number;
  inserted: number;
  copied: number;
  sent: number;
  refused: number;
  dismissed: number;
  /** ISO instant of the last step other than `shown`; empty = never used. */
  lastUsedAt: string;
}

export interface FunnelReport {
  days: number;
  /** `eligible`: usable today. `shown`, `inserted`, `sent`: assets (not times) that got so far in the period. */
  totals: { assets: number; eligible: number; shown: number; inserted: number; sent: number };
  rows: FunnelRow[];
  /** Usable assets that nobody inserted, copied or sent in the period. */
  unused: { assetId: string; title: string; type: string; everShown: boolean; updated: string }[];
  touches: { total: number; withAsset: number; byKind: Record<string, number> };
}

export interface FunnelInput {
  assets: readonly Asset[];
  usage: readonly Usage[];
  touches: readonly Pick<Touch, 'kind' | 'assetIds' | 'state'>[];
  days: number;
  /** `YYYY-MM-DD`. */
  today: string;
}

const statusOf = (asset: Asset | undefined, today: string): FunnelRow['status'] => {
  if (asset === undefined) return 'gone';
  const barred = barredOn(asset, today);
  if (barred === 'expired') return 'expired';
  if (barred !== undefined) return 'draft';
  return asset.audience === 'internal' ? 'internal' : 'live';
};

const counted = [
  'shown',
  'opened',
  'inserted',
  'copied',
  'sent',
  'refused',
  'dismissed',
] as const satisfies readonly UsageStep[];
type Counted = (typeof counted)[number];
const isCounted = (step: UsageStep): step is Counted => (counted as readonly UsageStep[]).includes(step);
const isUse = (row: FunnelRow): boolean => row.inserted + row.copied + row.sent > 0;

const emptyRow = (assetId: string, asset: Asset | undefined, today: string): FunnelRow => ({
  assetId,
  title: asset?.title ?? assetId,
  type: asset?.type ?? '',
  status: statusOf(asset, today),
  ...{ shown: 0, opened: 0, inserted: 0, copied: 0, sent: 0, refused: 0, dismissed: 0 },
  lastUsedAt: '',
});

/** Rows: every asset that anything happened to, most used first; then by title. Assets that left the catalogue stay as `gone`. */
export function funnel({ assets, usage, touches, days, today }: FunnelInput): FunnelReport {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const rows = new Map<string, FunnelRow>();
  for (const { assetId, step, at } of usage) {
    if (!isCounted(step)) continue;
    const row = rows.get(assetId) ?? emptyRow(assetId, byId.get(assetId), today);
    row[step] += 1;
    if (step !== 'shown' && at > row.lastUsedAt) row.lastUsedAt = at;
    rows.set(assetId, row);
  }
  const all = [...rows.values()].sort(
    (a, b) =>
      b.sent - a.sent ||
      b.inserted + b.copied - (a.inserted + a.copied) ||
      b.shown - a.shown ||
      a.title.localeCompare(b.title),
  );
  const eligible = assets.filter((asset) => barredOn(asset, today) === undefined);
  const unused = eligible
    .filter((asset) => !isUse(rows.get(asset.id) ?? emptyRow(asset.id, asset, today)))
    .map(({ id, title, type, updated }) => ({
      assetId: id,
      title,
      type,
      everShown: (rows.get(id)?.shown ?? 0) > 0,
      updated: updated ?? '',
    }));
  return {
    days,
    totals: {
      assets: assets.length,
      eligible: eligible.length,
      shown: all.filter((row) => row.shown > 0).length,
      inserted: all.filter((row) => row.inserted + row.copied > 0).length,
      sent: all.filter((row) => row.sent > 0).length,
    },
    rows: all,
    unused,
    touches: countTouches(touches),
  };
}

function countTouches(touches: FunnelInput['touches']): FunnelReport['touches'] {
  const real = touches.filter((touch) => touch.state !== 'undone');
  const byKind: Record<string, number> = {};
  for (const touch of real) byKind[touch.kind] = (byKind[touch.kind] ?? 0) + 1;
  return { total: real.length, withAsset: real.filter((touch) => touch.assetIds.length > 0).length, byKind };
}
