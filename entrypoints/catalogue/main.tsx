// Composition root of the library page.
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { createAssetEditor } from '../../components/catalogue/asset-editor.ts';
import { CataloguePage } from '../../components/catalogue/catalogue-page.tsx';
import { createImportModel } from '../../components/catalogue/import-model.ts';
import { createLibraryModel } from '../../components/catalogue/library-model.ts';
import { createFactsModel } from '../../components/facts/facts-model.ts';
import { createLinkCheckModel } from '../../components/link-check/link-check-model.ts';
import { createTitlesModel } from '../../components/page-titles/titles-model.ts';
import { createPublishModel } from '../../components/publish/publish-model.ts';
import { createRulesModel } from '../../components/rules/rules-model.ts';
import { createTeamDesk } from '../../components/shared/team-desk.ts';
import { createTaggingModel } from '../../components/tagging/tagging-model.ts';
import { useTheme } from '../../components/use-theme.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { factBook, factFlaws } from '../../lib/insights/asset-facts.ts';
import { linkFlaws } from '../../lib/insights/quality.ts';
import { localDay } from '../../lib/model/moment.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';
import { csvExport } from './csv-file.ts';
import { linkDoor } from './link-door.ts';
import { createReader, slices } from './reader.ts';
import { titlesDoor } from './titles-door.ts';

dressPage(document.documentElement);
const theme = signal(defaultSettings.theme);
const client = connect({ mount: 'tab' }, (answer) => {
  theme.value = answer.settings.theme;
});
client.listen((push) => {
  if (push.type === 'settings') theme.value = push.settings.theme;
});
const team = createPublishModel(client);
const desk = createTeamDesk(client, team.team);
const facts = createFactsModel(client, desk);
const linkCheck = createLinkCheckModel(client, linkDoor, Date.now);
const today = (): string => localDay(Date.now());
const library = createLibraryModel(client, slices, today, () => {
  const [book, day] = [factBook(facts.facts.peek()), today()];
  const troubled = linkCheck.troubled.peek();
  return (asset) => [...factFlaws(asset.facts, book, day), ...linkFlaws(troubled.get(asset.url))];
});
effect(() => {
  void facts.facts.value;
  void linkCheck.troubled.value;
  void library.reassess();
});
void facts.load();
void linkCheck.load();
const editor = createAssetEditor(client, () => library.briefs.peek() ?? [], today);
const toCsv = csvExport(client);
// Made when the first link with foreign letters asks, and again only for other rows.
const hosts = computed(() => new Set(library.briefs.value?.map(({ url }) => /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1])));
const reader = createReader((host) => hosts.value.has(host));
const imports = createImportModel(client, reader);
const titles = createTitlesModel(titlesDoor, imports);
const rules = createRulesModel(client, desk);
const tagging = createTaggingModel(client);
void library.load();
void rules.refresh();
void team.start();
void imports.refresh();

function Page() {
  useTheme(theme.value);
  return (
    <CataloguePage
      models={{ library, imports, titles, team, facts, linkCheck, rules, tagging, editor, toCsv }}
      reader={reader}
      links={pageLinks()}
      now={Date.now()}
      today={today()}
    />
  );
}

const root = document.getElementById('root');
if (root !== null) render(<Page />, root);
