// A catalogue as marketing exports it, with twenty things wrong at once; each with what becomes of it. Written for the tests.

export interface Defect {
  what: string;
  /** The line or lines of the file; empty where the defect is the file's as a whole. */
  text: string;
  /** Columns under which a problem is told with the line; empty name = the row. */
  problems?: string[];
  /** Columns under which there is something to know. */
  notes?: string[];
  /** Title that comes in all the same. */
  title?: string;
}

/** 1 The file is Latin-1. 2 Its line ends are of three kinds. Then line by line. */
export const defects: readonly Defect[] = [
  { what: '3 a sep line before the header', text: 'sep=;' },
  {
    what: '4 a column twice, 5 a reserved name, 6 a column that nobody knows',
    text: 'Kennung;Titel;Typ;Link;Gültig bis;Sichtbarkeit;Branche;Branche;__proto__;;Worum es geht',
    problems: ['Branche', '__proto__', ''],
  },
  {
    what: '7 something under no name: the header is told',
    text: ';Kühlkette bei Fjord;Fallstudie;https://a.example/fjord;31.12.2027;;Logistik;x;y;z;4 % weniger Schwund in einem Jahr',
    title: 'Kühlkette bei Fjord',
  },
  { what: '8 no title', text: ';;Datenblatt;https://a.example/ohne-titel;;;;;;;', problems: ['Titel'] },
  { what: '9 a script as link', text: ';Preise 2026;Deck;javascript:alert(1);;;;;;;', problems: ['Link'] },
  {
    what: '10 a password in the link',
    text: ';Mit Zugang;Deck;https://user:pass@a.example/;;;;;;;',
    problems: ['Link'],
  },
  { what: '11 the same link again', text: ';Doppelt;Deck;https://a.example/fjord;;;;;;;', problems: ['Link'] },
  { what: 'the first of an id', text: 'A-7;Rückrufe ohne Papier;Datenblatt;;;;;;;;', title: 'Rückrufe ohne Papier' },
  { what: '12 the same id again', text: 'A-7;Andere Unterlage;Deck;;;;;;;;', problems: ['Kennung'] },
  { what: '13 a day that no calendar has', text: ';Kein Tag;Deck;;31.02.2026;;;;;;', problems: ['Gültig bis'] },
  { what: '14 a day that can be two', text: ';Welcher Tag;Deck;;03/04/2027;;;;;;', title: 'Welcher Tag' },
  { what: 'the row that shows which', text: ';Dieser Tag;Deck;;25/04/2027;;;;;;', title: 'Dieser Tag' },
  {
    what: '15 who may see it, in an unknown word',
    text: ';Wer darf das;Deck;;;Tier 2;;;;;',
    problems: ['Sichtbarkeit'],
  },
  { what: '16 cells beyond the header', text: ';Zu breit;Deck;;;;;;;;;;mehr', problems: [''] },
  { what: '17 a quotation mark inside a cell', text: ';"Acht" Zoll;Deck;;;;;;;;', problems: [''] },
  {
    what: 'a cell over two lines',
    text: ';"Über zwei\nZeilen";Deck;https://a.example/umbruch;Q3 2027;nur intern;Handel, Logistik;;;;',
    title: 'Über zwei Zeilen',
  },
  {
    what: '18 a formula',
    text: ';"=HYPERLINK(""https://evil.example"")";Deck;;;;;;;;',
    notes: ['Titel'],
    title: '=HYPERLINK("https://evil.example")',
  },
  {
    what: '19 a host that reads like another one',
    text: ';Verwechselt;Deck;https://xn--80ak6aa92e.com/;;;;;;;',
    notes: ['Link'],
    title: 'Verwechselt',
  },
  {
    what: '20 Excel’s number for a day',
    text: ';Aus Excel;Deck;;46752;;;;;;',
    notes: ['Gültig bis'],
    title: 'Aus Excel',
  },
];

const ends = ['\r\n', '\n', '\r'];

/** The file: Latin-1, with line ends of three kinds. */
export const messyFile = (): Buffer =>
  Buffer.from(defects.map(({ text }, at) => text + (ends[at % ends.length] ?? '\n')).join(''), 'latin1');

/** Line of the file → what is told there, in the order of the file. */
export function toldIn(kind: 'problems' | 'notes'): string[] {
  let line = 1;
  return defects.flatMap((defect) => {
    const first = line;
    line += defect.text.split('\n').length;
    return (defect[kind] ?? []).map((column) => `${first} ${column || '–'}`);
  });
}

export const titles = defects.flatMap(({ title }) => title ?? []);
