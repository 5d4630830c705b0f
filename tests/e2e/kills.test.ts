// The short form of `npm run -s bench -- kills`: what must hold however often the browser stops the worker.
import { expect, test, vi } from 'vitest';
import { seededRandom } from '../../lib/match/index/random.ts';
import { killBrowsers } from './browser-kills.ts';
import { killWorkers } from './kills.ts';
import { StormBrowser, StormHub } from './storm.ts';

/** Of browsers that are started several times; a busy machine takes its time. */
vi.setConfig({ testTimeout: 300_000 });

test('loses nothing, doubles nothing and keeps the order while the worker is stopped and the network fails', async () => {
  const report = await killWorkers({ kills: 30, seed: 6 });
  expect(report).toMatchObject({ lost: [], doubled: [], disordered: [] });
  expect(report.acked).toBeGreaterThan(20);
  // Without any of these the test would prove nothing.
  expect(report.repeated).toBeGreaterThan(0);
});

test('keeps what it said it kept when the browser is killed, and sends it after the next start', async () => {
  const tally = await killBrowsers({ rounds: 2, seed: 7 });
  expect(tally).toMatchObject({ lost: [], doubled: [], disordered: [] });
  expect(tally.there).toBeGreaterThan(0);
});

test('drains once and doubles nothing while three pages act at the same time', async () => {
  const place = await StormHub.open();
  const browser = await StormBrowser.open(place);
  try {
    await browser.connect();
    place.proxy.storm(8);
    const pages = [
      browser.own,
      await browser.session.openOwn('sidepanel.html'),
      await browser.session.openOwn('insights.html'),
    ];
    const random = seededRandom(8);
    for (let round = 0; round < 5; round += 1) {
      for (const page of pages) browser.push(page);
      await Promise.all(pages.map((page) => browser.log(random, page)));
    }
    await browser.settle();
    const tally = await place.tally();
    expect(tally).toMatchObject({ lost: [], doubled: [], disordered: [], unanswered: 0 });
    expect(tally.acked).toBe(tally.there);
    expect(tally.acked).toBeGreaterThan(0);
  } finally {
    await browser.session.close();
    await place.close();
  }
});
