// The parts a schedule runs on: the product's own, or, to see that the simulation bites, one of them broken on purpose.
import type { Connector } from '../../lib/connectors/connector.ts';
import { hub } from '../../lib/connectors/hub.ts';
import { webhook } from '../../lib/connectors/webhook.ts';
import { type OutboxRules, outboxRules } from '../fakes/array-outbox.ts';

export interface Rules extends OutboxRules {
  hub: Connector;
  crm: Connector;
  /** The hub's side of the protocol. */
  hubKnowsOperations: boolean;
  hubKeepsTombstones: boolean;
  /** What is on the never-log list is asked about when it is sent, too. */
  asksBeforeSending: boolean;
  /** One drain a target. */
  takesLock: boolean;
  /** Taking back what may have left sends a removal. */
  tellsRemovals: boolean;
}

export const soundRules: Rules = {
  ...outboxRules,
  hub,
  crm: webhook,
  hubKnowsOperations: true,
  hubKeepsTombstones: true,
  asksBeforeSending: true,
  takesLock: true,
  tellsRemovals: true,
};
