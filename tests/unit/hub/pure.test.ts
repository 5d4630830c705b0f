// The parts of the hub that need no database: addresses, schedule, buckets, jobs, OpenAPI, metrics, statements for Citus.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { createBuckets } from '../../../hub/limits.ts';
import type { LogLine } from '../../../hub/log.ts';
import { createMetrics } from '../../../hub/metrics.ts';
import { tenantTables } from '../../../hub/migrations.ts';
import { openApi } from '../../../hub/openapi.ts';
import { citusStatements } from '../../../hub/operate/citus.ts';
import { startJobs } from '../../../hub/operate/jobs.ts';
import { foldKey, keysOf } from '../../../hub/people/keys.ts';
import { routes } from '../../../hub/routes.ts';
import { createTurns } from '../../../hub/turns.ts';
import { isPublicUnicast, judge, judgeUrl } from '../../../hub/webhooks/address-guard.ts';
import { givenUpAfterMs, retryAfterOf, verdictOf, waits } from '../../../hub/webhooks/schedule.ts';

describe('an address that webhooks may go to', () => {
  test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '2a00:1450:4001::1'])('%s', (address) =>
    expect(isPublicUnicast(address)).toBe(true),
  );

  const inside4 = '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1';
  const more4 = '192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255';
  const inside6 =
    ':: ::1 ::ffff:8.8.8.8 ::ffff:7f00:1 64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1::';
  const more6 = 'fc00::1 fd00:ec2::254 fe80::1 fec0::1 ff02::1 3fff::1 5f00::1 localhost 1.2.3 ';
  test.each([inside4, more4, inside6, more6].join(' ').split(' '))('never %s', (address) =>
    expect(isPublicUnicast(address)).toBe(false),
  );

  // The parser turns every spelling of a number into the same address, so the parsed value is judged.
  test.each([
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::ffff:127.0.0.1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://a.localhost/',
    'http://example.com/',
    'https://user@example.com/',
    'https:/\\user:pw@example.com/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//example.com/',
    '',
  ])('never %j', (text) => expect(judgeUrl(text, [])).toHaveProperty('why'));

  it('is judged for every address of its name', async () => {
    const to = (...addresses: string[]) => judge('https://example.com/in', [], async () => addresses);
    expect(await to('93.184.216.34', '8.8.8.8')).toMatchObject({ ok: true, address: '93.184.216.34' });
    expect(await to('93.184.216.34', '::1')).toMatchObject({ ok: false });
    expect(await to()).toMatchObject({ ok: false });
    const fails = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await judge('https://example.com/in', [], fails)).toMatchObject({ ok: false });
  });

  it('may be inside when the operator trusts that very origin', async () => {
    const trusted = ['http://10.0.0.5:8080'];
    expect(await judge('http://10.0.0.5:8080/in', trusted, async () => [])).toMatchObject({ ok: true });
    expect(await judge('http://10.0.0.5:8081/in', trusted, async () => [])).toMatchObject({ ok: false });
  });
});

describe('the schedule of a webhook', () => {
  const failed = { status: 500, retryAfterMs: undefined };
  it('is that of Standard Webhooks, each wait at most a tenth longer', () => {
    const minutes = waits.map((wait) => wait / 60_000);
    expect(minutes).toEqual([5 / 60, 5, 30, 120, 300, 600, 840, 1_200, 1_440]);
    expect(verdictOf(failed, 0, 0, 0)).toEqual({ is: 'again', waitMs: 5_000 });
    expect(verdictOf(failed, 0, 0, 1)).toEqual({ is: 'again', waitMs: 5_500 });
    expect(verdictOf(failed, 40, 1, 0)).toEqual({ is: 'again', waitMs: 86_400_000 });
  });
  it.each([199, 300, 302, 400, 404, 500, 0])('tries again after %d', (status) =>
    expect(verdictOf({ ...failed, status }, 0, 0, 0).is).toBe('again'),
  );
  it.each([200, 202, 204, 299])('is done after %d', (status) =>
    expect(verdictOf({ ...failed, status }, 3, givenUpAfterMs, 0).is).toBe('delivered'),
  );
  it('ends at 410 and after five days', () => {
    expect(verdictOf({ ...failed, status: 410 }, 0, 0, 0)).toEqual({ is: 'disabled' });
    expect(verdictOf(failed, 9, givenUpAfterMs - 1, 0).is).toBe('again');
    expect(verdictOf(failed, 9, givenUpAfterMs, 0)).toEqual({ is: 'disabled' });
  });
  it('reads how long a receiver asks to wait, and waits a day at most', () => {
    const now = Date.parse('2026-11-27T10:00:00Z');
    const texts = ['30', 'Fri, 27 Nov 2026 10:01:00 GMT', 'Fri, 27 Nov 2026 09:00:00 GMT', 'soon', '-1', undefined];
    expect(texts.map((text) => retryAfterOf(text, now))).toEqual([30_000, 60_000, 0, undefined, undefined, undefined]);
    expect(verdictOf({ status: 503, retryAfterMs: 10 ** 10 }, 0, 0, 0)).toEqual({ is: 'again', waitMs: 86_400_000 });
  });
});

describe('a bucket', () => {
  it('gives what it holds at once, then as fast as it fills, and says how long to wait', () => {
    const { take } = createBuckets({ perSecond: 2, burst: 3 });
    expect([take('a', 0), take('a', 0), take('a', 0), take('a', 0)]).toEqual([0, 0, 0, 1]);
    expect([take('b', 0), take('a', 500), take('a', 500)]).toEqual([0, 0, 1]);
    expect(createBuckets({ perSecond: 0.1, burst: 1 }).take('a', 0)).toBe(0);
  });
  it('is not fooled by a clock that goes back', () => {
    const { take } = createBuckets({ perSecond: 1, burst: 1 });
    expect([take('a', 10_000), take('a', 0), take('a', 500), take('a', 1_100)]).toEqual([0, 1, 1, 0]);
  });
});

describe('turns', () => {
  it('go one after another under one key, side by side under two, and past one that fails', async () => {
    const { take } = createTurns(2);
    const log: string[] = [];
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const first = take('a', async () => {
      await gate;
      log.push('first');
      throw new Error('broken');
    });
    const second = take('a', async () => log.push('second'));
    await expect(take('a', async () => 0)).rejects.toMatchObject({ status: 503 });
    await take('b', async () => log.push('other'));
    open();
    await expect(first).rejects.toThrow('broken');
    await second;
    expect(log).toEqual(['other', 'first', 'second']);
    expect(await take('a', async () => 7)).toBe(7);
  });
});

describe('jobs', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('run at their pace, never twice at once, once more when woken meanwhile, and go on after a fault', async () => {
    const log: LogLine[] = [];
    let [runs, running] = [0, 0];
    let finish = () => {};
    const jobs = startJobs(
      [
        {
          name: 'j',
          everyMs: 1_000,
          run: () => {
            runs += 1;
            running += 1;
            expect(running).toBe(1);
            return new Promise((resolve, reject) => {
              finish = () => {
                running -= 1;
                if (runs === 1) reject(new TypeError('canary'));
                else resolve(runs);
              };
            });
          },
        },
      ],
      (line) => log.push(line),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    jobs.wake('j');
    jobs.wake('j');
    expect(runs).toBe(1);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(runs).toBe(2);
    finish();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs).toBe(3);
    const stopped = jobs.stop();
    finish();
    await stopped;
    jobs.wake('j');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(runs).toBe(3);
    expect(log).toMatchObject([{ event: 'fault', job: 'j', kind: 'TypeError' }, { count: 2 }, { count: 3 }]);
    expect(JSON.stringify(log)).not.toContain('canary');
  });
});

describe('keys of people', () => {
  it.each([
    ['email: Ann@Example.COM ', 'email:ann@example.com'],
    ['linkedin:Jos%C3%A9-N', 'linkedin:josé-n'],
    ['member:ACoAA1', 'member:ACoAA1'],
    ['name:Ann', undefined],
    ['email:', undefined],
    ['toString:x', undefined],
    ['ann@example.com', undefined],
  ])('fold %j to %j', (key, folded) => expect(foldKey(key)).toBe(folded));

  it('are those that a touch carries, and no empty ones', () => {
    const person = { name: 'Ann', email: 'Ann@x.org', linkedinSlug: '', title: '', company: 'X', salesNavLeadId: 'L1' };
    expect(keysOf(person)).toEqual(['email:ann@x.org', 'lead:L1']);
  });
});

describe('the image', () => {
  it('holds every library and folder that the hub imports', () => {
    const image = readFileSync('Dockerfile', 'utf8');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const packages = new Set<string>();
    const folders = new Set<string>();
    for (const file of globSync('hub/**/*.ts')) {
      for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'([^']+)'/g)) {
        if (name.startsWith('.')) folders.add(normalize(join(dirname(file), name)).split('/')[0] ?? '');
        else if (!name.startsWith('node:')) packages.add(/^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '');
      }
    }
    expect([...packages].filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
    for (const folder of folders) expect(image).toMatch(new RegExp(`^COPY ${folder} ${folder}$`, 'm'));
    expect(packages.size).toBeGreaterThan(3);
  });
});

describe('what is made from the tables', () => {
  it('distributes every table by its tenant, and all together', () => {
    const sql = citusStatements().join('\n');
    for (const table of tenantTables)
      expect(sql).toContain(`create_distributed_table('touchline.${table}', 'tenant_id'`);
    expect(sql.match(/create_distributed_table/g)).toHaveLength(tenantTables.length);
  });

  it('describes every route in OpenAPI 3.1, with the schemas that check the bodies', () => {
    const document = v.parse(
      v.object({
        openapi: v.literal('3.1.0'),
        paths: v.record(v.string(), v.record(v.string(), v.looseObject({ operationId: v.string() }))),
      }),
      JSON.parse(JSON.stringify(openApi(routes))),
    );
    const named = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('{id}', ':id')}`),
    );
    expect(named.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((each) => each.operationId),
    );
    expect(new Set(ids).size).toBe(routes.length);
    for (const route of routes) {
      const operation = document.paths[route.path.replace(':id', '{id}')]?.[route.method.toLowerCase()];
      expect('requestBody' in (operation ?? {})).toBe(route.body !== undefined);
    }
    expect(JSON.stringify(document.paths['/v1/invites']?.post)).toContain('"enum":["rep","marketer","admin"]');
  });

  it('counts in the text format of Prometheus', () => {
    const metrics = createMetrics();
    metrics.request('GET', '/v1/whoami', 200, 0.02);
    metrics.request('GET', '/v1/whoami', 401, 3);
    metrics.op('applied');
    metrics.delivery(false);
    const text = metrics.text();
    expect(text).toContain('touchline_requests_total{method="GET",route="/v1/whoami",status="200"} 1\n');
    expect(text).toContain('touchline_request_seconds_bucket{route="/v1/whoami",le="0.025"} 1\n');
    expect(text).toContain('touchline_request_seconds_bucket{route="/v1/whoami",le="+Inf"} 2\n');
    expect(text).toContain('touchline_request_seconds_sum{route="/v1/whoami"} 3.02\n');
    expect(text).toContain('touchline_ops_total{status="applied"} 1\n');
    expect(text).toContain('touchline_webhook_tries_total{outcome="failed"} 1\n');
    const line = /^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+)$/;
    expect(
      text
        .trimEnd()
        .split('\n')
        .filter((each) => !line.test(each)),
    ).toEqual([]);
  });
});
