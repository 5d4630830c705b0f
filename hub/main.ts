// The hub's command line: `node hub/main.ts`. Says where it is and where its token is, and leaves cleanly.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isUnavailable } from './database.ts';
import { startHub } from './start.ts';
import { StartRefused } from './start-refused.ts';

const usage = `Touchline hub

  node hub/main.ts [--port 4417] [--host 127.0.0.1] [--data DIR] [--catalogue FILE.json] [--token TOKEN]

  --data        folder of the embedded database and of the token; default .touchline/hub, or TOUCHLINE_DATA
  --catalogue   JSON list of assets, added or replaced by id at each start
  --token       admin token to accept, or TOUCHLINE_TOKEN; without it one is made at the first start
  DATABASE_URL  a PostgreSQL database to use instead of the embedded one`;

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

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '4417' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string' },
        catalogue: { type: 'string' },
        token: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new StartRefused(`${error instanceof Error ? error.message : 'The arguments are wrong.'}\n\n${usage}`);
  }
}

const fromEnvironment = (name: string): string | undefined => process.env[name] || undefined;

async function main(): Promise<void> {
  const given = readArguments();
  if (given.help) {
    console.log(usage);
    return;
  }
  const port = Number(given.port);
  if (!/^\d+$/.test(given.port) || port > 65_535) throw new StartRefused(`"${given.port}" is not a port (0 to 65535).`);
  const databaseUrl = fromEnvironment('DATABASE_URL');
  const hub = await startHub({
    port,
    host: given.host,
    data: given.data ?? fromEnvironment('TOUCHLINE_DATA') ?? '.touchline/hub',
    databaseUrl,
    token: given.token ?? fromEnvironment('TOUCHLINE_TOKEN'),
    catalogue: given.catalogue === undefined ? [] : readCatalogue(given.catalogue),
  });

  const stop = () => {
    hub.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  console.log(`Touchline hub: ${hub.url} (${databaseUrl === undefined ? 'embedded database' : 'PostgreSQL'})`);
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

main().catch((error: unknown) => {
  if (error instanceof StartRefused) console.error(error.message);
  else if (isUnavailable(error)) console.error('The database went away while the hub started. Try again.');
  else console.error('The hub could not start:', error);
  process.exit(error instanceof StartRefused ? 2 : 1);
});
