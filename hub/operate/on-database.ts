// Commands that open the database themselves: under the folder's lock, so never beside a hub that runs on PGlite.
import { existsSync } from 'node:fs';
import type { Arguments } from '../arguments.ts';
import type { Database } from '../database.ts';
import { takeLock } from '../lock.ts';
import { migrate } from '../migrate.ts';
import { openDatabase, sayMissingRight } from '../reach-database.ts';
import { StartRefused } from '../start-refused.ts';
import { backup } from './backup.ts';
import { citusStatements } from './citus.ts';
import { purge } from './purge.ts';
import { restore } from './restore.ts';

function fileOf({ command, words }: Arguments): string {
  const [file] = words;
  if (file === undefined) throw new StartRefused(`"${command}" needs a file.`);
  return file;
}

const commands: Record<string, (database: Database, given: Arguments) => Promise<string>> = {
  backup: async (database, given) => {
    const file = fileOf(given);
    if (existsSync(file)) throw new StartRefused(`${file} is there already. Nothing was changed: name another file.`);
    await migrate(database).catch(sayMissingRight);
    const rows = await backup(database, file, new Date());
    return `${rows} rows in ${file}. It holds personal data and secrets: keep it as you keep the database.`;
  },
  restore: async (database, given) => {
    const file = fileOf(given);
    if (!existsSync(file)) throw new StartRefused(`There is no file ${file}.`);
    const rows = await restore(database, file);
    return `${rows} rows restored. Devices keep their tokens; each starts its catalogue anew.`;
  },
  purge: async (database) => {
    await migrate(database).catch(sayMissingRight);
    return `${await purge(database, new Date())} old tombstones removed.`;
  },
};

export const worksOnDatabase = (command: string): boolean => command === 'citus' || Object.hasOwn(commands, command);

/** Returns what to print. */
export async function onDatabase(given: Arguments): Promise<string> {
  if (given.command === 'citus') return citusStatements().join('\n');
  const release = given.databaseUrl === undefined ? takeLock(given.data) : () => {};
  let database: Database | undefined;
  try {
    database = await openDatabase(given);
    return (await commands[given.command]?.(database, given)) ?? '';
  } finally {
    await database?.close();
    release();
  }
}
