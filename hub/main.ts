// The hub's command line: `node hub/main.ts`. Says where it is and where its token is, and leaves cleanly.
import { readFileSync } from 'node:fs';
import { type Arguments, readArguments, usage } from './arguments.ts';
import { isUnavailable } from './database.ts';
import { toStderr } from './log.ts';
import { askHub, asksHub } from './operate/ask-hub.ts';
import { onDatabase, worksOnDatabase } from './operate/on-database.ts';
import { type RunningHub, startHub } from './start.ts';
import { StartRefused } from './start-refused.ts';

function readCatalogue(file: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartRefused(
      `The catalogue ${file} cannot be read: ${error instanceof Error ? error.message : 'no reason given'}`,
    );
  }
  if (!Array.isArray(value)) throw new StartRefused(`The catalogue ${file} is not a JSON list of assets.`);
  return value;
}

function greet(given: Arguments, hub: RunningHub): void {
  console.log(`Touchline hub: ${hub.url} (${given.databaseUrl === undefined ? 'embedded database' : 'PostgreSQL'})`);
  console.log(
    `Token: ${hub.isTokenNew ? `${hub.token} (shown once; kept in ${hub.tokenFile})` : `in ${hub.tokenFile}`}`,
  );
  if (given.catalogue !== undefined) {
    const { written, unchanged, errors } = hub.catalogue;
    console.log(`Catalogue: ${written} new or changed, ${unchanged} unchanged, ${errors.length} refused.`);
    for (const { index, id, field, message } of errors.slice(0, 10)) {
      console.log(`  row ${index + 1} (${id === '' ? 'no id' : id}): ${field}: ${message}`);
    }
  }
  if (!['127.0.0.1', '::1', 'localhost'].includes(given.host)) {
    console.log('Other machines can reach this hub. It speaks plain HTTP: put a proxy with TLS in front of it.');
  }
}

async function start(given: Arguments): Promise<void> {
  const port = Number(given.port);
  if (!/^\d+$/.test(given.port) || port > 65_535) throw new StartRefused(`"${given.port}" is not a port (0 to 65535).`);
  const { host, data, databaseUrl, token, allowed, isBehindProxy } = given;
  const catalogue = given.catalogue === undefined ? [] : readCatalogue(given.catalogue);
  const options = { port, host, data, databaseUrl, token, allowed, isBehindProxy, catalogue, log: toStderr };
  const hub = await startHub(options);
  const stop = () => {
    hub.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  greet(given, hub);
}

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (given.help) console.log(usage);
  else if (given.command === 'start') await start(given);
  else if (asksHub(given.command)) console.log(await askHub(given));
  else if (worksOnDatabase(given.command)) console.log(await onDatabase(given));
  else throw new StartRefused(`There is no command "${given.command}".\n\n${usage}`);
}

main().catch((error: unknown) => {
  if (error instanceof StartRefused) console.error(error.message);
  else if (isUnavailable(error)) console.error('The database went away while the hub started. Try again.');
  else console.error('The hub could not start:', error);
  process.exit(error instanceof StartRefused ? 2 : 1);
});
