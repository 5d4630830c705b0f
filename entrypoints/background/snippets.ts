// The rep's snippets: list, save, remove, the shipped ones on a click, and how one would look here before it is saved.
import { ok } from '../../lib/model/result.ts';
import { checkSnippet } from '../../lib/renderings/render-snippet.ts';
import { shippedSnippets } from '../../lib/renderings/shipped.ts';
import { addMissingSnippets, listSnippets, removeSnippet, saveSnippet } from '../../lib/store/snippets.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Inserter } from './insert.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

type SnippetRequest =
  | 'snippets.list'
  | 'snippets.here'
  | 'snippets.save'
  | 'snippets.remove'
  | 'snippets.preview'
  | 'snippets.shipped';

export function snippetHandlers({ db, clock }: World, inserter: Inserter): Pick<Handlers<Page>, SnippetRequest> {
  return {
    'snippets.list': async () => ok({ snippets: await listSnippets(db) }),
    'snippets.here': async ({ viewId, assetId }, page) =>
      ok({ snippets: await inserter.snippets(page.tabId, viewId, assetId) }),
    'snippets.save': async ({ snippet }) => {
      const checked = checkSnippet(snippet);
      return checked.ok ? ok({ snippet: await saveSnippet(db, clock, snippet) }) : checked;
    },
    'snippets.remove': async ({ id }) => ok({ wasThere: await removeSnippet(db, id) }),
    'snippets.preview': ({ viewId, snippet, assetId }, page) =>
      inserter.preview(page.tabId, viewId, { snippet, assetId }),
    'snippets.shipped': async () => ok({ added: await addMissingSnippets(db, clock, shippedSnippets) }),
  };
}
