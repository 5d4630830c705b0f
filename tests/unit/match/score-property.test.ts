// The fast way through the index gives the scores of the plain definition, whatever the catalogue and the conversation.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../lib/match/index/build-segment.ts';
import { runThrough } from '../../../lib/match/index/job.ts';
import { liveIndex } from '../../../lib/match/index/live-index.ts';
import { openSegment } from '../../../lib/match/index/segment.ts';
import { scoreContext } from '../../../lib/match/score-context.ts';
import { smallTalkOf } from '../../../lib/match/small-talk.ts';
import { emptyBackground, learnContext } from '../../../lib/match/text/background.ts';
import type { IndexedDocument } from '../../../lib/match/text/build-index.ts';
import { addFeedback } from '../../../lib/match/text/latent-feedback.ts';
import type { TextIndex } from '../../../lib/match/text/text-index.ts';
import { contextLikeness, feedbackSeeds } from '../../../lib/match/tuning.ts';
import { plainScores } from './plain-scorer.ts';
import { documentOf } from './text/documents.ts';

const said = [
  'cold chain sensor milk trailer audit vaccine invoice Zoll lager kühlung',
  'thanks meeting week call price team',
]
  .join(' ')
  .split(' ');
const text = (longest: number) =>
  fc.array(fc.constantFrom(...said), { minLength: 1, maxLength: longest }).map((words) => words.join(' '));

const catalogue = (letter: string) =>
  fc
    .array(fc.tuple(text(4), text(12), fc.constantFrom('en' as const, 'de' as const)), { minLength: 1, maxLength: 40 })
    .map((all) =>
      all.map(
        ([title, body, language], at): IndexedDocument => ({
          ...documentOf(`${letter}${at}`, title, body),
          language,
        }),
      ),
    );

const passage = fc.record({
  text: text(14),
  place: fc.constantFrom('lastInbound' as const, 'subject' as const, 'headline' as const, 'profileText' as const),
  weight: fc.constantFrom(0.3, 0.8, 1),
});

/** A base, some assets changed or new in a delta, some removed. */
function indexOf(base: IndexedDocument[], more: IndexedDocument[], removed: number): TextIndex {
  const segment = openSegment(runThrough(buildSegment(base)));
  if (segment === undefined) throw new Error('cannot be opened');
  const live = liveIndex(segment);
  live.update(
    more,
    base.slice(0, removed).map(({ id }) => id),
  );
  return live.index;
}

describe('the scores of a context', () => {
  it('are those of the plain definition', () => {
    fc.assert(
      fc.property(
        catalogue('a'),
        catalogue('b'),
        fc.nat(3),
        fc.array(passage, { minLength: 1, maxLength: 30 }),
        fc.nat(60),
        (base, more, removed, passages, learned) => {
          const index = indexOf(base, more, removed);
          const background = emptyBackground();
          for (let at = 0; at < learned; at++) learnContext(background, 'the milk trailer and the invoice of the week');
          const options = { background, language: undefined, smallTalk: smallTalkOf(index) };
          const plain = plainScores(index, passages, options);
          const scores = scoreContext(index, passages, options);
          expect([...scores.touched]).toEqual([...plain.keys()]);
          const expected = new Float32Array(index.size);
          for (const [doc, { text: score, evidence, words }] of plain) {
            expect(scores.evidence[doc]).toBeCloseTo(evidence, 3);
            expect(scores.words[doc]).toBe(words);
            expected[doc] = score;
          }
          expect(scores.strength).toBeCloseTo(Math.max(0, ...[...plain.values()].map(({ evidence }) => evidence)), 3);
          // Two that differ by rounding alone may point the feedback elsewhere.
          const ordered = [...expected].sort((x, y) => y - x);
          if ((ordered[feedbackSeeds - 1] ?? 0) - (ordered[feedbackSeeds] ?? 0) > 0.001) {
            addFeedback(index, expected, [...plain.keys()], contextLikeness);
            for (let doc = 0; doc < index.size; doc++) expect(scores.text[doc]).toBeCloseTo(expected[doc] ?? 0, 3);
          }
          const inOrder = scores.docs.map((doc) => scores.text[doc] ?? 0);
          expect(inOrder).toEqual([...inOrder].sort((x, y) => y - x));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('know nothing of the context before', () => {
    fc.assert(
      fc.property(catalogue('a'), passage, passage, (base, one, other) => {
        const index = indexOf(base, [], 0);
        const options = { language: 'en' as const, smallTalk: smallTalkOf(index) };
        const ask = (each: typeof one) => {
          const { docs, text: scores, evidence, words } = scoreContext(index, [each], options);
          return [docs, [...scores], [...evidence], [...words]];
        };
        const first = ask(one);
        ask(other);
        expect(ask(one)).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });
});
