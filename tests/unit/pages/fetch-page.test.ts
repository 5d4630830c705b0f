// The door to the pages of assets, against a real server: HEAD first, GET where HEAD is refused, no cookies, no body read.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askLink, readPage } from '../../../lib/pages/fetch-page.ts';

const seen: string[] = [];
let server: Server;
let base = '';
const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/ok': (_, response) => void response.end('x'),
  '/gone': (_, response) => void response.writeHead(404).end(),
  '/moved': (_, response) => void response.writeHead(301, { location: '/ok' }).end(),
  '/no-head': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/head-lies': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/head-drops': ({ method }, response) => void (method === 'HEAD' ? response.destroy() : response.end('x')),
  '/drops': (_, response) => void response.destroy(),
  '/never': () => undefined,
  '/picture': (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  // Never ends: whoever wants all of it waits for ever.
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write('<html><head><title>Endless</title></he');
    response.write('ad><body>');
  },
};
beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}${request.headers.cookie === undefined ? '' : ' cookie'}`);
    answers[request.url ?? '']?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen.length = 0;
});
const ask = (path: string, signal = new AbortController().signal) => askLink(`${base}${path}`, signal);

test.each([
  ['/ok', { kind: 'answered', status: 200 }, ['HEAD /ok']],
  ['/gone', { kind: 'answered', status: 404 }, ['HEAD /gone', 'GET /gone']],
  ['/no-head', { kind: 'answered', status: 200 }, ['HEAD /no-head', 'GET /no-head']],
  ['/head-lies', { kind: 'answered', status: 200 }, ['HEAD /head-lies', 'GET /head-lies']],
  ['/head-drops', { kind: 'answered', status: 200 }, ['HEAD /head-drops', 'GET /head-drops']],
  ['/drops', { kind: 'unreachable' }, ['HEAD /drops', 'GET /drops']],
])('%s', async (path, outcome, asked) => {
  expect(await ask(path)).toMatchObject(outcome);
  expect(seen).toEqual(asked);
});

test('a redirect is followed, and where it ended is told', async () => {
  expect(await ask('/moved')).toEqual({ kind: 'answered', status: 200, url: `${base}/ok` });
});

test('a stop ends the question at once', async () => {
  const controller = new AbortController();
  const asked = ask('/never', controller.signal);
  await expect.poll(() => seen).toEqual(['HEAD /never']);
  controller.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});

describe('a page that is read', () => {
  test('comes with where it ended, and only up to the end of its head', async () => {
    const page = await readPage(`${base}/endless`, new AbortController().signal);
    expect(page?.url).toBe(`${base}/endless`);
    expect(page?.html).toContain('<title>Endless</title>');
    expect(page?.html.length).toBeLessThan(300_000);
  });
  test.each(['/gone', '/picture', '/drops'])('%s is none', async (path) => {
    expect(await readPage(`${base}${path}`, new AbortController().signal)).toBeUndefined();
  });
});
