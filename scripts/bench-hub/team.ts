// Lays down the workspace that the hub bench asks: devices and a large catalogue.
import { loadCatalogue } from '../../hub/assets.ts';
import type { Database } from '../../hub/database.ts';
import { addDevice, ensureWorkspace, firstTenant, newToken } from '../../hub/devices.ts';
import { migrate } from '../../hub/migrate.ts';
import { madeCatalogue } from '../evaluation/made-catalogue.ts';

/** Tokens of the devices. */
export async function furnish(database: Database, devices: number, assets: number): Promise<string[]> {
  await migrate(database);
  await ensureWorkspace(database, firstTenant, 'Bench');
  const tokens: string[] = [];
  for (let at = 0; at < devices; at += 1) {
    const token = newToken();
    await addDevice(database, firstTenant, { label: `bench ${at}`, role: 'rep', token });
    tokens.push(token);
  }
  const { written } = await loadCatalogue(database, firstTenant, madeCatalogue(assets).assets, new Date());
  if (written !== assets) throw new Error(`Only ${written} of ${assets} assets were taken.`);
  return tokens;
}
