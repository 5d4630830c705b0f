// Every connector, in the order in which settings show them. A new one is one file and one line here.
import type { ConnectorId } from '../model/delivery.ts';
import type { Connector } from './connector.ts';
import { hub } from './hub.ts';
import { webhook } from './webhook.ts';

export const connectors: readonly Connector[] = [hub, webhook];

const byId = { hub, webhook } satisfies Record<ConnectorId, Connector>;
export const connectorOf = (id: ConnectorId): Connector => byId[id];
