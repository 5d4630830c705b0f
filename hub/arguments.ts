// The words of the command line, and what they mean. Environment variables stand in for options.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartRefused } from './start-refused.ts';

export const usage = `Touchline hub

  node hub/main.ts [COMMAND] [options]

Without a command it starts:
  --port 4417           0 = any free port
  --host 127.0.0.1
  --data DIR            embedded database and token; default .touchline/hub, or TOUCHLINE_DATA
  --catalogue FILE      JSON list of assets, added or replaced by id at each start
  --token TOKEN         admin token to accept, or TOUCHLINE_TOKEN; without it one is made at the first start
  DATABASE_URL          a PostgreSQL database to use instead of the embedded one
  TOUCHLINE_BEHIND_PROXY=1   take the sender's address from X-Forwarded-For
  TOUCHLINE_WEBHOOK_ALLOW    origins of webhooks that may be private or without TLS, with commas between them

Asks a hub that runs, with the token of its data folder (or --token), at --url http://127.0.0.1:4417:
  invite --role rep|marketer|admin [--label TEXT] [--hours 72]
         [--audience public|customer|internal] [--catalogues ID,ID]   what a rep is given; everything by default
  devices               revoke ID             audit
  erase KEY...          export KEY...         KEY = email:ann@example.com or linkedin:ann-example

Works on the database itself; an embedded one must not be in use:
  backup FILE           restore FILE          purge
  citus                 prints the statements that distribute the tables`;

const options = {
  port: { type: 'string', default: '4417' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string' },
  catalogue: { type: 'string' },
  token: { type: 'string' },
  url: { type: 'string', default: 'http://127.0.0.1:4417' },
  role: { type: 'string' },
  label: { type: 'string' },
  hours: { type: 'string' },
  audience: { type: 'string' },
  catalogues: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const fromEnvironment = (name: string): string | undefined => process.env[name] || undefined;

/** @throws {StartRefused} with the usage, for a word that is none of them. */
export function readArguments(argv: readonly string[]) {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    throw new StartRefused(`${error instanceof Error ? error.message : 'The arguments are wrong.'}\n\n${usage}`);
  }
  const { values, positionals } = parsed;
  const data = values.data ?? fromEnvironment('TOUCHLINE_DATA') ?? join('.touchline', 'hub');
  const allowed = (fromEnvironment('TOUCHLINE_WEBHOOK_ALLOW') ?? '').split(',').map((origin) => origin.trim());
  return {
    ...values,
    data,
    token: values.token ?? fromEnvironment('TOUCHLINE_TOKEN'),
    databaseUrl: fromEnvironment('DATABASE_URL'),
    isBehindProxy: fromEnvironment('TOUCHLINE_BEHIND_PROXY') === '1',
    allowed: allowed.filter((origin) => origin !== ''),
    command: positionals[0] ?? 'start',
    words: positionals.slice(1),
  };
}

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options, allowPositionals: true });

export type Arguments = ReturnType<typeof readArguments>;
