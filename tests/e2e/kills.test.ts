// The short form of `npm run -s bench -- kills`: what must hold however often the browser stops the worker.
import { expect, test } from 'vitest';
import { killWorkers } from './kills.ts';

test('loses nothing, doubles nothing and keeps the order while the worker is stopped and the network fails', async () => {
  const report = await killWorkers({ kills: 60, seed: 6 });
  expect(report).toMatchObject({ lost: [], doubled: [], disordered: [] });
  expect(report.acked).toBeGreaterThan(60);
  // Without any of these the test would prove nothing.
  expect(report.repeated).toBeGreaterThan(0);
});
