import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { splitCompound } from '../../../lib/match/text/compound.ts';
import { asset, query, thread } from './sample.ts';

const dictionary = new Set([
  'kühlkette',
  'überwachung',
  'sicherheit',
  'abteilung',
  'kunde',
  'daten',
  'schule',
  'buch',
  'lager',
]);
const split = (word: string): string[] => splitCompound(word, (part) => dictionary.has(part));

describe('German compounds', () => {
  it.each([
    ['kühlkettenüberwachung', ['kühlkette', 'überwachung']],
    ['sicherheitsabteilung', ['sicherheit', 'abteilung']],
    ['kundendaten', ['kunde', 'daten']],
    ['schulbuch', ['schule', 'buch']],
    ['kundendatensicherheit', ['kunde', 'daten', 'sicherheit']],
  ])('%s is %j', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it.each(['sicherheit', 'lager', 'spaziergang', 'überwachungxyz', ''])('%j stays whole', (word) => {
    expect(split(word)).toEqual([]);
  });

  it('does not hang on a long run of letters', () => {
    expect(split('kunde'.repeat(2_000))).toEqual([]);
  });

  it('let an asset be found by the parts of its words, and by a compound of them', () => {
    const german = { language: 'de' };
    const engine = buildEngine([
      asset({ id: 'compound', title: 'Kühlkettenüberwachung im Anhänger', ...german }),
      asset({ id: 'apart', title: 'Überwachung der Kühlkette', ...german }),
      asset({ id: 'else', title: 'Rechnungen im Archiv', ...german }),
      ...Array.from({ length: 30 }, (_, at) =>
        asset({ id: `zz-${at}`, title: `Ordner ${at} der Verwaltung`, ...german }),
      ),
    ]);
    const found = (text: string): string[] =>
      engine.rank(thread('Frage', text), query()).suggestions.map((each) => each.asset.id);
    expect(found('Wir suchen eine Überwachung für die Kühlkette.').sort()).toEqual(['apart', 'compound']);
    expect(found('Wir suchen eine Kühlkettenüberwachung für den Anhänger.').sort()).toEqual(['apart', 'compound']);
  });
});
