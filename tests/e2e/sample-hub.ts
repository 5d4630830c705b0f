// A hub with the sample catalogue and nothing else, of one test file alone.
import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type RunningHub, startHub } from '../../hub/start.ts';

export async function startSampleHub(): Promise<RunningHub> {
  const data = mkdtempSync(join(tmpdir(), 'touchline-hub-'));
  cpSync(inject('preparedHub'), data, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const hub = await startHub({ port: 0, data });
  return {
    ...hub,
    async close() {
      await hub.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
