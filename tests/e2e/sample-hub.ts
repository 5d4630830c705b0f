// A hub with the sample catalogue and nothing else, of one test file alone; or of a script that shows what tests test.
import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningHub, startHub } from '../../hub/start.ts';
import { layDownHub } from './prepare-hub.ts';

/** A folder of its own: a copy of the one that was prepared for all tests, or a fresh one outside of them. */
async function ownFolder(): Promise<string> {
  if (process.env.VITEST === undefined) return layDownHub();
  const { inject } = await import('vitest');
  const data = mkdtempSync(join(tmpdir(), 'touchline-hub-'));
  cpSync(inject('preparedHub'), data, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return data;
}

export async function startSampleHub(): Promise<RunningHub> {
  const data = await ownFolder();
  const hub = await startHub({ port: 0, data });
  return {
    ...hub,
    async close() {
      await hub.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
