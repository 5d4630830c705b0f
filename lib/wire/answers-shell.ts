// What the background answers about commands, menus and the first run.
import type { Asset } from '../model/asset.ts';
import type { LinkDraft } from '../model/link-draft.ts';

export interface ShellAnswers {
  'catalogue.draft': { draft?: LinkDraft };
  'catalogue.twins': { twins: (Pick<Asset, 'id' | 'title' | 'status'> & { by: 'link' | 'title' })[] };
  'catalogue.add': { asset: Asset };
  'practice.show': Record<string, never>;
  'catalogue.drop': { isDropped: boolean };
}
