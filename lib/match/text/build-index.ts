// Documents → an open index in one go: for tests, small catalogues and evaluations. Large ones are built as a job.
import { buildSegment } from '../index/build-segment.ts';
import type { IndexedDocument } from '../index/count-words.ts';
import { runThrough } from '../index/job.ts';
import { openSegment } from '../index/segment.ts';
import { latentDims, trainAtOnce } from '../tuning.ts';
import { openIndex, type TextIndex } from './text-index.ts';

export type { IndexedDocument, IndexedField } from '../index/count-words.ts';

const untrained = (ids: readonly string[]): Int8Array => new Int8Array(ids.length * latentDims);

/** Builds the index. Documents may come in any order; of two with one id the later counts. Large ones get no latent vectors. */
export function buildIndex(documents: readonly IndexedDocument[]): TextIndex {
  const segment = openSegment(
    runThrough(buildSegment(documents, documents.length > trainAtOnce ? { latent: untrained } : {})),
  );
  if (segment === undefined) throw new Error('an index that was just built cannot be opened');
  return openIndex(segment);
}
