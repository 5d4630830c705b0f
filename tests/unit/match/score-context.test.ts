import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../lib/match/contrast.ts';
import { scoreContext } from '../../../lib/match/score-context.ts';
import { smallTalkOf } from '../../../lib/match/small-talk.ts';
import {
  type Background,
  emptyBackground,
  learnContext,
  readBackground,
  storedBackground,
} from '../../../lib/match/text/background.ts';
import { buildIndex } from '../../../lib/match/text/build-index.ts';
import { passagesOf } from '../../../lib/match/text/mail-text.ts';
import { documentOf } from './text/documents.ts';

const topics = ['vaccine storage', 'invoice factoring', 'warehouse robots', 'payroll audits', 'harbour customs'];
const documents = Array.from({ length: 60 }, (_, at) =>
  documentOf(
    `d${String(at).padStart(2, '0')}`,
    `${topics[at % 5]} study ${at}`,
    `How ${topics[at % 5]} became simple. ${at % 5 === 2 ? 'Pallets move at night.' : 'Teams saved time.'}`,
  ),
);
const index = buildIndex(documents);
const smallTalk = smallTalkOf(index);
const chat =
  'We met the parents at school yesterday and the bus was late again.\n\nThe ticket machine at the station is broken, so bring coins for the bus.';
const question = 'Our vaccine storage fails its temperature checks every second month.';

const ask = (text: string, background?: Background, place: 'lastInbound' | 'headline' = 'lastInbound') => {
  const passages = passagesOf(text).map((each) => ({ text: each, place, weight: 1 }));
  const scores = scoreContext(index, passages, { background, language: 'en', smallTalk });
  const [best = -1] = scores.docs;
  return {
    ids: scores.docs.map((doc) => index.idAt(doc)),
    strength: scores.strength,
    passage: passages[scores.bestPassage[best] ?? -1]?.text,
    words: scores.words[best],
  };
};
const topicOf = ({ ids }: { ids: string[] }): number => Number(ids[0]?.slice(1)) % 5;

/** A background that has heard a sentence so many times. */
function heard(times: number, text: string): Background {
  const background = emptyBackground();
  for (let at = 0; at < times; at++) learnContext(background, text);
  return background;
}

describe('a conversation', () => {
  it('is decided by the one sentence that is on topic, which is named', () => {
    const found = ask(`${chat}\n\n${question}\n\n${chat}`);
    expect(topicOf(found)).toBe(0);
    expect(found.passage).toBe(question);
    expect(found.words).toBe(2);
  });

  it('is stronger with that sentence than without', () => {
    expect(ask(`${chat}\n\n${question}`).strength).toBeGreaterThan(
      2 * ask(`${chat}\n\nAll the best from us all`).strength,
    );
  });

  it('gives the same list every time, whatever was asked between', () => {
    const text = `${chat}\n\n${question}`;
    const first = ask(text);
    ask('The warehouse robots and the harbour customs stand still.');
    expect(ask(text)).toEqual(first);
  });

  it('orders equals by id', () => {
    const same = buildIndex(['c', 'a', 'b'].map((id) => documentOf(id, 'vaccine storage', 'Fridges report.')));
    const passages = [{ text: question, place: 'lastInbound' as const, weight: 1 }];
    const { docs } = scoreContext(same, passages, { language: 'en', smallTalk: smallTalkOf(same) });
    expect(docs.map((doc) => same.idAt(doc))).toEqual(['a', 'b', 'c']);
  });

  it('survives hostile text', () => {
    for (const text of ['x'.repeat(1_000_000), '\0'.repeat(1000), '\ud800\udfff. '.repeat(2000), '. '.repeat(50_000)]) {
      expect(ask(text).ids).toEqual([]);
    }
  });
});

describe('what the rep’s own conversations taught', () => {
  const robots = 'The warehouse robots stand still today, says the caretaker, and nobody knows when they will move.';

  it('takes the lead from words that are said every day', () => {
    const mixed = `${robots}\n\n${robots}\n\nWarehouse robots once more.\n\n${question}`;
    expect(topicOf(ask(mixed))).toBe(2);
    expect(topicOf(ask(mixed, heard(200, 'the warehouse robots stand in hall nine')))).toBe(0);
  });

  it('counts more, the more was learned', () => {
    const strengths = [0, 10, 50, 200].map(
      (times) => ask(robots, heard(times, 'warehouse robots everywhere')).strength,
    );
    expect(strengths).toEqual([...strengths].sort((x, y) => y - x));
    expect(strengths[3]).toBeLessThan((strengths[0] ?? 0) / 2);
  });

  it('leaves the headline of a person as it is', () => {
    const learned = heard(200, 'warehouse robots everywhere');
    expect(ask('Head of warehouse robots', learned, 'headline').ids).toEqual(
      ask('Head of warehouse robots', undefined, 'headline').ids,
    );
  });

  it('is taken up as soon as it changes', () => {
    const background = heard(10, 'the ticket machine');
    const [term = -1] = index.termsOf('robots', 'en');
    const before = contrastOf(index, background).of(term);
    for (let at = 0; at < 200; at++) learnContext(background, 'robots');
    expect(contrastOf(index, background).of(term)).toBeLessThan(before);
  });
});

describe('the learned background', () => {
  it('comes back from what was stored, and starts anew from anything else', () => {
    const background = heard(1, 'sensors everywhere');
    expect(storedBackground(readBackground(structuredClone(storedBackground(background))))).toEqual(
      storedBackground(background),
    );
    for (const broken of [undefined, null, {}, { slots: new Uint16Array(3), total: 1, contexts: 1 }]) {
      expect(storedBackground(readBackground(broken))).toEqual(storedBackground(emptyBackground()));
    }
  });

  it('holds no text', () => {
    expect(JSON.stringify(storedBackground(heard(1, 'confidential takeover')))).not.toContain('takeover');
  });
});
