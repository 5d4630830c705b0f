// The door to the network for connectors: one request, one plain answer. Follows no redirect and sends no cookies.
import type { PlainRequest, PlainResponse } from '../connectors/connector.ts';

const requestMs = 15_000;
/** An answer names at most some hundred items; what is longer is no answer of ours. */
const mostBytes = 1_000_000;

export async function exchange(request: PlainRequest, signal: AbortSignal): Promise<PlainResponse> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.method === 'POST' ? { body: request.body } : {}),
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(requestMs)]),
    });
    return {
      kind: 'response',
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: response.headers.get('retry-after') ?? '',
      date: response.headers.get('date') ?? '',
      body: await limited(response),
    };
  } catch (error) {
    return { kind: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable' };
  }
}

/** The body up to a limit, so that an endless answer cannot fill the memory. */
async function limited(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      return text;
    }
    text += decoder.decode(value, { stream: true });
  }
}
