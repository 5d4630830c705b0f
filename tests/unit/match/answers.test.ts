import { describe, expect, it } from 'vitest';
import { answerFinder } from '../../../lib/match/answers.ts';
import { readCatalogue } from '../../../lib/match/catalogue.ts';
import { questionsIn } from '../../../lib/match/questions.ts';
import { type Asset, barredOn } from '../../../lib/model/asset.ts';
import { judgeAnswers } from '../../../scripts/eval-answers.ts';
import { asset } from './sample.ts';

/** Each question of a text with its answers. */
function answering(assets: readonly Asset[]) {
  const catalogue = readCatalogue(assets);
  const finder = answerFinder(catalogue, assets);
  const isUsable = (doc: number): boolean => {
    const brief = catalogue.briefs[doc];
    return brief !== undefined && barredOn(brief, '2026-11-24') === undefined;
  };
  return (text: string) =>
    questionsIn(text).map((question) => ({ question, answers: finder.find(question, isUsable) }));
}

describe('questions in a mail', () => {
  it.each([
    ['Hi Tom,\n\nthanks. Where is the data hosted? We meet on Friday.\n\nBest\nNora', ['Where is the data hosted?']],
    ['Please describe your backup concept. Thank you.', ['Please describe your backup concept.']],
    [
      '1. Do you support SSO?\n2) List all subprocessors.\n- Uptime?',
      ['Do you support SSO?', 'List all subprocessors.'],
    ],
    [
      'Bitte beschreiben Sie Ihr Löschkonzept. Wo liegen die Daten?',
      ['Bitte beschreiben Sie Ihr Löschkonzept.', 'Wo liegen die Daten?'],
    ],
    [
      'Wir müssten wissen, ob die Daten verschlüsselt werden.',
      ['Wir müssten wissen, ob die Daten verschlüsselt werden.'],
    ],
    ['See you on Friday. The room is booked.', []],
    ['> Where is the data hosted?\nAll fine.', []],
    ['', []],
  ])('%j', (text, questions) => {
    expect(questionsIn(text)).toEqual(questions);
  });

  it('are each named once and never without end', () => {
    expect(questionsIn('Do you support SSO?\nDo you support SSO?')).toHaveLength(1);
    expect(
      questionsIn(Array.from({ length: 2_000 }, (_, at) => `What about item number ${at}?`).join('\n')),
    ).toHaveLength(300);
  });
});

describe('answers', () => {
  const engine = answering([
    asset({
      id: 'hosting',
      type: 'rfp-answer',
      title: 'Where is the data hosted?',
      body: 'In Frankfurt and Dublin.',
      language: 'en',
    }),
    asset({
      id: 'backup',
      type: 'faq',
      title: 'How are backups made?',
      body: 'Every hour, kept for 35 days.',
      language: 'en',
    }),
    asset({
      id: 'old',
      type: 'rfp-answer',
      title: 'Do you encrypt data?',
      body: 'Yes.',
      language: 'en',
      validUntil: '2026-01-01',
    }),
    asset({ id: 'story', title: 'Where a dairy hosts its data', language: 'en' }),
  ]);
  const ids = (text: string): string[][] => engine(text).map(({ answers }) => answers.map((each) => each.asset.id));

  it('come from answer assets only, question by question, in both languages', () => {
    expect(ids('Where do you host our data? How often do you make backups?')).toEqual([['hosting'], ['backup']]);
    expect(ids('Wie oft machen Sie eine Datensicherung?')).toEqual([['backup']]);
  });

  it('leave a gap where no answer covers the question, or the answer has expired', () => {
    expect(ids('Which colours does the housing come in?')).toEqual([[]]);
    expect(ids('Is the data encrypted?').flat()).not.toContain('old');
  });

  it('name the words that they cover', () => {
    const [found] = engine('Where is our data hosted?');
    expect(found?.answers[0]?.words).toEqual(['data', 'hosted']);
    expect(found?.answers[0]?.score).toBeGreaterThan(0.9);
  });

  it('find nothing in a catalogue without answers', () => {
    const stories = answering([asset({ id: 'story', title: 'Where a dairy hosts its data', language: 'en' })]);
    expect(stories('Where is the data hosted?')).toEqual([{ question: 'Where is the data hosted?', answers: [] }]);
  });

  it('are right for most of our questions in other words, and seldom given to a trap', () => {
    const { questions, hit1, wrong, falseAnswers, laterFalseAnswers } = judgeAnswers();
    expect(questions).toBeGreaterThanOrEqual(60);
    expect(hit1).toBeGreaterThan(0.85);
    expect(wrong).toBeLessThan(0.06);
    expect(falseAnswers).toBeLessThanOrEqual(0.1);
    expect(laterFalseAnswers).toBeLessThanOrEqual(0.2);
  });
});
