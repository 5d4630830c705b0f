// What can be wrong with the database as a whole, each as a sentence: from a newer Touchline, held open by an old copy, no room
// left, gone. A database from the future is read and never written.

import type { Dexie } from 'dexie';
import { tOf } from '../i18n/t.ts';
import type { Problem } from '../model/result.ts';

/** `store_future`: read and never written. `store_blocked`: an old copy holds it. `store_full`: no room. `store_closed`: taken away. */
type StoreTrouble = 'future' | 'blocked' | 'full' | 'closed';
const problemOf = (trouble: StoreTrouble): Problem => ({
  code: `store_${trouble}`,
  message: tOf('options.store', trouble),
});

export class ReadOnlyError extends Error {
  override name = 'TouchlineReadOnlyError';
}

const namesOf = (error: unknown): string[] => {
  const names: string[] = [];
  for (let at = error; at instanceof Object && names.length < 5; at = (at as { inner?: unknown }).inner)
    names.push(String((at as { name?: unknown }).name));
  return names;
};

/** The sentence for an error of the database; nothing for any other error. */
export function storeProblem(error: unknown): Problem | undefined {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return problemOf('full');
  if (names.includes('TouchlineReadOnlyError') || names.includes('VersionError')) return problemOf('future');
  if (names.some((name) => ['DatabaseClosedError', 'InvalidStateError', 'OpenFailedError'].includes(name)))
    return problemOf('closed');
  return undefined;
}

/**
 * Watches over the opening. `version` is the newest schema this code knows. `tell` hears what is wrong, and nothing once it is
 * right again.
 */
export function guardStore(db: Dexie, version: number, tell: (problem: Problem | undefined) => void): void {
  let isFuture = false;
  db.on('ready', () => {
    isFuture = db.backendDB().version >= (version + 1) * 10;
    tell(isFuture ? problemOf('future') : undefined);
  });
  db.on('blocked', () => tell(problemOf('blocked')));
  db.on('versionchange', () => {
    // A newer copy wants to migrate: this one lets go and does not come back by itself.
    db.close({ disableAutoOpen: true });
    tell(problemOf('closed'));
    return false;
  });
  db.use({
    stack: 'dbcore',
    name: 'read-only',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => (isFuture ? Promise.reject(new ReadOnlyError(name)) : table.mutate(request)),
        };
      },
    }),
  });
}
