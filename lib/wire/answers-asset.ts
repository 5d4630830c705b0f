// What the background answers about one asset.
import type { Asset } from '../model/asset.ts';

export interface AssetAnswers {
  /** `conflict`: somebody changed it meanwhile; as it is now. `revision` takes a saved one back; 0 = nothing was different. */
  'asset.save': { how: 'saved' | 'conflict'; asset: Asset; revision: number };
}
