import { describe, expect, it } from 'vitest';
import {
  emptyBackground,
  learnContext,
  readBackground,
  storedBackground,
} from '../../../../lib/match/text/background.ts';
import { buildIndex } from '../../../../lib/match/text/build-index.ts';
import { scoreContext } from '../../../../lib/match/text/score-context.ts';
import { unitsOf } from '../../../../lib/match/text/units.ts';
import { documentOf } from './documents.ts';

const topics = ['vaccine storage', 'invoice factoring', 'warehouse robots', 'payroll audits', 'harbour customs'];
const documents = Array.from({ length: 60 }, (_, at) =>
  documentOf(
    `d${String(at).padStart(2, '0')}`,
    `${topics[at % 5]} study ${at}`,
    `How ${topics[at % 5]} became simple. ${at % 5 === 2 ? 'Pallets move at night.' : 'Teams saved time.'}`,
  ),
);
const index = buildIndex(documents);
const chat =
  'We met the parents at school yesterday and the bus was late again.\n\nThe ticket machine at the station is broken, so bring coins for the bus.';
const question = 'Our vaccine storage fails its temperature checks every second month.';

const ask = (text: string, background = emptyBackground()) => {
  const units = unitsOf(text, (word) => !index.isStopWord(word)).map((each) => ({ text: each, weight: 1 }));
  const { docs, strength, bestPassage, words, isPlain } = scoreContext(index, units, { background, language: 'en' });
  const [best = -1] = docs;
  return {
    ids: docs.map((doc) => index.idAt(doc)),
    strength,
    unit: units[bestPassage[best] ?? -1]?.text,
    words: words[best],
    isPlain,
  };
};

describe('a long context', () => {
  it('is decided by the one paragraph that is on topic, which is named', () => {
    const found = ask(`${chat}\n\n${question}\n\n${chat}`);
    expect(found.isPlain).toBe(false);
    expect(Number(found.ids[0]?.slice(1)) % 5).toBe(0);
    expect(found.unit).toBe(question);
    expect(found.words).toBe(2);
  });

  it('is stronger with that paragraph than without', () => {
    expect(ask(`${chat}\n\n${question}`).strength).toBeGreaterThan(
      2 * ask(`${chat}\n\nAll the best from us all`).strength,
    );
  });

  it('does not let words that the rep reads every day decide', () => {
    const background = emptyBackground();
    for (let at = 0; at < 60; at++) learnContext(background, `the warehouse robots stand in hall ${at}`);
    const mixed = `${chat}\n\nThe warehouse robots stand still today, says the caretaker.\n\n${question}`;
    expect(Number(ask(mixed, background).ids[0]?.slice(1)) % 5).toBe(0);
  });

  it('gives the same list every time', () => {
    const text = `${chat}\n\n${question}`;
    expect(ask(text)).toEqual(ask(text));
  });

  it('survives hostile text', () => {
    for (const text of ['x'.repeat(1_000_000), '\0'.repeat(1000), '\ud800\udfff. '.repeat(2000), '. '.repeat(50_000)]) {
      expect(ask(text).ids).toEqual([]);
    }
  });
});

describe('a short or typed context', () => {
  it('is taken whole, by plain words', () => {
    const found = ask('vaccine storage');
    expect(found.isPlain).toBe(true);
    expect(Number(found.ids[0]?.slice(1)) % 5).toBe(0);
  });
});

describe('units of a conversation', () => {
  const units = (text: string): string[] => unitsOf(text, (word) => word.length > 3);

  it('undo the line breaks of a wrapped mail', () => {
    expect(units('We look for sensors\nthat survive frost.\n\nThanks')).toEqual([
      'We look for sensors that survive frost.',
      'Thanks',
    ]);
  });

  it('are paragraphs, and the sentences in them that say enough', () => {
    const long = 'Which sensors survive minus thirty degrees within sealed trailers overnight?';
    expect(units(`Hello there. ${long}`)).toEqual([`Hello there. ${long}`, long]);
  });

  it('are the items of a list, each apart', () => {
    expect(units('Open points:\n- price of sensors\n- audit trail')).toEqual([
      'Open points:',
      '- price of sensors',
      '- audit trail',
    ]);
  });
});

describe('the learned background', () => {
  it('comes back from what was stored, and starts anew from anything else', () => {
    const background = emptyBackground();
    learnContext(background, 'sensors everywhere');
    expect(storedBackground(readBackground(structuredClone(storedBackground(background))))).toEqual(
      storedBackground(background),
    );
    for (const broken of [undefined, null, {}, { slots: new Uint16Array(3), total: 1, contexts: 1 }]) {
      expect(storedBackground(readBackground(broken))).toEqual(storedBackground(emptyBackground()));
    }
  });

  it('holds no text', () => {
    const background = emptyBackground();
    learnContext(background, 'confidential takeover');
    expect(JSON.stringify(storedBackground(background))).not.toContain('takeover');
  });
});
