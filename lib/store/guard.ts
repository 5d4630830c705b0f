// What can be wrong with the database as a whole, each as a sentence: from a newer Touchline, held open by an old copy, no room
// left, gone. A database from the future is read and never written.
import type { Dexie } from 'dexie';
import type { Problem } from '../model/result.ts';

const problems = {
  future: {
    code: 'store_future',
    message:
      'Your data was written by a newer Touchline. Nothing was changed and nothing is lost: this version only reads it. Update Touchline, then reload this page.',
  },
  blocked: {
    code: 'store_blocked',
    message:
      'An older copy of Touchline still holds the data. Nothing is lost. Close or reload Touchline’s other pages; this goes on by itself then.',
  },
  full: {
    code: 'store_full',
    message:
      'There is no room left on this computer, so nothing of this was written. What was there before is kept and leaves for its targets once there is room. Free some space, then try again.',
  },
  closed: {
    code: 'store_closed',
    message:
      'The browser closed Touchline’s data, perhaps for an update. Nothing is lost. Reload the page; if this stays, restart the browser.',
  },
} satisfies Record<string, Problem>;

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
  if (names.includes('QuotaExceededError')) return problems.full;
  if (names.includes('TouchlineReadOnlyError') || names.includes('VersionError')) return problems.future;
  if (names.some((name) => ['DatabaseClosedError', 'InvalidStateError', 'OpenFailedError'].includes(name)))
    return problems.closed;
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
    tell(isFuture ? problems.future : undefined);
  });
  db.on('blocked', () => tell(problems.blocked));
  db.on('versionchange', () => {
    // A newer copy wants to migrate: this one lets go and does not come back by itself.
    db.close({ disableAutoOpen: true });
    tell(problems.closed);
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
