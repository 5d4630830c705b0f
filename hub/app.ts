// The hub's HTTP face: puts the table of routes behind sign-in, limits, logs and one place for errors.
import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { ErrorAnswer } from './answers.ts';
import { readJson } from './body.ts';
import { allowEveryOrigin } from './cors.ts';
import { type Database, isUnavailable } from './database.ts';
import type { Device } from './devices.ts';
import { HttpProblem } from './http-problem.ts';
import { type Limits, usualLimits } from './limits.ts';
import { faultOf, type Log, silent } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { type Call, type Route, routes } from './routes.ts';
import { createDoor } from './sign-in.ts';
import { createTurns } from './turns.ts';

export interface AppOptions {
  limits?: Limits;
  log?: Log;
  metrics?: Metrics;
  /** Origins that webhooks may have although they are private or without TLS. */
  allowed?: readonly string[];
  /** True behind a proxy that sets `X-Forwarded-For`: its last entry is then the address. */
  isBehindProxy?: boolean;
  /** Called when there may be something to deliver. */
  wake?(): void;
}

/** Pushes of one workspace that wait for their turn; a device gives up after 15 s, so more would wait in vain. */
const mostWaiting = 200;

const uuidPattern = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

type Env = { Variables: { device: Device; request: string; route: string } };

const answerProblem = (c: Context, problem: HttpProblem): Response => {
  if (problem.status === 401) c.header('WWW-Authenticate', 'Bearer');
  if (problem.status === 503) c.header('Retry-After', '5');
  if (problem.retryAfter !== undefined) c.header('Retry-After', String(problem.retryAfter));
  return c.json<ErrorAnswer>(
    { error: { code: problem.code, message: problem.message }, ...problem.more },
    problem.status,
  );
};

/** The sender's address, or empty where there is no socket. */
function addressOf(c: Context, isBehindProxy: boolean): string {
  if (isBehindProxy) return (c.req.header('x-forwarded-for') ?? '').split(',').at(-1)?.trim() ?? '';
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
}

/** Anything that went wrong, as an answer; only what was not foreseen is logged as a fault. */
function answerError(c: Context<Env>, error: unknown, log: Log): Response {
  if (error instanceof HttpProblem) return answerProblem(c, error);
  if (isUnavailable(error)) {
    return answerProblem(c, new HttpProblem(503, 'database_away', 'The database cannot be reached. Try again soon.'));
  }
  log({ level: 'error', event: 'fault', request: c.get('request'), route: c.get('route'), ...faultOf(error) });
  return c.json<ErrorAnswer>(
    { error: { code: 'internal', message: 'The hub made a mistake. Nothing was half written; try again.' } },
    500,
  );
}

/** Every request gets an id, a line and a count. */
const witness = (app: Hono<Env>, log: Log, metrics: Metrics): void => {
  app.use(async (c, next) => {
    const started = performance.now();
    const request = randomUUID();
    c.set('request', request);
    c.set('route', 'none');
    c.header('X-Request-Id', request);
    await next();
    const ms = performance.now() - started;
    const [route, device] = [c.get('route'), c.get('device') as Device | undefined];
    metrics.request(c.req.method, route, c.res.status, ms / 1_000);
    const who = device === undefined ? {} : { tenant: device.tenant, device: device.id };
    const about = { request, method: c.req.method, route, status: c.res.status, ms: Math.round(ms), ...who };
    log({ level: 'info', event: 'request', ...about });
  });
};

/** The application over an open, migrated database. `now` is the server's clock. */
export function createApp(database: Database, now: () => Date, options: AppOptions = {}): Hono<Env> {
  const { log = silent, metrics = createMetrics(), allowed = [], isBehindProxy = false, wake = () => {} } = options;
  const app = new Hono<Env>();
  const turns = createTurns(mostWaiting);
  const door = createDoor(database, options.limits ?? usualLimits);

  async function run(route: Route, c: Context<Env>): Promise<unknown> {
    c.set('route', route.path);
    const at = now();
    const address = addressOf(c, isBehindProxy);
    const call = async (): Promise<Call> => ({
      database,
      now: at,
      body: route.body === undefined ? undefined : await readJson(c),
      query: (name) => c.req.query(name) ?? '',
      id: c.req.param('id') ?? '',
      metrics,
      allowed,
      wake,
      turns,
    });
    if (route.who === 'anybody') {
      if (route.isGuarded === true) door.knock(address, at);
      return route.run(await call());
    }
    const device = await door.enter(c.req.header('authorization') ?? '', route.who, address, at);
    c.set('device', device);
    return route.run(await call(), device);
  }

  witness(app, log, metrics);
  app.use(allowEveryOrigin);
  // No HSTS: whether there is TLS is the proxy's knowledge.
  app.use(secureHeaders({ strictTransportSecurity: false, contentSecurityPolicy: { defaultSrc: ["'none'"] } }));
  for (const route of routes) {
    app.on(route.method, route.path.replaceAll(':id', `:id{${uuidPattern}}`), async (c) => {
      const answer = await run(route, c);
      if (route.type !== undefined) return c.body(String(answer), 200, { 'Content-Type': route.type });
      return c.json(answer ?? { ok: true });
    });
  }
  app.notFound((c) => answerProblem(c, new HttpProblem(404, 'not_found', 'The hub has nothing at this address.')));
  app.onError((error, c) => answerError(c, error, log));
  return app;
}
