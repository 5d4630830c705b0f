// What assets are about beyond their words: 96 numbers an asset from the catalogue itself (latent semantic analysis), so that
// assets on one topic lie in one direction. Trained by randomised subspace iteration with a fixed seed: same catalogue, same
// numbers.
//
//   A (assets × stems, rows of length one) · random start → Y;  Y ← orthonormal(A·AᵀY), twice;  V ← orthonormal(AᵀY);  vectors = A·V
import { latentDims, latentPasses, latentSample, latentSeed, latentTerms, latentYield } from '../tuning.ts';
import { asDirections, orthonormalise } from './dense.ts';
import { type Job, part } from './job.ts';
import { seededRandom } from './random.ts';

/** Postings by stem: `offsets[t]` … `offsets[t + 1]` of `docs` and `impacts`. */
export interface Postings {
  size: number;
  offsets: Uint32Array;
  docs: Uint32Array;
  impacts: Uint8Array;
  idf: Float64Array;
}

/** Numbers that are made or added up between two places at which it may be interrupted. */
const numbersPerStep = 100_000;

/** Stems in at least two assets; when there are very many, the most frequent of them. */
function telling({ offsets }: Postings): number[] {
  const found: number[] = [];
  const countOf = (term: number): number => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
  for (let term = 0; term + 1 < offsets.length; term++) if (countOf(term) >= 2) found.push(term);
  if (found.length <= latentTerms) return found;
  const kept = found.sort((x, y) => countOf(y) - countOf(x) || x - y).slice(0, latentTerms);
  return kept.sort((x, y) => x - y);
}

/** 1 ÷ length of each asset's row, 0 for an empty one. */
function* rowScales({ size, offsets, docs, impacts, idf }: Postings, terms: readonly number[]): Job<Float32Array> {
  const squares = new Float64Array(size);
  let work = 0;
  for (const term of terms) {
    for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at++) {
      const doc = docs[at] ?? 0;
      squares[doc] = (squares[doc] ?? 0) + ((impacts[at] ?? 0) * (idf[term] ?? 0)) ** 2;
      if (++work % numbersPerStep === 0) yield 0;
    }
  }
  return Float32Array.from(squares, (square) => (square > 0 ? 1 / Math.sqrt(square) : 0));
}

/** Vectors of all assets, one byte a number. Very large catalogues are learned on an even sample, then all are placed. */
export function* trainLatent(postings: Postings): Job<Int8Array> {
  const { size, offsets, docs, impacts, idf } = postings;
  const dims = latentDims;
  const terms = telling(postings);
  const scales = yield* rowScales(postings, terms);
  const stride = Math.ceil(size / latentSample);
  const random = seededRandom(latentSeed);
  const byAsset = new Float32Array(size * dims);
  for (let at = 0; at < byAsset.length; at++) {
    if (at % numbersPerStep === 0) yield 0;
    byAsset[at] = random() + random() + random() - 1.5;
  }
  const byTerm = new Float32Array(terms.length * dims);
  const passes = 2 * latentPasses + 4;
  let done = 0;

  /** One product with A or its transpose, over the sample or all. */
  function* multiply(from: Float32Array, to: Float32Array, isTransposed: boolean, step: number): Job<void> {
    to.fill(0);
    let work = 0;
    for (const [row, term] of terms.entries()) {
      for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at++) {
        const doc = docs[at] ?? 0;
        if (step > 1 && doc % step !== 0) continue;
        const value = (impacts[at] ?? 0) * (idf[term] ?? 0) * (scales[doc] ?? 0);
        const source = (isTransposed ? doc : row) * dims;
        const target = (isTransposed ? row : doc) * dims;
        for (let a = 0; a < dims; a++) to[target + a] = (to[target + a] ?? 0) + value * (from[source + a] ?? 0);
        if (++work % latentYield === 0) yield done / passes;
      }
    }
    done++;
  }

  /** A step that takes time but is no progress of its own. */
  const steady = (job: Job<void>): Job<void> => part(job, done / passes, done / passes);

  for (let pass = 0; pass <= latentPasses; pass++) {
    yield* multiply(byAsset, byTerm, true, stride);
    yield* multiply(byTerm, byAsset, false, stride);
    yield* steady(orthonormalise(byAsset, size, dims));
  }
  yield* multiply(byAsset, byTerm, true, stride);
  yield* steady(orthonormalise(byTerm, terms.length, dims));
  yield* multiply(byTerm, byAsset, false, 1);
  return asDirections(byAsset, size, dims);
}
