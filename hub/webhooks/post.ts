// One HTTP request to an endpoint: to the address that was judged, without following anybody elsewhere, 5 s and 1 MB.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { type Attempt, retryAfterOf } from './schedule.ts';

const mostMs = 5_000;
const mostAnswer = 1_000_000;

export interface Letter {
  url: URL;
  /** Checked address; the name is used for TLS and `Host` only. */
  address: string;
  headers: Record<string, string>;
  body: string;
}

/** Sends it. A redirect is an answer like any other and is not followed; no answer is status 0. */
export type Post = (letter: Letter, signal: AbortSignal) => Promise<Attempt>;

export const post: Post = (letter, signal) =>
  new Promise((resolve) => {
    const { url, address, headers, body } = letter;
    const family = isIP(address);
    const ask = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const noAnswer = () => resolve({ status: 0, retryAfterMs: undefined });
    const outgoing = ask(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' },
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(mostMs)]),
      lookup: (_host, options, done) => {
        if (options.all === true) done(null, [{ address, family }]);
        else done(null, address, family);
      },
    });
    outgoing.once('error', noAnswer);
    outgoing.once('response', (response) => {
      const attempt = {
        status: response.statusCode ?? 0,
        retryAfterMs: retryAfterOf(response.headers['retry-after'], Date.now()),
      };
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        // Nothing in the answer's body counts, so there is no reason to read on; the status was told.
        if (size > mostAnswer) response.destroy();
      });
      response.once('close', () => resolve(size > mostAnswer ? { ...attempt, status: 0 } : attempt));
      response.once('error', noAnswer);
    });
    outgoing.end(body);
  });
