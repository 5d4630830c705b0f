// WebCrypto works on threads of its own, and their timing would get into the trace. Here Node's own hashes answer at once;
// the bytes are the same.
import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';

const bytesOf = (data: BufferSource): Uint8Array =>
  data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
const out = (buffer: Buffer): ArrayBuffer => Uint8Array.from(buffer).buffer;

/** Making a key takes longer than using it, and there is one. */
const keys = new Map<string, KeyObject>();
export function hmac(key: Uint8Array, text: Uint8Array | string): Buffer {
  const name = key.join();
  const made = keys.get(name) ?? createSecretKey(key);
  keys.set(name, made);
  return createHmac('sha256', made).update(text).digest();
}

const instant = {
  importKey: async (_: string, key: BufferSource) => ({ bytes: bytesOf(key) }),
  sign: async (_: string, { bytes }: { bytes: Uint8Array }, data: BufferSource) => out(hmac(bytes, bytesOf(data))),
  digest: async (_: string, data: BufferSource) => out(createHash('sha256').update(bytesOf(data)).digest()),
};

/** Runs `work` with it. */
export async function withInstantCrypto<T>(work: () => Promise<T>): Promise<T> {
  const before = Object.getOwnPropertyDescriptor(crypto, 'subtle');
  Object.defineProperty(crypto, 'subtle', { value: instant, configurable: true });
  try {
    return await work();
  } finally {
    if (before === undefined) Reflect.deleteProperty(crypto, 'subtle');
    else Object.defineProperty(crypto, 'subtle', before);
  }
}
