// What the library page works with: the state of each of its parts.
import type { FactsModel } from '../facts/facts-model.ts';
import type { LinkCheckModel } from '../link-check/link-check-model.ts';
import type { TitlesModel } from '../page-titles/titles-model.ts';
import type { PublishModel } from '../publish/publish-model.ts';
import type { RulesModel } from '../rules/rules-model.ts';
import type { TaggingModel } from '../tagging/tagging-model.ts';
import type { AssetEditor } from './asset-editor.ts';
import type { CsvExport } from './csv-export.tsx';
import type { ImportModel } from './import-model.ts';
import type { LibraryModel } from './library-model.ts';

export interface CatalogueModels {
  library: LibraryModel;
  imports: ImportModel;
  titles: TitlesModel;
  /** The catalogue of the team, at the hub. */
  team: PublishModel;
  facts: FactsModel;
  linkCheck: LinkCheckModel;
  rules: RulesModel;
  tagging: TaggingModel;
  editor: AssetEditor;
  toCsv: CsvExport;
}
