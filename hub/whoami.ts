// `GET /v1/whoami`: what a token opens.
import type * as v from 'valibot';
import { protocolVersion, type whoamiSchema } from '../lib/connectors/hub-protocol.ts';
import type { Device } from './devices.ts';

export const whoami = ({ workspace, role }: Device): v.InferOutput<typeof whoamiSchema> => ({
  workspace,
  role,
  protocol: protocolVersion,
});
