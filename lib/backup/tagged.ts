// Values of the database as JSON and back, without loss: what JSON has no form for stands under a tag. An object of ours that
// looks like a tag is tagged itself, so that the way back is always the same.

const tag = '$';
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const tagged = (kind: string, value: Json): Json => ({ [tag]: kind, v: value });

/** A number that JSON would write as `null` or `0`. */
const oddNumber = (value: number): boolean => !Number.isFinite(value) || Object.is(value, -0);

const views = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;

/** @throws {TypeError} for what the database can hold and a file cannot (a function, a file handle): none of our rows has one */
export function toTagged(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number')
    return oddNumber(value) ? tagged('number', String(Object.is(value, -0) ? '-0' : value)) : value;
  if (value === undefined) return tagged('undefined', null);
  if (typeof value === 'bigint') return tagged('bigint', String(value));
  if (Array.isArray(value)) return Array.from(value, toTagged);
  if (value instanceof Date) return tagged('date', toTagged(value.getTime()));
  if (value instanceof Map)
    return tagged(
      'map',
      [...value].map(([key, of]) => [toTagged(key), toTagged(of)]),
    );
  if (value instanceof Set) return tagged('set', [...value].map(toTagged));
  if (value instanceof ArrayBuffer) return tagged('bytes', toBase64(new Uint8Array(value)));
  for (const [name, View] of Object.entries(views))
    if (value instanceof View)
      return tagged(name, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError('A value that no file can hold');
  const plain = Object.fromEntries(Object.entries(value).map(([name, of]) => [name, toTagged(of)]));
  return Object.hasOwn(value, tag) ? tagged('object', plain) : plain;
}

/** @throws {TypeError} for a tag that nobody wrote */
export function fromTagged(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromTagged);
  if (!Object.hasOwn(value, tag)) return members(value);
  const { [tag]: kind, v: inside } = value as { [tag]: unknown; v: unknown };
  const read = Object.hasOwn(readers, String(kind)) ? readers[String(kind)] : undefined;
  if (read === undefined) throw new TypeError('An unknown tag');
  return read(inside);
}

const readers: Readonly<Record<string, (inside: unknown) => unknown>> = {
  undefined: () => undefined,
  number: (inside) => Number(inside),
  bigint: (inside) => BigInt(String(inside)),
  date: (inside) => new Date(Number(fromTagged(inside))),
  map: (inside) => new Map(list(inside).map((pair) => [fromTagged(list(pair)[0]), fromTagged(list(pair)[1])])),
  set: (inside) => new Set(list(inside).map(fromTagged)),
  bytes: (inside) => fromBase64(inside).buffer,
  object: (inside) => members(inside as object),
  ...Object.fromEntries(
    Object.entries(views).map(([name, View]) => [name, (inside: unknown) => new View(fromBase64(inside).buffer)]),
  ),
};

const members = (value: object): object =>
  Object.fromEntries(Object.entries(value).map(([name, of]) => [name, fromTagged(of)]));

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
};

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError('No list under a tag');
  return value;
}

/** Characters of one call: more arguments overflow the stack. */
const chunk = 8_192;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}

const fromBase64 = (text: unknown): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(String(text)), (letter) => letter.charCodeAt(0));
