import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { surfaceWords } from '../../../lib/match/text/analyse.ts';
import { detectLanguage } from '../../../lib/match/text/language.ts';
import { translationWish, widenPassages } from '../../../lib/match/widen-passages.ts';
import { asset, query, thread } from './sample.ts';

describe('the language of a text', () => {
  it.each([
    ['Angebot Temperaturüberwachung', 'de'],
    ['Frage zur Schnittstelle', 'de'],
    ['Leiterin Einkauf', 'de'],
    ['offene Punkte', 'de'],
    ['cold chain sensors', 'en'],
    ['Head of Procurement', 'en'],
    ['pricing question', 'en'],
    ['Bonjour, merci pour votre message, nous avons une question', 'fr'],
    ['Hallo, bedankt voor het bericht, wij hebben een vraag', 'nl'],
    ['冷链温度监控解决方案', 'zh'],
    ['温度センサーのご提案', 'ja'],
    ['Предложение по датчикам', 'ru'],
  ])('%s is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', '2026', 'CRM', '12345 67'])('%j is none', (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });
});

describe('languages without spaces', () => {
  it('are cut into words', () => {
    expect(surfaceWords('温度センサーのご提案')).toEqual(expect.arrayContaining(['温度', 'センサー', '提案']));
    expect(surfaceWords('解决方案 for trailers')).toEqual(expect.arrayContaining(['解决', '方案', 'for', 'trailers']));
  });

  it('are found by a word in the middle of a sentence', () => {
    const engine = buildEngine([
      asset({ id: 'ja', title: '温度センサーのご提案', language: 'ja' }),
      asset({ id: 'other', title: '請求書について', language: 'ja' }),
    ]);
    expect(engine.rank(undefined, query('センサー')).suggestions.map((each) => each.asset.id)).toEqual(['ja']);
  });
});

describe('an on-device translator', () => {
  const catalogue = [
    asset({ id: 'churn', title: 'Predict customer churn early', language: 'en' }),
    ...Array.from({ length: 30 }, (_, at) =>
      asset({ id: `zz-${at}`, title: `Folder ${at} of the archive`, language: 'en' }),
    ),
  ];
  const french = thread('Question', 'Nous avons une question: comment prévoir le départ de nos clients?');

  it('is asked for what is not in a language of the assets', () => {
    const wish = buildEngine(catalogue).toTranslate(french);
    expect(wish).toMatchObject({ from: 'fr', to: 'en' });
    expect(wish?.texts).toContain('Nous avons une question: comment prévoir le départ de nos clients?');
    expect(translationWish({ passages: [], spoken: 'en' }, ['en', 'de'])).toBeUndefined();
  });

  it('lets the asset be found, and the match is said to be a translation', () => {
    const engine = buildEngine(catalogue);
    expect(engine.rank(french, query()).suggestions).toEqual([]);
    const texts = engine.toTranslate(french)?.texts ?? [];
    const translated = new Map(texts.map((text) => [text, 'how to predict early which customer will churn']));
    const [first] = engine.rank(french, query(), { translated }).suggestions;
    expect(first?.asset.id).toBe('churn');
    expect(first?.reasons.some(({ kind }) => kind === 'glossary')).toBe(true);
  });

  it('keeps to each second reading the passage that was really said', () => {
    const said = { text: 'Verderb in der Kühlkette', place: 'subject', weight: 1 } as const;
    const { passages, origin } = widenPassages([said], 'de', ['en'], new Map());
    expect(passages).toHaveLength(2);
    expect(origin).toEqual([0, 0]);
    expect(passages[1]).toMatchObject({ reading: 'glossary' });
    expect(passages[1]?.text).toContain('cold chain');
  });
});
