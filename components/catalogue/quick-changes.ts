// Changes that are one click, for one asset and for many.
import { t } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { AssetChange } from '../../lib/model/asset-change.ts';

export interface QuickChange {
  id: string;
  label: string;
  /** What is so afterwards. */
  done: string;
  change: AssetChange;
  isDone(asset: Asset): boolean;
}

/** @param today `YYYY-MM-DD` */
export const quickChanges = (today: string): QuickChange[] => [
  {
    id: 'approve',
    label: t('assetForm.quick.approve'),
    done: t('assetForm.quick.approved'),
    change: { status: 'approved' },
    isDone: ({ status }) => status === 'approved',
  },
  {
    id: 'archive',
    label: t('assetForm.quick.archive'),
    done: t('assetForm.quick.archived'),
    change: { status: 'archived' },
    isDone: ({ status }) => status === 'archived',
  },
  {
    id: 'expire',
    label: t('assetForm.quick.expire'),
    done: t('assetForm.quick.expired'),
    change: { validUntil: today },
    isDone: ({ validUntil }) => validUntil !== undefined && validUntil <= today,
  },
];
