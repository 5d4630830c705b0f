// Stands before the hub and does what networks do: drops, doubles, delays and reorders, answers itself, goes away. Counts what
// came through: deliveries of each operation, and which of them the hub applied, in its order.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { drawFaults, type Fault, type FaultName } from './fault-draw.ts';

/** `pass`: as the hub answers. `hold`: the hub has acted, its answer never arrives. `html`: a sign-in page. `down`: no answer. */
export type Mood = 'pass' | 'hold' | 'html' | 'down';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer<ArrayBuffer>;
}
interface Request {
  message: IncomingMessage;
  response: ServerResponse;
  body: Buffer<ArrayBuffer>;
}

const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };
const said = (status: number, type: string, text: string, more: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': type, ...cors, ...more },
  body: Buffer.from(text),
});
const signIn = said(200, 'text/html', '<!doctype html><title>Sign in to the guest network</title>');
const mostOvertakenMs = 300;

export class FaultProxy {
  readonly url: string;
  mood: Mood = 'pass';
  /** Pushes that reached the hub, also those whose answer was held. */
  pushes = 0;
  /** How often each operation reached the hub. */
  readonly deliveries = new Map<string, number>();
  /** Operations that the hub applied, in the order in which it said so. One may stand here once only. */
  readonly applied: string[] = [];
  /** How often each fault happened since the storm began. */
  readonly happened = new Map<FaultName, number>();
  readonly #server: Server;
  readonly #target: string;
  #draw: (() => Fault) | undefined;
  #overtaken: (() => void)[] = [];

  private constructor(server: Server, target: string) {
    this.#server = server;
    this.#target = target;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (message, response) => {
      this.#serve(message, response).catch(() => message.socket.destroy());
    });
  }

  static before(target: string): Promise<FaultProxy> {
    const server = createServer();
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(new FaultProxy(server, target))));
  }

  /** From now on each push meets the fault that is drawn for it. */
  storm(seed: number): void {
    this.#draw = drawFaults(seed);
  }

  calm(): void {
    this.#draw = undefined;
    this.mood = 'pass';
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of message) chunks.push(chunk as Uint8Array<ArrayBuffer>);
    const request = { message, response, body: Buffer.concat(chunks) };
    if (this.mood === 'down') return void message.socket.destroy();
    if (this.mood === 'html' && message.method !== 'OPTIONS') return give(response, signIn);
    if (message.method !== 'POST' || message.url !== '/v1/sync/push')
      return give(response, await this.#forward(request));
    const fault = this.#draw?.();
    if (fault !== undefined) return this.#suffer(request, fault);
    const answer = await this.#push(request);
    if (this.mood !== 'hold') give(response, answer);
  }

  async #suffer(request: Request, { name, ms, retryAfter }: Fault): Promise<void> {
    const { message, response } = request;
    this.happened.set(name, (this.happened.get(name) ?? 0) + 1);
    switch (name) {
      case 'pass':
        return give(response, await this.#push(request));
      case 'slow':
        await wait(ms);
        return give(response, await this.#push(request));
      case 'lost':
        return void message.socket.destroy();
      case 'reset':
        await this.#push(request);
        return void message.socket.resetAndDestroy();
      case 'half':
        return giveHalf(request, await this.#push(request));
      case 'late': {
        const answer = await this.#push(request);
        await wait(ms);
        return give(response, answer);
      }
      case 'twice': {
        const [answer] = await Promise.all([this.#push(request), this.#push(request)]);
        return give(response, answer);
      }
      case 'overtaken':
        await Promise.race([new Promise<void>((resolve) => this.#overtaken.push(resolve)), wait(mostOvertakenMs)]);
        return give(response, await this.#push(request));
      case 'busy':
        return give(response, said(429, 'application/json', '{}', { 'retry-after': retryAfter }));
      case 'broken':
        return give(response, said(500, 'text/plain', 'Internal Server Error'));
      case 'away':
        return give(response, said(503, 'text/plain', 'Service Unavailable'));
      case 'html':
        return give(response, signIn);
    }
  }

  async #push(request: Request): Promise<Answer> {
    const { ops = [] } = JSON.parse(request.body.toString()) as { ops?: { opId: string }[] };
    const answer = await this.#forward(request);
    this.pushes += 1;
    for (const { opId } of ops) this.deliveries.set(opId, (this.deliveries.get(opId) ?? 0) + 1);
    if (answer.status === 200) this.#noteApplied(answer.body.toString());
    for (const go of this.#overtaken.splice(0)) go();
    return answer;
  }

  #noteApplied(text: string): void {
    const { results } = JSON.parse(text) as { results: { opId: string; status: string }[] };
    for (const { opId, status } of results) if (status === 'applied') this.applied.push(opId);
  }

  async #forward({ message, body }: Request): Promise<Answer> {
    const { host: _, connection: __, 'content-length': ___, ...headers } = message.headers as Record<string, string>;
    const answer = await fetch(`${this.#target}${message.url}`, {
      method: message.method ?? 'GET',
      headers,
      ...(body.length > 0 ? { body } : {}),
    });
    const { 'content-encoding': ____, 'transfer-encoding': _____, ...kept } = Object.fromEntries(answer.headers);
    return { status: answer.status, headers: kept, body: Buffer.from(await answer.arrayBuffer()) };
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

function give(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** The head promises the whole answer; the connection ends in the middle of it. */
function giveHalf({ message, response }: Request, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  response.write(body.subarray(0, body.length >> 1), () => message.socket.destroy());
}
