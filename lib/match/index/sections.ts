// Which section and which number of the block means what. Adding one or changing a meaning raises the version in `layout.ts`.

export const section = {
  ids: 1,
  idStarts: 2,
  termHeads: 3,
  termBytes: 4,
  postingStarts: 5,
  postings: 6,
  surfaceHeads: 7,
  surfaceBytes: 8,
  latent: 9,
  valid: 10,
  facetNames: 11,
  facetStarts: 12,
  facetCodes: 13,
  facetLengths: 14,
  facetKinds: 15,
} as const;

/** Places in the header's list of numbers. */
export const number = {
  documents: 0,
  terms: 1,
  surfaces: 2,
  postings: 3,
  meanLength: 4,
  hash: 5,
  analyser: 6,
  languages: 7,
  dims: 8,
  count: 9,
} as const;

/** Names stored as lines of text; a line break inside one is written as a space, which no name needs. */
export const linesOf = (values: readonly string[]): Uint8Array =>
  new TextEncoder().encode(values.map((value) => value.replaceAll('\n', ' ')).join('\n'));

export const readLines = (bytes: Uint8Array): string[] =>
  bytes.length === 0 ? [] : new TextDecoder().decode(bytes).split('\n');
