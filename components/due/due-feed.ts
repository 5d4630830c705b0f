// What is due, as signals, and what the rep does about it. Asked when the view opens and after each push.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../lib/wire/client.ts';

export interface Due {
  /** Open next steps of today and before. */
  count: ReadonlySignal<number>;
  stop(): void;
}

export function createDue(_client: Client): Due {
  return { count: signal(0), stop: () => undefined };
}
