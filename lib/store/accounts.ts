// What company pages said about companies, found again by their spellings. Companies only, never people.
import type { AccountRow, Database } from './database.ts';

/** Keeps what was seen last; a page that says less takes nothing away. */
export function keepAccount(db: Database, seen: Omit<AccountRow, 'id'>): Promise<void> {
  const [id] = seen.forms;
  if (id === undefined || (seen.industry === '' && seen.region === '')) return Promise.resolve();
  const work = db.transaction('rw', db.accounts, async () => {
    const before = await db.accounts.get(id);
    const isSame = before?.industry === seen.industry && before.region === seen.region && before.name === seen.name;
    if (isSame) return;
    await db.accounts.put({
      ...seen,
      id,
      forms: [...new Set([...seen.forms, ...(before?.forms ?? [])])],
      industry: seen.industry || (before?.industry ?? ''),
      region: seen.region || (before?.region ?? ''),
    });
  });
  return Promise.resolve(work);
}

/** The one account of these spellings; where they name two, nothing is guessed. */
export async function accountOf(db: Database, forms: readonly string[]): Promise<AccountRow | undefined> {
  const found = await db.accounts
    .where('forms')
    .anyOf([...forms])
    .distinct()
    .toArray();
  return found.length === 1 ? found[0] : undefined;
}
