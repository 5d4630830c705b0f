// Once for all end-to-end files: a hub's data folder with schema, token and sample catalogue. Laying down an empty database takes
// seconds of work; each file starts its own hub on a copy of this folder.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startHub } from '../../hub/start.ts';
import { readCatalogue } from '../../lib/importers/index.ts';
import { root } from '../../scripts/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The prepared folder, which nobody may open: it is copied. */
    preparedHub: string;
  }
}

/** Lays down such a folder; whoever calls it takes it away. */
export async function layDownHub(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-prepared-hub-'));
  const sample = readFileSync(join(root, 'public', 'sample-catalogue.json'), 'utf8');
  const hub = await startHub({ port: 0, data: folder, catalogue: readCatalogue('sample.json', sample).assets });
  await hub.close();
  return folder;
}

export async function setup(project: TestProject): Promise<() => void> {
  const folder = await layDownHub();
  project.provide('preparedHub', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
