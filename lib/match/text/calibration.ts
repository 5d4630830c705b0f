// From which strength on something is shown: learned per catalogue from contexts on which the rep took nothing. Until there are
// enough of them a fixed threshold stands in. A fair sample of five hundred is kept, whatever the number seen.
import { calibrateFrom, calibrationPercentile, calibrationSize } from '../tuning.ts';

/** Plain data: may be stored and sent as it is. */
export interface Calibration {
  /** Strengths of contexts without a taken asset, a uniform sample of all. */
  readonly sample: readonly number[];
  readonly seen: number;
}

export const noCalibration: Calibration = { sample: [], seen: 0 };

/**
 * Notes a context on which nothing was taken.
 * @param random from 0 up to 1, handed in: reservoir sampling draws with it.
 */
export function noteUntaken(calibration: Calibration, strength: number, random: number): Calibration {
  const seen = calibration.seen + 1;
  if (calibration.sample.length < calibrationSize) return { sample: [...calibration.sample, strength], seen };
  const place = Math.floor(random * seen);
  if (place >= calibrationSize) return { sample: calibration.sample, seen };
  return { sample: calibration.sample.with(place, strength), seen };
}

/** The strength that all but one in twenty untaken contexts stay below, or `fallback` while too few were seen. */
export function thresholdOf({ sample }: Calibration, fallback: number): number {
  if (sample.length < calibrateFrom) return fallback;
  const sorted = [...sample].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.ceil(calibrationPercentile * sorted.length) - 1)] ?? fallback;
}

/** The calibration behind a stored value; a fresh one when it is not of this form. */
export function readCalibration(stored: unknown): Calibration {
  const value = stored as Partial<Calibration> | undefined | null;
  const isWhole =
    Array.isArray(value?.sample) &&
    value.sample.length <= calibrationSize &&
    value.sample.every((each) => Number.isFinite(each)) &&
    Number.isSafeInteger(value.seen) &&
    (value.seen ?? 0) >= value.sample.length;
  return isWhole ? { sample: [...(value.sample ?? [])], seen: value.seen ?? 0 } : noCalibration;
}
