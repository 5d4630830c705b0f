// Every connector, in the order in which settings show them. A new one is one file and one line here.
import type { Connector } from './connector.ts';
import { hub } from './hub.ts';

export const connectors: readonly Connector[] = [hub];
