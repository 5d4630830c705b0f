// `node scripts/train-intent.ts [--write]`: learns the intent model from our own texts and reports twice: on every fifth text, with
// a model that has not seen it, and on the texts of tests/fixtures/intents, which were written when the model was done.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureNames } from '../lib/match/intent/features.ts';
import { intentClasses } from '../lib/match/intent/intent.ts';
import { writtenAfterwards } from '../tests/fixtures/intents/written-afterwards.ts';
import { earlier } from './train-intent/earlier.ts';
import { english } from './train-intent/english.ts';
import { german } from './train-intent/german.ts';
import {
  type IntentModel,
  type IntentReport,
  judgeIntents,
  learn,
  mostLikely,
  type Sample,
} from './train-intent/learn.ts';
import { texts } from './train-intent/texts.ts';

/** All texts to learn from. */
export function samples(): Sample[] {
  const tables = [texts, english, german, earlier];
  return intentClasses.flatMap((meant) =>
    tables.flatMap((table) =>
      (table[meant] ?? '')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((text) => ({ text, meant })),
    ),
  );
}

/** @param fold 0–4: the texts that are kept from learning, and judged. */
export function judgeFold(fold: number): IntentReport {
  const all = samples();
  const model = learn(all.filter((_, at) => at % 5 !== fold));
  return judgeIntents(
    all.filter((_, at) => at % 5 === fold),
    (text) => mostLikely(model.shares(text)),
  );
}

function printed(title: string, { accuracy, f1, confusion }: IntentReport): string {
  const short = (name: string): string => name.slice(0, 6).padStart(7);
  const lines = intentClasses.map((name) => {
    const cells = intentClasses.map((said) => String(confusion[name]?.[said] ?? '·').padStart(7)).join('');
    return `${name.padEnd(13)}${cells}   F1 ${(f1[name] ?? 0).toFixed(2)}`;
  });
  return [
    `${title}: ${(accuracy * 100).toFixed(1)} % right`,
    `meant ↓ said →${intentClasses.map(short).join('').slice(1)}`,
    ...lines,
  ].join('\n');
}

const folder = join(import.meta.dirname, '../lib/match/data');
const learned = 'Learned by scripts/train-intent.ts from our own texts; change those, not this.';

function writeCues({ weights }: IntentModel): void {
  const rows = intentClasses.map((name, at) => {
    const cells = featureNames.map((cue) => `    ${JSON.stringify(cue)}: ${(weights.get(cue)?.[at] ?? 0).toFixed(2)},`);
    return `  ${name}: {\n${cells.join('\n')}\n  },`;
  });
  const head = `// What each cue says for each intent. ${learned}\n\nexport const intentWeights: Readonly<Record<string, Readonly<Record<string, number>>>> = {`;
  writeFileSync(join(folder, 'intent-weights.ts'), [head, ...rows, '};', ''].join('\n'));
}

function writeWords({ weights }: IntentModel): void {
  const lines = [...weights].flatMap(([name, row]) =>
    name.startsWith('w:') ? [`${name.slice(2)}: ${row.map((weight) => Math.round(weight * 10) || 0).join(' ')}`] : [],
  );
  const head = `// What each beginning of a word, and each pair, says for the classes, in tenths, in their order. ${learned}`;
  const text = [head, '', 'export const intentWordLines = `', ...lines.sort(), '`;', ''].join('\n');
  writeFileSync(join(folder, 'intent-words.ts'), text);
}

if (import.meta.main) {
  const all = samples();
  const folds = [0, 1, 2, 3, 4].map(judgeFold);
  const mean = folds.reduce((sum, { accuracy }) => sum + accuracy, 0) / folds.length;
  console.log(`${all.length} texts, each fifth judged by a model without it: ${(mean * 100).toFixed(1)} % right`);
  const model = learn(all);
  if (process.argv.includes('--write')) {
    writeCues(model);
    writeWords(model);
  }
  const fresh = judgeIntents(writtenAfterwards(), (text) => mostLikely(model.shares(text)));
  console.log(printed(`${writtenAfterwards().length} texts written afterwards`, fresh));
  for (const { text, said, meant } of fresh.wrong) console.error(`  ${meant} taken for ${said}: ${text}`);
}
