import { describe, expect, it } from 'vitest';
import { glossaryLines } from '../../../lib/match/data/glossary/index.ts';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { glossary, glossaryEntries } from '../../../lib/match/text/glossary.ts';
import { asset, query, thread } from './sample.ts';

const entries = glossaryEntries();
const inGerman = (text: string): string[] =>
  glossary()
    .translate(text, 'en')
    .flatMap(({ to }) => to);
const inEnglish = (text: string): string[] =>
  glossary()
    .translate(text, 'de')
    .flatMap(({ to }) => to);

describe('the glossary as data', () => {
  it('has more than 2,500 words on each side', () => {
    expect(new Set(entries.flatMap(({ en }) => en)).size).toBeGreaterThan(2_500);
    expect(new Set(entries.flatMap(({ de }) => de)).size).toBeGreaterThan(2_500);
  });

  it('has no line that is not an entry, none twice, and none with an empty side', () => {
    const lines = Object.values(glossaryLines).flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''));
    expect(lines.filter((line) => line.split(' = ').length !== 2)).toEqual([]);
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
    expect(entries.filter(({ en, de }) => en.length === 0 || de.length === 0)).toEqual([]);
  });

  it('names no word twice on one side of an entry', () => {
    const doubled = entries.filter(({ en, de }) => new Set(en).size < en.length || new Set(de).size < de.length);
    expect(doubled).toEqual([]);
  });

  it('is written in lower case, so that look-up cannot depend on it', () => {
    const words = entries.flatMap(({ en, de }) => [...en, ...de]);
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});

describe('looking words up', () => {
  it('is symmetric: the first word of each side leads to the other', () => {
    const lost = entries.filter(({ en: [left = ''], de: [right = ''] }) => {
      return !inGerman(left).includes(right) || !inEnglish(right).includes(left);
    });
    expect(lost.map(({ en, de }) => `${en[0]} = ${de[0]}`)).toEqual([]);
  });

  it.each([
    ['Kühlketten', 'cold chain'],
    ['die Kündigungen', 'cancellation'],
    ['Prüfberichten', 'audit report'],
    ['der Datenschutzbeauftragten', 'data protection officer'],
    ['Lieferanten', 'supplier'],
    ['unsere Gateways', 'gateway'],
    ['der Elektroautos', 'electric car'],
  ])('finds the inflected %s', (text, wanted) => {
    expect(inEnglish(text)).toContain(wanted);
  });

  it('finds the parts of a compound that is no entry', () => {
    expect(inEnglish('Kühlkettenschulung')).toEqual(expect.arrayContaining(['cold chain', 'training']));
  });

  it('takes a phrase before its words', () => {
    expect(glossary().translate('The cold chain broke', 'en')[0]).toMatchObject({ written: 'cold chain' });
  });

  it('gives other words of the same language, but none that was said', () => {
    const words = glossary()
      .synonyms('We lose customers to churn', 'en')
      .flatMap(({ to }) => to);
    expect(words).toContain('attrition');
    expect(words).not.toContain('churn');
  });

  it('survives text that is no language', () => {
    expect(glossary().translate('\u0000 \ud800 ((( 123', 'de')).toEqual([]);
    expect(glossary().translate('', 'en')).toEqual([]);
  });
});

describe('a German thread over an English catalogue', () => {
  const engine = buildEngine([
    asset({ id: 'churn', title: 'Spot customer churn before the cancellation comes', language: 'en' }),
    asset({ id: 'forecast', title: 'Demand forecast for perishable goods', language: 'en' }),
    ...Array.from({ length: 30 }, (_, at) =>
      asset({ id: `zz-${at}`, title: `Folder ${at} of the archive`, language: 'en' }),
    ),
  ]);
  const { suggestions } = engine.rank(
    thread('Kundenabwanderung', 'Uns sind elf Kunden abgesprungen, und wir haben es erst mit der Kündigung erfahren.'),
    query(),
  );

  it('finds the asset without one common word', () => {
    expect(suggestions.map((each) => each.asset.id)).toEqual(['churn']);
  });

  it('says that it is in another language and which words the glossary joined', () => {
    const reasons = suggestions[0]?.reasons ?? [];
    expect(reasons).toContainEqual({ kind: 'language', text: 'In English', from: 'the conversation is in German' });
    expect(reasons.filter(({ kind }) => kind === 'glossary').map(({ text }) => text)).toContain(
      '“Kündigung” → cancellation',
    );
    expect(suggestions[0]?.sentence).toContain('elf Kunden abgesprungen');
  });
});
