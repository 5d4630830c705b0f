// The door to the pages that assets link to: asked only after the browser's permission, without cookies, and never stored as they
// came. It says what answered; what that means is decided elsewhere.
import type { LinkOutcome } from './link-verdict.ts';
import { isWorthGet } from './link-verdict.ts';
import { decodePage } from './page-head.ts';

/** A page that a customer waits longer for is not there. */
const answerMs = 15_000;

type Attempt = { response: Response } | { kind: 'timeout' } | { kind: 'unreachable' };

/** Rejects with the reason of `signal` when somebody stopped it. */
async function attempt(
  url: string,
  method: 'HEAD' | 'GET',
  redirect: 'follow' | 'manual',
  signal: AbortSignal,
): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      ...{ method, redirect, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
    });
    return { response };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable' };
  }
}

/** The body is not wanted: without this the whole of it would come. */
async function told(url: string, { status, url: ended, body }: Response): Promise<LinkOutcome> {
  await body?.cancel().catch(() => undefined);
  return { kind: 'answered', status, url: ended === '' ? url : ended };
}

/** Asks with HEAD, and with GET where that says nothing sure. */
export async function askLink(url: string, signal: AbortSignal): Promise<LinkOutcome> {
  const head = await attempt(url, 'HEAD', 'follow', signal);
  if ('response' in head) {
    const first = await told(url, head.response);
    if (!isWorthGet(head.response.status)) return first;
    const get = await attempt(url, 'GET', 'follow', signal);
    return 'response' in get ? told(url, get.response) : first;
  }
  if (head.kind === 'timeout') return head;
  // A redirect to a site without permission fails like no answer at all; only its first step tells the two apart.
  const step = await attempt(url, 'GET', 'manual', signal);
  if (!('response' in step)) return step;
  if (step.response.type === 'opaqueredirect') return { kind: 'elsewhere' };
  return told(url, step.response);
}

/** Bytes of a page that are read: heads are smaller, and an endless page cannot fill the memory. */
const mostBytes = 262_144;

/** The page up to the end of its head; nothing where no page answered. */
export async function readPage(url: string, signal: AbortSignal): Promise<{ url: string; html: string } | undefined> {
  const got = await attempt(url, 'GET', 'follow', signal);
  if (!('response' in got)) return undefined;
  const { response } = got;
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    await response.body?.cancel().catch(() => undefined);
    return undefined;
  }
  try {
    return { url: response.url, html: decodePage(await headOf(response), type) };
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

async function headOf(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const bytes = new Uint8Array(mostBytes);
  const latin = new TextDecoder('latin1');
  let [length, tail] = [0, ''];
  while (reader !== undefined && length < mostBytes) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    const part = value.subarray(0, mostBytes - length);
    bytes.set(part, length);
    length += part.length;
    tail += latin.decode(part);
    if (/<\/head\b|<body\b/i.test(tail)) break;
    tail = tail.slice(-8);
  }
  await reader?.cancel();
  return bytes.subarray(0, length);
}
