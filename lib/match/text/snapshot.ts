// The index as bytes and back. Numbers are copied as they lie in memory (little endian on every supported machine).
// Not written to disk yet: the evaluation weighs it, the binary-snapshot engine will own the final layout.
import type { TextLanguage } from './analyse.ts';
import { type IndexArrays, openIndex, type TextIndex } from './text-index.ts';

const version = 1;

interface Header {
  version: number;
  languages: TextLanguage[];
  isWide: boolean;
  /** Byte lengths of the sections in order. */
  lengths: number[];
}

const bytesOf = (array: ArrayBufferView): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** The whole index in one block of bytes. */
export function writeSnapshot(index: TextIndex): Uint8Array {
  const { ids, terms, surfaces, surfaceTerms, offsets, docs, impacts, idf, languages } = index.arrays;
  const text = (values: string[]): Uint8Array => new TextEncoder().encode(values.join('\n'));
  const sections = [
    new TextEncoder().encode(JSON.stringify(ids)),
    text(terms),
    text(surfaces),
    bytesOf(surfaceTerms),
    bytesOf(offsets),
    bytesOf(docs),
    bytesOf(impacts),
    bytesOf(idf),
  ];
  const header: Header = {
    version,
    languages,
    isWide: docs instanceof Uint32Array,
    lengths: sections.map((section) => section.byteLength),
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const size = 4 + head.length + sections.reduce((sum, section) => sum + section.byteLength, 0);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  let at = 4;
  for (const section of [head, ...sections]) {
    bytes.set(section, at);
    at += section.byteLength;
  }
  return bytes;
}

const lines = (bytes: Uint8Array): string[] => {
  const text = new TextDecoder().decode(bytes);
  return text === '' ? [] : text.split('\n');
};

/** The index behind the bytes, or nothing when they are of another version or not whole. */
export function readSnapshot(bytes: Uint8Array): TextIndex | undefined {
  try {
    const headLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as Header;
    const total = header.lengths.reduce((sum, length) => sum + length, 4 + headLength);
    if (header.version !== version || total !== bytes.byteLength) return undefined;
    let at = 4 + headLength;
    const take = (): Uint8Array => {
      const length = header.lengths.shift() ?? 0;
      at += length;
      return bytes.subarray(at - length, at);
    };
    /** Copied, because a view of wider numbers must start at a multiple of their width. */
    const numbers = (): ArrayBuffer => take().slice().buffer as ArrayBuffer;
    const ids = JSON.parse(new TextDecoder().decode(take())) as string[];
    const terms = lines(take());
    const surfaceBytes = take();
    let surfaces: string[] | undefined;
    const arrays: IndexArrays = {
      ids,
      terms,
      /** Only typed search reads them: decoded on first use. */
      get surfaces() {
        surfaces ??= lines(surfaceBytes);
        return surfaces;
      },
      surfaceTerms: new Uint32Array(numbers()),
      offsets: new Uint32Array(numbers()),
      docs: header.isWide ? new Uint32Array(numbers()) : new Uint16Array(numbers()),
      impacts: take(),
      idf: new Float32Array(numbers()),
      languages: header.languages,
    };
    return openIndex(arrays);
  } catch {
    return undefined;
  }
}
