// The questions of the last message, each with the answer that the catalogue has for it, as suggestions to insert.
import { t } from '../i18n/t.ts';
import type { Context } from '../model/context.ts';
import type { Suggestion } from '../model/suggestion.ts';
import type { AnswerFinder } from './answers.ts';
import { questionsIn } from './questions.ts';
import { longestReason, mostAnswered } from './tuning.ts';

/** What the other side asked last, question by question; empty on a profile, and after an answer of the rep's own. */
export function questionsOf({ thread }: Context): string[] {
  const last = thread?.messages.at(-1);
  return last === undefined || last.isMine ? [] : questionsIn(last.text);
}

const shortened = (question: string): string => {
  const room = longestReason - t('match.answers', ['']).length;
  return question.length <= room ? question : `${question.slice(0, room - 1).trimEnd()}…`;
};

/** The best answer to each question, once an asset, best first. */
export function answersTo(
  questions: readonly string[],
  finder: AnswerFinder,
  isUsable: (doc: number) => boolean,
): Suggestion[] {
  const byAsset = new Map<string, Suggestion>();
  for (const question of questions) {
    const [best] = finder.find(question, isUsable);
    if (best === undefined) continue;
    const text = t('match.answers', [shortened(question)]);
    const reason = { kind: 'text', text, from: t('match.from.asked') } as const;
    const known = byAsset.get(best.asset.id);
    if (known) known.reasons.push(reason);
    else
      byAsset.set(best.asset.id, {
        asset: best.asset,
        use: 'answer',
        score: best.score,
        reasons: [reason],
        sentence: question,
      });
  }
  return [...byAsset.values()]
    .sort((x, y) => y.score - x.score || (x.asset.id < y.asset.id ? -1 : 1))
    .slice(0, mostAnswered);
}
