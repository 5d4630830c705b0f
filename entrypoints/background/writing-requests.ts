// Requests about import of templates and snippets. Each reads like its sentence. A file with mistakes changes nothing unless the
// rep takes the good rows.
import { t } from '../../lib/i18n/t.ts';
import { readSnippets } from '../../lib/importers/snippet-file.ts';
import { duplicatesIn, planSnippets } from '../../lib/importers/snippet-plan.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { checkSnippet } from '../../lib/renderings/render-snippet.ts';
import { listSnippets, putSnippets } from '../../lib/store/snippets.ts';
import type { RequestArgument, SnippetReport } from '../../lib/wire/messages.ts';
import type { writingRequests } from '../../lib/wire/requests-writing.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

export function writingHandlers({ world }: Pick<Parts, 'world'>): Pick<Handlers<Page>, keyof typeof writingRequests> {
  return { 'snippets.import': (file, _, key) => importSnippets(world, file, key) };
}

/** Of the key that goes into the ids; an id has at most 64 characters. */
const longestKey = 48;

async function importSnippets(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  { fileName, text, way, isTrial, skipErrors }: RequestArgument<'snippets.import'>,
  key: string,
): Promise<Result<SnippetReport>> {
  const { format, drafts, errors, rows } = readSnippets(fileName, text, checkSnippet);
  const held = await listSnippets(db);
  // Asked again after a stop of the worker: what this very request wrote does not count as there already.
  const own = `${key.slice(-longestKey)}.`;
  const existing = held.filter(({ id }) => !id.startsWith(own));
  const { puts, added, replaced, skipped } = planSnippets(existing, drafts, way);
  const report: SnippetReport = {
    ...{ format, rows, accepted: drafts.length, errors, added, replaced, skipped },
    duplicates: duplicatesIn(existing, drafts),
    isWritten: false,
  };
  if (isTrial || (errors.length > 0 && !skipErrors)) return ok(report);
  if (drafts.length === 0) return fail('no_snippet', t('writing.import.unusable', [fileName]));
  await putSnippets(
    db,
    clock,
    puts.map((draft, index) => ({ ...draft, id: draft.id ?? `${own}${index}` })),
  );
  return ok({ ...report, isWritten: true });
}
