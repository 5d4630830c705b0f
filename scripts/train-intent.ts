// `node scripts/train-intent.ts [--write]`: learns the weights of the intent model from our own texts and reports on those it has
// not seen. Two of three texts train, each third one tests; the same texts give the same weights.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureNames, featuresOf } from '../lib/match/intent/features.ts';
import { intents, sharesOf } from '../lib/match/intent/intent.ts';
import { texts } from './train-intent/texts.ts';
import { unseen } from './train-intent/unseen.ts';

interface Sample {
  features: number[];
  /** Number of the intent. */
  intent: number;
  text: string;
}

const rounds = 3000;
const step = 0.3;
/** Weights are pulled towards zero, so that a cue that was met twice does not decide. */
const shrink = 0.01;

export function samples(): { train: Sample[]; test: Sample[] } {
  const all = intents.map((name, intent) =>
    (texts[name] ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text): Sample => ({ features: featuresOf(text), intent, text })),
  );
  const isTest = (_: Sample, at: number): boolean => at % 3 === 2;
  return {
    train: all.flatMap((list) => list.filter((sample, at) => !isTest(sample, at))),
    test: all.flatMap((list) => list.filter(isTest)),
  };
}

/** The slope of the cross-entropy, with the pull towards zero. */
function slopeAt(weights: readonly (readonly number[])[], data: readonly Sample[]): number[][] {
  const slope = weights.map((row) => row.map((weight) => shrink * weight));
  for (const { features, intent } of data) {
    const shares = sharesOf(features, weights);
    slope.forEach((row, at) => {
      const error = ((shares[at] ?? 0) - (at === intent ? 1 : 0)) / data.length;
      for (const [feature, value] of features.entries()) row[feature] = (row[feature] ?? 0) + error * value;
    });
  }
  return slope;
}

/** Plain gradient descent. */
export function train(data: readonly Sample[]): number[][] {
  let weights = intents.map(() => featureNames.map(() => 0));
  for (let round = 0; round < rounds; round++) {
    const slope = slopeAt(weights, data);
    weights = weights.map((row, at) => row.map((weight, feature) => weight - step * (slope[at]?.[feature] ?? 0)));
  }
  return weights;
}

export interface IntentReport {
  accuracy: number;
  f1: Record<string, number>;
  wrong: { text: string; said: string; meant: string }[];
}

export function report(data: readonly Sample[], weights: readonly (readonly number[])[]): IntentReport {
  const said = data.map(({ features }) => {
    const shares = sharesOf(features, weights);
    return shares.indexOf(Math.max(...shares));
  });
  const count = (is: (meant: number, guess: number) => boolean): number =>
    data.filter(({ intent }, at) => is(intent, said[at] ?? -1)).length;
  const f1 = intents.map((name, intent) => {
    const hits = count((meant, guess) => meant === intent && guess === intent);
    const either = count((meant) => meant === intent) + count((_, guess) => guess === intent);
    return [name, either === 0 ? 0 : (2 * hits) / either] as const;
  });
  return {
    accuracy: count((meant, guess) => meant === guess) / Math.max(1, data.length),
    f1: Object.fromEntries(f1),
    wrong: data.flatMap(({ text, intent }, at) =>
      said[at] === intent ? [] : [{ text, said: intents[said[at] ?? 0] ?? '', meant: intents[intent] ?? '' }],
    ),
  };
}

function written(weights: readonly (readonly number[])[]): string {
  const rows = intents.map((intent, at) => {
    const cells = featureNames.map(
      (name, feature) => `    ${JSON.stringify(name)}: ${(weights[at]?.[feature] ?? 0).toFixed(2)},`,
    );
    return `  ${intent}: {\n${cells.join('\n')}\n  },`;
  });
  return [
    '// What each cue says for each intent. Learned by scripts/train-intent.ts from our own texts; change those, not this.',
    '',
    'export const intentWeights: Readonly<Record<string, Readonly<Record<string, number>>>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

if (import.meta.main) {
  const { train: seen, test } = samples();
  const weights = train(seen);
  const { accuracy, f1, wrong } = report(test, weights);
  console.log(`${seen.length} texts learned, ${test.length} tested: ${(accuracy * 100).toFixed(1)} % right`);
  for (const [name, value] of Object.entries(f1)) console.log(`  ${name.padEnd(14)} F1 ${value.toFixed(2)}`);
  const fresh = report(
    unseen.map(([intent, text]) => ({ features: featuresOf(text), intent: intents.indexOf(intent), text })),
    weights,
  );
  console.log(`${unseen.length} texts written afterwards: ${(fresh.accuracy * 100).toFixed(1)} % right`);
  for (const { text, said, meant } of [...wrong, ...fresh.wrong])
    console.error(`  ${meant} taken for ${said}: ${text}`);
  if (process.argv.includes('--write'))
    writeFileSync(join(import.meta.dirname, '../lib/match/data/intent-weights.ts'), written(weights));
}
