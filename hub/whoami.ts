// `GET /v1/whoami`: what a token opens.
import type * as v from 'valibot';
import { protocolVersion, type whoamiSchema } from '../lib/connectors/hub-protocol.ts';
import { asTenant, type Database } from './database.ts';
import type { Device } from './devices.ts';

export async function whoami(
  database: Database,
  { tenant, role }: Device,
): Promise<v.InferOutput<typeof whoamiSchema>> {
  const [workspace] = await asTenant(database, tenant, (session) =>
    session.query('SELECT name FROM touchline.workspaces WHERE tenant_id = $1', [tenant]),
  );
  return { workspace: String(workspace?.name ?? ''), role, protocol: protocolVersion };
}
