// The one block of bytes that an index is: header, table of sections, sections. All numbers little endian, all sections on
// eight bytes, so that they are read as typed-array views where they lie. Whatever is not whole or of another make is refused.
//
//   0   magic · version · checksum · bytes in all · numbers · sections      (u32 each; the checksum covers all that follows it)
//   24  the numbers (f64 each) · then per section: id, start, bytes, 0      (u32 each) · then the sections

const magic = 0x58494c54;
const version = 5;
const headBytes = 24;

export interface Layout {
  /** Counts and hashes; what each means is its writer's business. */
  numbers: readonly number[];
  /** Section id → its content. */
  sections: ReadonlyMap<number, ArrayBufferView>;
}

const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

const aligned = (length: number): number => Math.ceil(length / 8) * 8;

/**
 * A hash of whole words: any single changed word changes it, because each step can be undone. Turned, not multiplied: a product
 * is a call until V8's last tier.
 */
function checksumOf(buffer: ArrayBuffer): number {
  const words = new Int32Array(buffer, 12);
  let hash = 1;
  for (let at = 0; at < words.length; at++) hash = (((hash << 5) | (hash >>> 27)) + (words[at] ?? 0)) | 0;
  return hash >>> 0;
}

export function pack({ numbers, sections }: Layout): ArrayBuffer {
  if (!isLittleEndian) throw new Error('an index can be written on little-endian machines only');
  const tableAt = headBytes + 8 * numbers.length;
  let size = aligned(tableAt + 16 * sections.size);
  const starts = [...sections.values()].map(({ byteLength }) => {
    const start = size;
    size += aligned(byteLength);
    return start;
  });
  const buffer = new ArrayBuffer(size);
  const head = new DataView(buffer);
  [magic, version, 0, size, numbers.length, sections.size].forEach((value, at) => {
    head.setUint32(4 * at, value, true);
  });
  numbers.forEach((value, at) => {
    head.setFloat64(headBytes + 8 * at, value, true);
  });
  [...sections].forEach(([id, view], at) => {
    const start = starts[at] ?? 0;
    [id, start, view.byteLength, 0].forEach((value, cell) => {
      head.setUint32(tableAt + 16 * at + 4 * cell, value, true);
    });
    new Uint8Array(buffer, start).set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  });
  head.setUint32(8, checksumOf(buffer), true);
  return buffer;
}

/** The parts behind the bytes, or nothing when they are cut, changed, or of another version. */
export function unpack(buffer: ArrayBuffer): { numbers: number[]; sections: Map<number, Uint8Array> } | undefined {
  if (!isLittleEndian || buffer.byteLength < headBytes || buffer.byteLength % 8 !== 0) return undefined;
  const head = new DataView(buffer);
  const [kind, make, sum, size, numberCount, sectionCount] = Array.from({ length: 6 }, (_, at) =>
    head.getUint32(4 * at, true),
  ) as [number, number, number, number, number, number];
  if (kind !== magic || make !== version || size !== buffer.byteLength || sum !== checksumOf(buffer)) return undefined;
  const tableAt = headBytes + 8 * numberCount;
  if (tableAt + 16 * sectionCount > size) return undefined;
  const sections = new Map<number, Uint8Array>();
  for (let at = 0; at < sectionCount; at++) {
    const [id, start, length] = [0, 4, 8].map((cell) => head.getUint32(tableAt + 16 * at + cell, true)) as [
      number,
      number,
      number,
    ];
    if (start % 8 !== 0 || start + length > size) return undefined;
    sections.set(id, new Uint8Array(buffer, start, length));
  }
  const numbers = Array.from({ length: numberCount }, (_, at) => head.getFloat64(headBytes + 8 * at, true));
  return { numbers, sections };
}
