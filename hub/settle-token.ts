// Every start ends with an admin token that works: the given one, the one in the data folder, or a new one.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { addDevice, findDevice, firstTenant, newToken } from './devices.ts';
import { StartRefused } from './start-refused.ts';

/**
 * Returns the token and where it stands; the file is readable by its owner only.
 * @throws {StartRefused} when a given token is too short to be a secret.
 */
export async function settleToken(
  database: Database,
  folder: string | undefined,
  given: string | undefined,
): Promise<{ token: string; isTokenNew: boolean; tokenFile: string }> {
  if (given !== undefined && !/^[\x21-\x7e]{16,500}$/.test(given)) {
    throw new StartRefused(
      'The token must have 16 to 500 characters, without spaces. Leave --token out to get a good one.',
    );
  }
  const tokenFile = folder === undefined ? '' : join(folder, 'token');
  const kept = tokenFile !== '' && existsSync(tokenFile) ? readFileSync(tokenFile, 'utf8').trim() : '';
  const wanted = given ?? (kept === '' ? undefined : kept);
  const device = wanted === undefined ? undefined : await findDevice(database, wanted);
  const isUsable = device?.role === 'admin' && device.tenant === firstTenant;
  // A kept token that the database does not know was revoked: it must not come back by itself.
  const token = wanted !== undefined && (isUsable || wanted === given) ? wanted : newToken();
  if (!isUsable) {
    if (device !== undefined)
      throw new StartRefused('The token given with --token belongs to a device that is not an admin.');
    await addDevice(database, firstTenant, { label: 'first admin', role: 'admin', token });
  }
  if (folder !== undefined && kept !== token) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(tokenFile, `${token}\n`, { mode: 0o600 });
    chmodSync(tokenFile, 0o600);
  }
  return { token, isTokenNew: !isUsable, tokenFile };
}
