// The few matrix steps that training needs, by hand: tall matrices of `dims` columns, rows one after the other.
import { denseRows } from '../tuning.ts';
import type { Job } from './job.ts';

/**
 * Lower Cholesky factor of the columns' inner products. With it the columns are made orthonormal (Y · L⁻ᵀ); a column that the
 * others already span becomes almost nothing instead of an error.
 */
function* choleskyOfGram(values: Float32Array, rows: number, dims: number): Job<Float64Array> {
  const gram = new Float64Array(dims * dims);
  for (let row = 0; row < rows; row++) {
    const start = row * dims;
    for (let a = 0; a < dims; a++) {
      const value = values[start + a] ?? 0;
      if (value === 0) continue;
      for (let c = 0; c <= a; c++) {
        const at = a * dims + c;
        gram[at] = (gram[at] ?? 0) + value * (values[start + c] ?? 0);
      }
    }
    if (row % denseRows === 0) yield 0;
  }
  for (let j = 0; j < dims; j++) {
    for (let i = j; i < dims; i++) {
      let sum = gram[i * dims + j] ?? 0;
      for (let c = 0; c < j; c++) sum -= (gram[i * dims + c] ?? 0) * (gram[j * dims + c] ?? 0);
      gram[i * dims + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (gram[j * dims + j] ?? 1);
    }
  }
  return gram;
}

/** Makes the columns orthonormal in place. */
export function* orthonormalise(values: Float32Array, rows: number, dims: number): Job<void> {
  const factor = yield* choleskyOfGram(values, rows, dims);
  const solved = new Float64Array(dims);
  for (let row = 0; row < rows; row++) {
    const start = row * dims;
    for (let a = 0; a < dims; a++) {
      let sum = values[start + a] ?? 0;
      for (let c = 0; c < a; c++) sum -= (factor[a * dims + c] ?? 0) * (solved[c] ?? 0);
      solved[a] = sum / (factor[a * dims + a] ?? 1);
    }
    for (let a = 0; a < dims; a++) values[start + a] = solved[a] ?? 0;
    if (row % denseRows === 0) yield 0;
  }
}

/** Rows as signed bytes of equal length: direction is kept, length is not. A row of zeros stays one. */
export function asDirections(values: Float32Array, rows: number, dims: number): Int8Array {
  const bytes = new Int8Array(rows * dims);
  for (let row = 0; row < rows; row++) {
    let most = 0;
    for (let a = 0; a < dims; a++) most = Math.max(most, Math.abs(values[row * dims + a] ?? 0));
    if (most < 1e-9) continue;
    for (let a = 0; a < dims; a++) bytes[row * dims + a] = Math.round(((values[row * dims + a] ?? 0) * 127) / most);
  }
  return bytes;
}
