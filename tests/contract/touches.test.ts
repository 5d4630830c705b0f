// Every fixture pair of a touch, played: what must be seen is seen at its proof, and a trap leaves nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgePair } from '../../scripts/eval-touches/judge.ts';
import { readPairs } from '../../scripts/eval-touches/pair.ts';
import { playPair, preparePlaying } from '../../scripts/eval-touches/play.ts';
import { touchFolders } from '../../scripts/eval-touches.ts';
import { type HostPage, openHostPage } from './host-page.ts';

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
  await preparePlaying(host);
});
afterAll(() => host.close());

describe.each(touchFolders())('%s', (folder) => {
  it.each(readPairs(folder))('$kind, $case: $tries', async (pair) => {
    const { missed, false: wrong, odd } = judgePair(pair, await playPair(host, pair));
    expect({ missed, false: wrong, odd }).toEqual({ missed: [], false: [], odd: [] });
  });
});
