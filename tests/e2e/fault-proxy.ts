// Stands before the hub and does what networks do: drops answers, answers with HTML, goes away. Counts what came through.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `pass`: as the hub answers. `hold`: the hub has acted, its answer never arrives. `html`: a sign-in page. `down`: no answer. */
export type Mood = 'pass' | 'hold' | 'html' | 'down';

export class FaultProxy {
  readonly url: string;
  mood: Mood = 'pass';
  /** Pushes that reached the hub, also those whose answer was held. */
  pushes = 0;
  readonly #server: Server;
  readonly #target: string;

  private constructor(server: Server, target: string) {
    this.#server = server;
    this.#target = target;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request, response) => void this.#serve(request, response));
  }

  static before(target: string): Promise<FaultProxy> {
    const server = createServer();
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(new FaultProxy(server, target))));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.mood === 'down') return void request.socket.destroy();
    if (this.mood === 'html' && request.method !== 'OPTIONS') {
      response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
      return void response.end('<!doctype html><title>Sign in to the guest network</title>');
    }
    const isPush = request.method === 'POST' && request.url === '/v1/sync/push';
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers as Record<string, string>;
    const answer = await fetch(`${this.#target}${request.url}`, {
      method: request.method ?? 'GET',
      headers,
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (isPush) this.pushes += 1;
    if (isPush && this.mood === 'hold') return;
    const { 'content-encoding': ____, 'transfer-encoding': _____, ...kept } = Object.fromEntries(answer.headers);
    response.writeHead(answer.status, kept);
    response.end(body);
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
