// What holds while nobody set anything; without the schemas, so that a page does not carry them.
import type { Policy } from './policy.ts';

export const noPolicy: Policy = { hostsOff: [], quietHosts: [], forceInPage: [], neverLog: [] };
