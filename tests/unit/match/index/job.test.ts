import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../../lib/match/index/build-segment.ts';
import { runInSlices, runThrough } from '../../../../lib/match/index/job.ts';
import { documentOf } from '../text/documents.ts';

const documents = Array.from({ length: 300 }, (_, at) =>
  documentOf(`d${at}`, `title ${at % 7}`, `text ${at % 11} of ${at}`),
);

/** A clock that moves with every look at it. */
const tickingClock = (): (() => number) => {
  let at = 0;
  return () => at++;
};

describe('building as a job', () => {
  it('makes the same bytes in slices as in one go', async () => {
    const shares: number[] = [];
    let pauses = 0;
    const sliced = await runInSlices(buildSegment(documents), {
      signal: new AbortController().signal,
      now: tickingClock(),
      pause: async () => {
        pauses++;
      },
      longest: 2,
      onProgress: (share) => shares.push(share),
    });
    expect(new Uint8Array(sliced)).toEqual(new Uint8Array(runThrough(buildSegment(documents))));
    expect(pauses).toBeGreaterThan(5);
    expect([...shares].sort((x, y) => x - y)).toEqual(shares);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('never says less than before, also of many documents', () => {
    const many = Array.from({ length: 5_000 }, (_, at) =>
      documentOf(`d${at}`, `title w${at}`, `text ${at % 11} of v${at}`),
    );
    const shares = [...buildSegment(many)];
    expect([...shares].sort((x, y) => x - y)).toEqual(shares);
  });

  it('stops when it is aborted', async () => {
    const abort = new AbortController();
    const work = runInSlices(buildSegment(documents), {
      signal: abort.signal,
      now: tickingClock(),
      pause: async () => abort.abort(new Error('not wanted any more')),
      longest: 1,
    });
    await expect(work).rejects.toThrow('not wanted any more');
  });
});
