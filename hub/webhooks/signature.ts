// Standard Webhooks 1.0: who gets a delivery can tell that it is from this hub, unchanged, and of now.
import { createHmac, randomBytes } from 'node:crypto';

/** 256 bits, in the form that the libraries of Standard Webhooks take. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** `v1,<base64 of HMAC-SHA-256 over "id.timestamp.body">`, one a secret, so that a receiver can change over in peace. */
export function signatureOf(secrets: readonly string[], id: string, unixSeconds: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
      return `v1,${createHmac('sha256', key).update(`${id}.${unixSeconds}.${body}`).digest('base64')}`;
    })
    .join(' ');
}
