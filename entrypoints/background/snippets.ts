// The rep's snippets: list, save, remove, and how one would look here.
import { fail, ok } from '../../lib/model/result.ts';
import { listSnippets, removeSnippet, saveSnippet } from '../../lib/store/snippets.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

const soon = fail('not_yet', 'This comes in the next commit.');

export function snippetHandlers({
  db,
  clock,
}: World): Pick<
  Handlers<Page>,
  'insert.preview' | 'snippets.list' | 'snippets.save' | 'snippets.remove' | 'snippets.preview' | 'snippets.shipped'
> {
  return {
    'insert.preview': async () => soon,
    'snippets.list': async () => ok({ snippets: await listSnippets(db) }),
    'snippets.save': async ({ snippet }) => ok({ snippet: await saveSnippet(db, clock, snippet) }),
    'snippets.remove': async ({ id }) => ok({ wasThere: await removeSnippet(db, id) }),
    'snippets.preview': async () => soon,
    'snippets.shipped': async () => ok({ added: 0 }),
  };
}
