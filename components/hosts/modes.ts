// What a page knows and does about the modes of hosts: who decides, and switching from one to the other.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { HostId } from '../../lib/model/context.ts';
import { type Mode, modeChange } from '../../lib/model/modes.ts';
import { noPolicy } from '../../lib/model/no-policy.ts';
import type { Policy } from '../../lib/model/policy.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Client } from '../../lib/wire/client.ts';

/** Who decides about a host: a policy that names it, or the user. */
export const isModeManaged = ({ quietHosts, forceInPage }: Policy, host: HostId): boolean =>
  quietHosts.includes(host) || forceInPage.includes(host);

export interface Modes {
  managed: Signal<Policy>;
  /** Asks again what the organisation set. */
  refresh(): Promise<void>;
  /** Hosts of which the organisation decides stay as they are. */
  choose(chosen: readonly HostId[], mode: Mode): Promise<void>;
}

/** @param openPanel opens the browser's own panel while the click lasts; the frame is gone a moment later */
export function createModes(
  client: Client,
  settings: ReadonlySignal<Settings>,
  openPanel: () => Promise<void> = async () => undefined,
): Modes {
  const managed = signal<Policy>(noPolicy);
  const refresh = async (): Promise<void> => {
    managed.value = (await client.ask('managed.read', {})).policy;
  };
  client.listen((push) => {
    if (push.type === 'settings') refresh().catch(() => undefined);
  });
  return {
    managed,
    refresh,
    choose: async (chosen, mode) => {
      if (mode === 'quiet') await openPanel().catch(() => undefined);
      await client.ask('settings.set', { change: modeChange(settings.peek(), chosen, mode) });
    },
  };
}
