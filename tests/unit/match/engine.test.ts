import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { longestReason } from '../../../lib/match/tuning.ts';
import { asset, catalogue, page, person, query, thread } from './sample.ts';

const engine = buildEngine(catalogue);
const spoilage = thread(
  'Spoilage on the Leeds route',
  'Hi Tom,\n\nlast month we lost two trailers of milk to spoilage because nobody saw the temperature rise. Do sensors in the trailer help?\n\nBest regards\nNora',
);
const unrelated = Array.from({ length: 40 }, (_, at) =>
  asset({ id: `zz-${at}`, title: `Invoice archive volume ${at}` }),
);
const ids = (answer: ReturnType<typeof engine.rank>): string[] => answer.suggestions.map((each) => each.asset.id);

describe('ranking for a context', () => {
  it('puts the asset that speaks to the thread first', () => {
    expect(ids(engine.rank(spoilage, query()))[0]).toBe('cs-dairy');
  });

  it('answers the same twice and whatever the order of import', () => {
    const reversed = buildEngine([...catalogue].reverse());
    expect(engine.rank(spoilage, query())).toEqual(engine.rank(spoilage, query()));
    expect(reversed.rank(spoilage, query())).toEqual(engine.rank(spoilage, query()));
  });

  it('breaks ties by id', () => {
    const twins = ['b', 'a', 'c'].map((id) => asset({ id, title: 'Pallet sensors for trailers', language: 'en' }));
    const answer = buildEngine(twins).rank(undefined, query('pallet sensors'));
    expect(ids(answer)).toEqual(['a', 'b', 'c']);
  });

  it('carries the view id and respects the limit', () => {
    const answer = engine.rank(spoilage, query('', 1));
    expect(answer.viewId).toBe('view-0001');
    expect(answer.suggestions).toHaveLength(1);
  });

  it('puts the battlecard first when its competitor is named', () => {
    const named = thread(
      'Trailers',
      'We also talk to PolarTrack about temperature sensors for our trailers and spoilage.',
    );
    const [first] = engine.rank(named, query()).suggestions;
    expect(first?.asset.id).toBe('bc-polartrack');
    expect(first?.use).toBe('know');
    expect(first?.reasons[0]).toEqual({
      kind: 'competitor',
      text: 'Competitor: PolarTrack',
      from: 'named in the thread',
    });
  });

  it('finds a named competitor even when nothing else in the thread speaks', () => {
    expect(ids(engine.rank(thread('Hello', 'Thanks, we are with PolarTrack.'), query()))).toEqual(['bc-polartrack']);
  });

  it('does not take an ordinary word for a competitor of that name', () => {
    const breeze = [
      asset({ id: 'bc-breeze', type: 'battlecard', title: 'Battlecard', competitor: ['Breeze'] }),
      asset({ id: 'x1', title: 'One', body: 'installing it is a breeze' }),
      asset({ id: 'x2', title: 'Two', body: 'a light breeze on deck' }),
    ];
    const small = buildEngine(breeze);
    expect(ids(small.rank(thread('Sea', 'There was a breeze on the sea.'), query()))).toEqual([]);
    expect(ids(small.rank(thread('Sea', 'Our Community Breeze Festival was fun.'), query()))).toEqual([]);
    expect(ids(small.rank(thread('Sea', 'We looked at Breeze too.'), query()))).toEqual(['bc-breeze']);
  });

  it('names persona and industry as facts before the words', () => {
    const profile = page({
      person: person({ title: 'Leiterin Logistik', company: 'Alpenmilch Molkerei' }),
      text: 'I care about spoilage, temperature sensors and the cold chain of our dairy trailers.',
    });
    const [first] = engine.rank(profile, query()).suggestions;
    expect(first?.asset.id).toBe('cs-dairy');
    expect(first?.reasons.map((reason) => reason.text).slice(0, 2)).toEqual([
      'Persona: Head of Logistics',
      'Industry: Food and beverage',
    ]);
    expect(first?.reasons.slice(2).every((reason) => reason.kind === 'text')).toBe(true);
  });

  it('shows a profile the asset for its very persona and industry without a common word', () => {
    const profile = page({ person: person({ title: 'Quality Manager', company: 'Novexa Pharmaceuticals' }) });
    expect(ids(engine.rank(profile, query()))).toEqual(['blog-pharma']);
  });

  it('ranks the right language first and says so of the other', () => {
    const german = thread(
      'Verderb',
      'Wir haben im letzten Monat zwei Ladungen Milch durch Verderb verloren, weil die Kühlung ausfiel und niemand die Temperatur sah. Melden die Sensoren das der Disposition?',
    );
    const { suggestions } = engine.rank(german, query());
    expect(suggestions[0]?.asset.id).toBe('cs-molkerei-de');
    const english = suggestions.filter(({ asset: each }) => each.language === 'en');
    expect(english.every(({ reasons }) => reasons.some(({ text }) => text === 'In English'))).toBe(true);
  });

  it('names only words that stand in the asset, in short reasons', () => {
    for (const { asset: shown, reasons } of engine.rank(spoilage, query()).suggestions) {
      const text = `${shown.title} ${shown.summary} ${shown.body}`.toLowerCase();
      const words = reasons
        .filter(({ kind }) => kind === 'text')
        .map((reason) => /“(.+)”/.exec(reason.text)?.[1] ?? '?');
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect(text).toContain(word.toLowerCase());
      for (const reason of reasons) expect(reason.text.length).toBeLessThanOrEqual(longestReason);
    }
  });

  it('takes nothing from quotes and signatures', () => {
    const quoted = thread(
      'Lunch',
      'See you on Friday!\n\nOn 14 May, Tom wrote:\n> spoilage temperature sensors trailers dairy',
    );
    expect(engine.rank(quoted, query()).suggestions).toEqual([]);
  });

  it('keeps at most two of one type among the first five while others fit', () => {
    const many = ['a', 'b', 'c', 'd'].flatMap((letter) => [
      asset({ id: `case-${letter}`, title: 'Spoilage of milk in trailers: sensors', language: 'en' }),
      asset({
        id: `deck-${letter}`,
        type: letter < 'c' ? 'deck' : 'video',
        title: 'Spoilage of milk in trailers: sensors',
        language: 'en',
      }),
      asset({ id: `other-${letter}`, type: 'webinar', title: `Something else ${letter} entirely` }),
    ]);
    const types = buildEngine([...many, ...unrelated])
      .rank(spoilage, query())
      .suggestions.map((each) => each.asset.type);
    expect(types).toHaveLength(5);
    expect(types.filter((type) => type === 'case-study')).toHaveLength(2);
  });
});

describe('silence', () => {
  it.each([
    [
      'holiday wishes',
      'Happy holidays!',
      'Same to you and yours! We are staying put, the dogs are coming. Speak in the new year.',
    ],
    [
      'scheduling',
      'Re: Thursday',
      'Thursday at two is fine, please add Callum to the invite. Sorry for the slow reply.',
    ],
    [
      'German small talk',
      'AW: Termin',
      'Dienstag passt mir gut, ich bringe Kuchen mit. Viele Grüße aus dem Urlaub und bis bald!',
    ],
  ])('shows nothing for %s', (_, subject, text) => {
    const answer = engine.rank(thread(subject, text), query());
    expect(answer.suggestions).toEqual([]);
    expect(answer.note).toBe('Nothing in 6 usable assets speaks to this thread.');
  });

  it('says why when there is no catalogue, no usable asset or no context', () => {
    const draft = asset({ id: 'd', status: 'draft' });
    expect(buildEngine([]).rank(spoilage, query()).note).toBe('The catalogue is empty.');
    expect(buildEngine([draft]).rank(spoilage, query()).note).toBe('No asset of the catalogue may be used today.');
    expect(engine.rank(undefined, query()).note).toBe('No person and no thread is on screen.');
    expect(engine.rank(undefined, query('zzzzqqq')).note).toBe('Nothing in 6 usable assets matches “zzzzqqq”.');
  });
});

describe('hard rules', () => {
  const text = { title: 'Spoilage of milk in trailers: temperature sensors', language: 'en' };
  const barred = buildEngine([
    asset({ id: 'expired', ...text, validUntil: '2026-11-23' }),
    asset({ id: 'future', ...text, validFrom: '2026-11-25' }),
    asset({ id: 'draft', ...text, status: 'draft' }),
    asset({ id: 'archived', ...text, status: 'archived' }),
    asset({ id: 'last-day', ...text, validUntil: '2026-11-24' }),
    asset({ id: 'first-day', ...text, validFrom: '2026-11-24' }),
    ...unrelated,
  ]);

  it('shows what is expired, not yet valid or not approved neither for a context nor in search', () => {
    for (const answer of [barred.rank(spoilage, query()), barred.rank(undefined, query('spoilage'))]) {
      expect(ids(answer)).toEqual(['first-day', 'last-day']);
      expect(answer.eligible).toBe(2 + unrelated.length);
    }
  });
});

describe('hostile text', () => {
  it.each([
    ['a token of a megabyte', 'x'.repeat(1_000_000)],
    ['NUL and control characters', '\u0000spoilage\u0000\u0001'],
    ['lone surrogates', 'milk \ud800 spoilage \udfff'],
    ['regular expression characters', '.*+?^$ {}()|[]\\ (((((('],
    ['words of object prototypes', 'constructor __proto__ toString hasOwnProperty'],
  ])('survives %s in assets, threads and search', (_, text) => {
    const hostile = buildEngine([asset({ id: 'h', title: 'Milk', body: text.slice(0, 200_000) }), ...catalogue]);
    expect(() => hostile.rank(thread(text.slice(0, 500), text), query())).not.toThrow();
    expect(() => hostile.rank(undefined, query(text))).not.toThrow();
  });

  it('survives names of competitors that are not words', () => {
    const odd = buildEngine([
      asset({ id: 'o', competitor: ['(', '.*', 'constructor', '__proto__', '…'] }),
      ...catalogue,
    ]);
    expect(ids(odd.rank(spoilage, query()))[0]).toBe('cs-dairy');
  });
});
