// `npm run -s eval -- answers [--json]`: questions in other words against verified answers, and traps that none covers.
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { answerFinder } from '../lib/match/answers.ts';
import { readCatalogue } from '../lib/match/catalogue.ts';
import { assetSchema } from '../lib/model/asset.ts';
import { answerLines, laterTrapLines, questionLines, trapLines } from './eval-answers/set.ts';

const rows = (lines: string): string[][] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(' | ').map((cell) => cell.trim()));

export interface AnswersReport {
  answers: number;
  questions: number;
  traps: number;
  /** Share of questions whose right answer stands first. */
  hit1: number;
  /** Share of questions with another answer in first place. */
  wrong: number;
  /** Share of traps that were answered at all. */
  falseAnswers: number;
  /** The same over the traps that were written when the thresholds were fixed. */
  laterFalseAnswers: number;
  misses: { question: string; wanted: string; got: string; score: number }[];
}

/** @param half every second question and trap, so that what was chosen on one half is reported on the other. */
export function judgeAnswers(half?: 0 | 1): AnswersReport {
  const assets = rows(answerLines).map(([id, language, title, body]) =>
    v.parse(assetSchema, { id, type: 'rfp-answer', language, title, body }),
  );
  const finder = answerFinder(readCatalogue(assets), assets);
  const first = (question: string) => finder.find(question, () => true)[0];
  const isIn = (_: unknown, at: number): boolean => half === undefined || at % 2 === half;
  const questions = rows(questionLines).filter(isIn);
  const traps = rows(trapLines).filter(isIn);
  const later = rows(laterTrapLines);
  const answered = questions.map(([wanted = '', question = '']) => ({ wanted, question, found: first(question) }));
  const misses = [
    ...answered.filter(({ wanted, found }) => found?.asset.id !== wanted),
    ...[...traps, ...later]
      .map(([question = '']) => ({ wanted: '', question, found: first(question) }))
      .filter(({ found }) => found),
  ].map(({ wanted, question, found }) => ({ question, wanted, got: found?.asset.id ?? '', score: found?.score ?? 0 }));
  const share = (count: number, of: number): number => count / Math.max(1, of);
  return {
    answers: assets.length,
    questions: questions.length,
    traps: traps.length,
    hit1: share(answered.filter(({ wanted, found }) => found?.asset.id === wanted).length, questions.length),
    wrong: share(answered.filter(({ wanted, found }) => found && found.asset.id !== wanted).length, questions.length),
    falseAnswers: share(traps.filter(([question = '']) => first(question)).length, traps.length),
    laterFalseAnswers: share(later.filter(([question = '']) => first(question)).length, later.length),
    misses,
  };
}

/** @returns the exit code: 0, or 2 for arguments that are not known. */
export async function evalAnswers(argv: string[]): Promise<number> {
  let isJson: boolean;
  try {
    isJson = parseArgs({ args: argv, options: { json: { type: 'boolean' } } }).values.json === true;
  } catch {
    console.error('Usage: npm run -s eval -- answers [--json]');
    return 2;
  }
  const report = judgeAnswers();
  if (isJson) {
    console.log(JSON.stringify(report));
    return 0;
  }
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  console.log(
    `${report.questions} questions over ${report.answers} answers: hit@1 ${percent(report.hit1)}, wrong answer ${percent(report.wrong)}; ${report.traps} traps: answered ${percent(report.falseAnswers)}; 25 later ones: ${percent(report.laterFalseAnswers)}`,
  );
  for (const { question, wanted, got, score } of report.misses)
    console.error(`  ${wanted || 'nothing'} wanted, ${got || 'nothing'} found (${score.toFixed(2)}): ${question}`);
  return 0;
}
