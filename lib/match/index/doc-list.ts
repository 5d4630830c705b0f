// A list of documents that grows without allocating: the hot loop writes into it for every document that it meets first.

export interface DocList {
  docs: Uint32Array;
  count: number;
}

/** @param size documents of the index: no list holds one twice. */
export const docList = (size: number): DocList => ({ docs: new Uint32Array(size), count: 0 });

/** The documents as a view; valid until the list is written again. */
export const listed = ({ docs, count }: DocList): Uint32Array => docs.subarray(0, count);
