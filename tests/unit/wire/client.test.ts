// A page's way to the background while the worker is stopped: what is asked again, what is not, and over which port.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, WireError } from '../../../lib/wire/client.ts';

interface Sent {
  id: number;
  key: string;
  name: string;
}
class Port {
  sent: Sent[] = [];
  isDead = false;
  #hears: (message: unknown) => void = () => undefined;
  #ends: () => void = () => undefined;
  onMessage = {
    addListener: (listener: (message: unknown) => void): void => {
      this.#hears = listener;
    },
  };
  onDisconnect = {
    addListener: (listener: () => void): void => {
      this.#ends = listener;
    },
  };
  postMessage(message: Sent): void {
    if (this.isDead) throw new Error('Attempting to use a disconnected port object');
    this.sent.push(message);
  }
  answer(name: string, value: unknown): void {
    const id = this.sent.findLast((message) => message.name === name)?.id;
    this.#hears({ type: 'answer', id, ok: true, value });
  }
  end(): void {
    this.isDead = true;
    this.#ends();
  }
  names = (): string[] => this.sent.map(({ name }) => name);
}

let ports: Port[] = [];
const port = (index: number): Port => ports[index] as Port;
const insertion = { viewId: 'v', assetId: 'a' } as const;
beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  const { runtime } = (globalThis as unknown as { browser: { runtime: { connect?: () => Port } } }).browser;
  runtime.connect = () => {
    const fresh = new Port();
    ports.push(fresh);
    return fresh;
  };
});
afterEach(() => vi.useRealTimers());

const client = () => connect({ mount: 'tab' }, () => undefined);

describe('a worker that was stopped', () => {
  test('is asked again what it has not answered, with the same key', async () => {
    const asked = client().ask('settings.get', {});
    port(0).end();
    await vi.advanceTimersByTimeAsync(60);
    expect(port(1).names()).toEqual(['hello', 'settings.get']);
    expect(port(1).sent[1]?.key).toBe(port(0).sent[1]?.key);
    port(1).answer('settings.get', { theme: 'dark' });
    expect(await asked).toEqual({ theme: 'dark' });
  });

  test('an insertion on its way is not repeated: the text may be there already', async () => {
    const inserted = client().ask('insert', insertion);
    const refused = expect(inserted).rejects.toMatchObject({ problem: { code: 'insert_unsure' } });
    port(0).end();
    await vi.advanceTimersByTimeAsync(60);
    await refused;
    expect(ports.flatMap((one) => one.names()).filter((name) => name === 'insert')).toHaveLength(1);
  });

  test('the late end of an old port says nothing about what went out on the new one', async () => {
    const talk = client();
    port(0).isDead = true;
    const inserted = talk.ask('insert', insertion);
    await vi.advanceTimersByTimeAsync(110);
    expect(port(1).names()).toEqual(['hello', 'insert']);
    port(0).end();
    await vi.advanceTimersByTimeAsync(60);
    port(1).answer('insert', { how: 'inserted' });
    expect(await inserted).toEqual({ how: 'inserted' });
  });
});

test('a background that never answers ends in a sentence', async () => {
  const asked = client().ask('settings.get', {});
  const refused = expect(asked).rejects.toBeInstanceOf(WireError);
  for (let turn = 0; turn < 5; turn++) {
    ports.at(-1)?.end();
    await vi.advanceTimersByTimeAsync(60);
  }
  await refused;
});
