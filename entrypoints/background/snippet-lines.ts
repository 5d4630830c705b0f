// The rep's snippets as they would read for who is on screen, for the list to choose from.
import type { Context } from '../../lib/model/context.ts';
import { localDay } from '../../lib/model/moment.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { SnippetHere } from '../../lib/model/snippet.ts';
import { snippetLine } from '../../lib/renderings/snippet-line.ts';
import { threadLanguage } from '../../lib/renderings/thread-language.ts';
import { allAssets } from '../../lib/store/catalogue.ts';
import { listSnippets } from '../../lib/store/snippets.ts';
import { valuesFor } from './prepare.ts';
import type { World } from './world.ts';

/** Newest change first. Without a page, only fallbacks fill. */
export async function snippetsHere(
  world: World,
  settings: Settings,
  context: Context | undefined,
  assetId: string | undefined,
): Promise<SnippetHere[]> {
  const snippets = await listSnippets(world.db);
  const asset = assetId === undefined ? undefined : (await allAssets(world.db)).find(({ id }) => id === assetId);
  const today = localDay(world.clock.now());
  const here = context && threadLanguage(context).language;
  return snippets.map((snippet) => {
    const language = snippet.language || here || 'en';
    const values = context === undefined ? {} : valuesFor(context, asset, settings, language, today);
    return { ...snippet, line: snippetLine(snippet.text, values) };
  });
}
