// The hub's HTTP face: who may call what. Each route is one function in its own file; errors become JSON here.
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { protocolVersion } from '../lib/connectors/hub-protocol.ts';
import type { ErrorAnswer } from './answers.ts';
import { listAssets, putAssets } from './assets.ts';
import { readJson, wholeNumber } from './body.ts';
import { allowEveryOrigin } from './cors.ts';
import { type Database, isUnavailable, sqlState } from './database.ts';
import { type Device, findDevice, type Role } from './devices.ts';
import { HttpProblem } from './http-problem.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { listTouches } from './touches.ts';
import { addUsage, funnel } from './usage.ts';

type Env = { Variables: { device: Device } };

const answerProblem = (c: Context, problem: HttpProblem): Response => {
  if (problem.status === 401) c.header('WWW-Authenticate', 'Bearer');
  if (problem.status === 503) c.header('Retry-After', '5');
  return c.json<ErrorAnswer>({ error: { code: problem.code, message: problem.message } }, problem.status);
};

/** Names the kind and the place of a fault, never its message: a database quotes the values it refused. */
function report(error: unknown): void {
  const place = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const kind = error instanceof Error ? error.name : typeof error;
  console.error(`hub: unexpected ${kind} ${sqlState(error)}\n${place.slice(0, 6).join('\n')}`);
}

/** The application over an open, migrated database. `now` is the server's clock. */
export function createApp(database: Database, now: () => Date): Hono<Env> {
  const app = new Hono<Env>();

  const signedIn =
    (...roles: Role[]): MiddlewareHandler<Env> =>
    async (c, next) => {
      const token = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(c.req.header('authorization') ?? '')?.[1];
      const device = token === undefined ? undefined : await findDevice(database, token);
      if (device === undefined) {
        throw new HttpProblem(401, 'not_signed_in', 'The device token is missing, unknown or revoked.');
      }
      if (roles.length > 0 && !roles.includes(device.role)) {
        throw new HttpProblem(
          403,
          'not_allowed',
          `This needs the role ${roles.join(' or ')}; yours is ${device.role}.`,
        );
      }
      c.set('device', device);
      await next();
    };

  app.use(allowEveryOrigin);
  // No HSTS: whether there is TLS is the proxy's knowledge.
  app.use(secureHeaders({ strictTransportSecurity: false, contentSecurityPolicy: { defaultSrc: ["'none'"] } }));

  app.get('/healthz', async (c) => {
    await database.query('SELECT 1');
    return c.json({ ok: true });
  });

  app.get('/v1/whoami', signedIn(), (c) => {
    const { workspace, role } = c.var.device;
    return c.json({ workspace, role, protocol: protocolVersion });
  });

  app.post('/v1/sync/push', signedIn(), async (c) => {
    return c.json(await push(database, c.var.device, await readJson(c), now()));
  });

  app.get('/v1/sync/pull', signedIn(), async (c) => {
    const limit = wholeNumber(c.req.query('limit'), 500, 1, 1_000);
    return c.json(await pull(database, c.var.device.tenant, c.req.query('cursor') ?? '', limit));
  });

  app.post('/v1/usage', signedIn(), async (c) => c.json(await addUsage(database, c.var.device, await readJson(c))));

  app.get('/v1/usage/funnel', signedIn(), async (c) => {
    return c.json(await funnel(database, c.var.device.tenant, wholeNumber(c.req.query('days'), 30, 1, 3_650), now()));
  });

  app.get('/v1/assets', signedIn(), async (c) => {
    const limit = wholeNumber(c.req.query('limit'), 500, 1, 1_000);
    const offset = wholeNumber(c.req.query('offset'), 0, 0, 999_999_999);
    return c.json(await listAssets(database, c.var.device.tenant, offset, limit));
  });

  app.put('/v1/assets', signedIn('marketer', 'admin'), async (c) => {
    return c.json(await putAssets(database, c.var.device.tenant, await readJson(c)));
  });

  // Names of prospects: not for every rep's token.
  app.get('/v1/touches', signedIn('marketer', 'admin'), async (c) => {
    return c.json(await listTouches(database, c.var.device.tenant, wholeNumber(c.req.query('limit'), 100, 1, 1_000)));
  });

  app.notFound((c) => answerProblem(c, new HttpProblem(404, 'not_found', 'The hub has nothing at this address.')));

  app.onError((error, c) => {
    if (error instanceof HttpProblem) return answerProblem(c, error);
    if (isUnavailable(error)) {
      return answerProblem(c, new HttpProblem(503, 'database_away', 'The database cannot be reached. Try again soon.'));
    }
    report(error);
    return c.json<ErrorAnswer>(
      { error: { code: 'internal', message: 'The hub made a mistake. Nothing was half written; try again.' } },
      500,
    );
  });
  return app;
}
