// Reads a JSON body with suspicion: type, size, depth and keys are checked before any schema looks at it.
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Context } from 'hono';
import * as v from 'valibot';
import { mostBytes, mostInflatedBytes } from '../lib/connectors/hub-protocol.ts';
import { HttpProblem } from './http-problem.ts';

const mostDepth = 20;
const badKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a parsed value is refused as a whole, or nothing. */
function whyRefused(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= mostDepth) return `The body is nested deeper than ${mostDepth} levels.`;
  for (const [key, child] of Object.entries(value)) {
    if (badKeys.has(key)) return `The key "${key}" is not allowed.`;
    const why = whyRefused(child, depth + 1);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** PostgreSQL cannot keep NUL or half a surrogate pair; the name of the field that holds one, or nothing. */
export function unstorableField(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const found = unstorableField(child, path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Bytes of the body, never more than the limit in memory, whether or not the sender announced a length. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = () =>
    new HttpProblem(413, 'too_large', `The body is larger than ${mostBytes / 1024} kB. Send it in smaller parts.`);
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const unzip = promisify(gunzip);

/** A small body may unpack to a very large one: it stops at the limit, whatever the sender claims. */
async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await unzip(bytes, { maxOutputLength: mostInflatedBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      const limit = mostInflatedBytes / 1024;
      throw new HttpProblem(
        413,
        'too_large',
        `The unpacked body is larger than ${limit} kB. Send it in smaller parts.`,
      );
    }
    throw new HttpProblem(400, 'bad_gzip', 'The body is not valid gzip.');
  }
}

/** @throws {HttpProblem} 413, 415 or 400, with a sentence. */
export async function readJson(c: Context): Promise<unknown> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new HttpProblem(415, 'not_json', 'Send the body as JSON, with Content-Type: application/json.');
  }
  const encoding = (c.req.header('content-encoding') ?? 'identity').toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw new HttpProblem(415, 'compressed', 'Send the body plain or with gzip.');
  }
  const sent = await readBytes(c.req.raw);
  const bytes = encoding === 'gzip' ? await inflate(sent) : sent;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new HttpProblem(400, 'bad_json', 'The body is not valid JSON in UTF-8.');
  }
  const why = whyRefused(value);
  if (why !== undefined) throw new HttpProblem(400, 'bad_json', why);
  return value;
}

/** The first complaint of a schema: dotted field and message. */
export function firstIssue(issues: readonly v.BaseIssue<unknown>[]): { field: string; message: string } {
  const issue = issues[0];
  const field = (issue?.path ?? []).map((step) => String(step.key)).join('.');
  return { field, message: (issue?.message ?? 'not as expected').slice(0, 300) };
}

/** @throws {HttpProblem} 400 `bad_envelope`, naming the first field that is not as the schema says. */
export function envelopeOf<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const { field, message } = firstIssue(parsed.issues);
  throw new HttpProblem(400, 'bad_envelope', `${field === '' ? 'body' : field}: ${message}`);
}

/** A whole number from the query, held between `least` and `most`. */
export function wholeNumber(text: string | undefined, preset: number, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text ?? '') ? Number(text) : preset;
  return Math.min(most, Math.max(least, value));
}
