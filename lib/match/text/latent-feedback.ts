// Assets that are about the same as the best ones by words move up: the query's direction is the mean of the best five, weighted
// by score, and the best two hundred are ordered again by a mix of both. (Pseudo-feedback on latent vectors.)
import { feedbackDepth, feedbackSeeds, feedbackShare, latentDims } from '../tuning.ts';
import type { TextIndex } from './text-index.ts';

/** Length of one asset's vector, and its vector; vectors of zeros have no direction. */
function vectorOf(index: TextIndex, doc: number): { latent: Int8Array; start: number; length: number } {
  const { segment, local } = index.placeOf(doc);
  const { latent } = segment;
  const start = local * latentDims;
  let squares = 0;
  for (let a = 0; a < latentDims; a++) squares += (latent[start + a] ?? 0) ** 2;
  return { latent, start, length: Math.sqrt(squares) };
}

/** Mean direction of assets, each by its weight. */
export function meanDirection(
  index: TextIndex,
  docs: readonly number[],
  weightOf: (doc: number) => number,
): Float32Array {
  const mean = new Float32Array(latentDims);
  for (const doc of docs) {
    const { latent, start, length } = vectorOf(index, doc);
    if (length === 0) continue;
    const scale = weightOf(doc) / length;
    for (let a = 0; a < latentDims; a++) mean[a] = (mean[a] ?? 0) + scale * (latent[start + a] ?? 0);
  }
  return mean;
}

function likenessTo(index: TextIndex, doc: number, direction: Float32Array): number {
  const { latent, start, length } = vectorOf(index, doc);
  if (length === 0) return 0;
  let product = 0;
  for (let a = 0; a < latentDims; a++) product += (direction[a] ?? 0) * (latent[start + a] ?? 0);
  return product / length;
}

/** Cosine of two assets' vectors, −1 to 1; 0 when one of them has no direction. */
export function vectorLikeness(index: TextIndex, one: number, other: number): number {
  const [x, y] = [vectorOf(index, one), vectorOf(index, other)];
  if (x.length === 0 || y.length === 0) return 0;
  let product = 0;
  for (let a = 0; a < latentDims; a++) product += (x.latent[x.start + a] ?? 0) * (y.latent[y.start + a] ?? 0);
  return product / (x.length * y.length);
}

/**
 * Mixes likeness into the scores of the best documents, in place and on the same scale: the best keep their range, so that no
 * document below them can overtake.
 * @returns the documents, best first by the mixed score.
 */
export function addFeedback(
  index: TextIndex,
  scores: Float32Array,
  among?: ArrayLike<number>,
  share = feedbackShare,
): number[] {
  const docs = index.best(scores, feedbackDepth, among);
  if (docs.length < 3) return docs;
  const direction = meanDirection(index, docs.slice(0, feedbackSeeds), (doc) => scores[doc] ?? 0);
  const likeness = docs.map((doc) => likenessTo(index, doc, direction));
  const [low, high] = [Math.min(...likeness), Math.max(...likeness)];
  if (high - low < 1e-9) return docs;
  const floor = scores[docs.at(-1) ?? 0] ?? 0;
  const range = (scores[docs[0] ?? 0] ?? 0) - floor;
  docs.forEach((doc, at) => {
    const like = floor + (range * ((likeness[at] ?? 0) - low)) / (high - low);
    scores[doc] = (1 - share) * (scores[doc] ?? 0) + share * like;
  });
  return index.best(scores, docs.length, docs);
}
