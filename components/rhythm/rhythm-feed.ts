// Goals, streak, rates and who went quiet, as signals. Asked when the view that shows them opens.
import type { Client } from '../../lib/wire/client.ts';

export interface Rhythm {
  stop(): void;
}

export function createRhythm(_client: Client): Rhythm {
  return { stop: () => undefined };
}
