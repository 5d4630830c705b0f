// A webhook's receiver as a team may have one: it verifies with the reference library, knows repetitions by the id of an
// event, and answers what the test tells it to.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Arrival {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  isSigned: boolean;
  status: number;
}

interface Event {
  id: string;
  type: string;
  subject?: string;
  data: Record<string, unknown>;
}

export class Receiver {
  secret = '';
  readonly arrivals: Arrival[] = [];
  /** What was acted on: each event once, however often it came. */
  readonly effects = new Map<string, Event>();
  /** Instead of 200, one after the other. `isCut`: acted on, and the answer gets lost. */
  readonly next: { status: number; retryAfter?: string; isCut?: boolean }[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString('utf8');
      const headers = request.headers as Record<string, string>;
      const events = this.#read(body, headers);
      const told = this.next.shift() ?? { status: events === undefined ? 401 : 200 };
      const { method = '', url: path = '' } = request;
      this.arrivals.push({ method, path, headers, body, isSigned: events !== undefined, status: told.status });
      if (told.status === 200) for (const event of events ?? []) this.effects.set(event.id, event);
      if (told.isCut) return void request.socket.destroy();
      response.writeHead(told.status, told.retryAfter === undefined ? {} : { 'retry-after': told.retryAfter });
      response.end();
    });
  }

  static start(): Promise<Receiver> {
    const server = createServer();
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(new Receiver(server))));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/touches`;
  }

  /** Touches that were acted on, by their id. */
  get touches(): string[] {
    return [...this.effects.values()].flatMap(({ type, subject }) =>
      type === 'app.touchline.test' || subject === undefined ? [] : [subject],
    );
  }

  #read(body: string, headers: Record<string, string>): Event[] | undefined {
    try {
      const told = new Webhook(this.secret).verify(body, headers) as Event | Event[];
      return Array.isArray(told) ? told : [told];
    } catch {
      return undefined;
    }
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
