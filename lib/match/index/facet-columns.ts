// Structured facts beside the text, as columns of small codes: counted for every hit without touching an asset.
//
//   names    'industry' · its values …      one line per facet
//   lengths  1, 0, 2, …                     how many codes each asset has, u8, per facet
//   starts   0, 14, …                       where the codes of every sixteenth asset begin, per facet
//   codes    0, 3, 3, 1, …                  u16, one after the other
//   kinds    0, 1, 0, …                     assets with equal values are of one kind, u32, so that each kind is read once
import type { IndexedDocument } from './count-words.ts';
import type { Job } from './job.ts';
import { linesOf, readLines } from './sections.ts';

export interface FacetBytes {
  names: Uint8Array;
  starts: Uint32Array;
  lengths: Uint8Array;
  codes: Uint16Array;
  kinds: Uint32Array;
}

export interface FacetColumns {
  names: readonly string[];
  /** Values of one asset. */
  valuesOf(facet: string, doc: number): string[];
  /** The first value of every asset, empty for none: one walk over the column. */
  firsts(facet: string): string[];
  /** The assets that have one of the values, in rising order: one walk over the column. */
  holders(facet: string, isWanted: (value: string) => boolean): number[];
  /** Kind of each asset: equal in all facets but those of `apart`. Numbered in order of their first asset. */
  readonly kinds: Uint32Array;
  /** How many of the assets have each value, most first, then by name. */
  count(facet: string, docs: Iterable<number>): { value: string; count: number }[];
}

/** Codes are u16: a facet with more values than that is free text and keeps its first ones. */
const mostValues = 65_535;
const separator = '\t';
const every = 16;
/** An asset keeps this many values of a facet. */
const mostOfOne = 255;
const startsOf = (size: number): number => Math.ceil(size / every);
/** Facets that differ from asset to asset and say nothing about what it is for. */
const apart: ReadonlySet<string> = new Set(['updated', 'ordinary', 'tags']);

function* kindsOf(documents: readonly IndexedDocument[], names: readonly string[]): Job<Uint32Array> {
  const telling = names.filter((name) => !apart.has(name));
  const numbers = new Map<string, number>();
  const kinds = new Uint32Array(documents.length);
  for (const [doc, { facets }] of documents.entries()) {
    if (doc % docsPerStep === 0) yield 1;
    const key = JSON.stringify(telling.map((name) => facets?.[name] ?? []));
    const kind = numbers.get(key) ?? numbers.size;
    numbers.set(key, kind);
    kinds[doc] = kind;
  }
  return kinds;
}

/** Assets between two places at which writing may be interrupted. */
const docsPerStep = 1_024;

export function* writeFacets(documents: readonly IndexedDocument[]): Job<FacetBytes> {
  const names = [...new Set(documents.flatMap(({ facets }) => Object.keys(facets ?? {})))].sort();
  const size = documents.length;
  const starts = new Uint32Array(names.length * startsOf(size));
  const lengths = new Uint8Array(names.length * size);
  const codes: number[] = [];
  const lines: string[] = [];
  for (const [facet, name] of names.entries()) {
    yield facet / names.length;
    const values = [...new Set(documents.flatMap(({ facets }) => facets?.[name] ?? []))].sort().slice(0, mostValues);
    const codeOf = new Map(values.map((value, code) => [value, code]));
    for (const [doc, { facets }] of documents.entries()) {
      if (doc % docsPerStep === 0) yield (facet + doc / size) / names.length;
      if (doc % every === 0) starts[facet * startsOf(size) + doc / every] = codes.length;
      const own = [...new Set(facets?.[name] ?? [])].flatMap((value) => codeOf.get(value) ?? []).slice(0, mostOfOne);
      lengths[facet * size + doc] = own.length;
      for (const code of own) codes.push(code);
    }
    lines.push([name, ...values].map((value) => value.replaceAll(separator, ' ')).join(separator));
  }
  const kinds = yield* kindsOf(documents, names);
  return { names: linesOf(lines), starts, lengths, codes: Uint16Array.from(codes), kinds };
}

export function openFacets({ names, starts, lengths, codes, kinds }: FacetBytes, size: number): FacetColumns {
  const startOf = (facet: number, doc: number): number => {
    const block = Math.floor(doc / every);
    let start = starts[facet * startsOf(size) + block] ?? 0;
    for (let at = block * every; at < doc; at++) start += lengths[facet * size + at] ?? 0;
    return start;
  };
  let tables: Map<string, { facet: number; values: string[] }> | undefined;
  const tableOf = (name: string): { facet: number; values: string[] } | undefined => {
    tables ??= new Map(
      readLines(names).map((line, facet) => {
        const [own = '', ...values] = line.split(separator);
        return [own, { facet, values }];
      }),
    );
    return tables.get(name);
  };
  return {
    get names() {
      tableOf('');
      return [...(tables?.keys() ?? [])];
    },
    valuesOf(name, doc) {
      const table = tableOf(name);
      if (table === undefined) return [];
      const start = startOf(table.facet, doc);
      const own = codes.subarray(start, start + (lengths[table.facet * size + doc] ?? 0));
      return Array.from(own, (code) => table.values[code] ?? '');
    },
    kinds,
    firsts(name) {
      const table = tableOf(name);
      const firsts = new Array<string>(size).fill('');
      if (table === undefined) return firsts;
      let at = starts[table.facet * startsOf(size)] ?? 0;
      for (let doc = 0; doc < size; doc++) {
        const own = lengths[table.facet * size + doc] ?? 0;
        if (own > 0) firsts[doc] = table.values[codes[at] ?? 0] ?? '';
        at += own;
      }
      return firsts;
    },
    holders(name, isWanted) {
      const table = tableOf(name);
      const codesWanted = new Set(table?.values.flatMap((value, code) => (isWanted(value) ? [code] : [])) ?? []);
      if (table === undefined || codesWanted.size === 0) return [];
      const found: number[] = [];
      let at = starts[table.facet * startsOf(size)] ?? 0;
      for (let doc = 0; doc < size; doc++) {
        const end = at + (lengths[table.facet * size + doc] ?? 0);
        if (codes.subarray(at, end).some((code) => codesWanted.has(code))) found.push(doc);
        at = end;
      }
      return found;
    },
    count(name, docs) {
      const table = tableOf(name);
      if (table === undefined) return [];
      const counts = new Uint32Array(table.values.length);
      for (const doc of docs) {
        const start = startOf(table.facet, doc);
        const end = start + (lengths[table.facet * size + doc] ?? 0);
        for (let at = start; at < end; at++) {
          const code = codes[at] ?? 0;
          counts[code] = (counts[code] ?? 0) + 1;
        }
      }
      return table.values
        .map((value, code) => ({ value, count: counts[code] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((x, y) => y.count - x.count || (x.value < y.value ? -1 : 1));
    },
  };
}
