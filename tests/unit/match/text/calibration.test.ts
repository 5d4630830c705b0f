import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../lib/match/index/random.ts';
import {
  type Calibration,
  noCalibration,
  noteUntaken,
  readCalibration,
  thresholdOf,
} from '../../../../lib/match/text/calibration.ts';
import { calibrateFrom, calibrationSize } from '../../../../lib/match/tuning.ts';

function noted(count: number, strengthOf: (at: number) => number): Calibration {
  const random = seededRandom(3);
  let calibration = noCalibration;
  for (let at = 0; at < count; at++) calibration = noteUntaken(calibration, strengthOf(at), random());
  return calibration;
}

describe('the threshold of showing', () => {
  it('is the fixed one until enough contexts were seen', () => {
    expect(
      thresholdOf(
        noted(calibrateFrom - 1, () => 99),
        7,
      ),
    ).toBe(7);
    expect(
      thresholdOf(
        noted(calibrateFrom, () => 99),
        7,
      ),
    ).toBe(99);
  });

  it('lies above nineteen in twenty untaken contexts', () => {
    const calibration = noted(200, (at) => at);
    const threshold = thresholdOf(calibration, 0);
    expect(calibration.sample.filter((strength) => strength > threshold)).toHaveLength(10);
  });

  it('keeps a bounded, fair sample', () => {
    const calibration = noted(20 * calibrationSize, (at) => at);
    expect(calibration.sample).toHaveLength(calibrationSize);
    expect(calibration.seen).toBe(20 * calibrationSize);
    const late = calibration.sample.filter((strength) => strength >= 10 * calibrationSize).length;
    expect(late).toBeGreaterThan(0.4 * calibrationSize);
    expect(late).toBeLessThan(0.6 * calibrationSize);
  });

  it('comes back from what was stored, and starts anew from anything else', () => {
    const calibration = noted(50, (at) => at);
    expect(readCalibration(structuredClone(calibration))).toEqual(calibration);
    for (const broken of [undefined, null, 3, { sample: ['x'], seen: 1 }, { sample: [1, 2], seen: 1 }]) {
      expect(readCalibration(broken)).toEqual(noCalibration);
    }
  });
});
