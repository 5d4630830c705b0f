// Standard Webhooks 1.0 (standardwebhooks.com, 2023): who sent it, when, and that nobody changed it. WebCrypto only.

/** `whsec_` and the key in base64, 24 to 64 bytes; the bytes, or nothing where it is no such secret. */
export function secretBytes(secret: string): Uint8Array<ArrayBuffer> | undefined {
  const encoded = secret.replace(/^whsec_/, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || encoded.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
  return bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
}

/** A new secret of 32 random bytes. */
export const secretOf = (random: Uint8Array): string => `whsec_${base64(random)}`;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

async function sign(secret: string, signed: string): Promise<string> {
  const bytes = secretBytes(secret);
  if (bytes === undefined) throw new TypeError('A signing secret is whsec_ and 24 to 64 bytes in base64.');
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return `v1,${base64(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(signed))))}`;
}

/**
 * The three headers. During a rotation several secrets sign, so that a receiver with either one takes it.
 * @param stampMs epoch milliseconds by the receiver's clock
 */
export async function signatureHeaders(
  id: string,
  stampMs: number,
  body: string,
  secrets: readonly string[],
): Promise<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const stamp = String(Math.floor(stampMs / 1_000));
  const signatures = await Promise.all(secrets.map((secret) => sign(secret, `${id}.${stamp}.${body}`)));
  return { 'webhook-id': id, 'webhook-timestamp': stamp, 'webhook-signature': signatures.join(' ') };
}

/** A batch has an id of its own, the same for the same operations in the same order: the receiver knows a repetition by it. */
export async function batchId(opIds: readonly string[]): Promise<string> {
  const [only] = opIds;
  if (only !== undefined && opIds.length === 1) return only;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(opIds.join('\n')));
  return `batch_${[...new Uint8Array(digest).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
