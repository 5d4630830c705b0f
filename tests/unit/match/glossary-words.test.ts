// The words of the glossary themselves: how many, none twice, none empty of news, and sixty that a seller would look up.
import { newStemmer } from 'snowball-stemmers';
import { describe, expect, it } from 'vitest';
import { glossary, glossaryEntries } from '../../../lib/match/text/glossary.ts';
import { stopWords } from '../../../lib/match/text/stop-words.ts';

const entries = glossaryEntries();
const translated = (text: string, from: 'en' | 'de'): string[] =>
  glossary()
    .translate(text, from)
    .flatMap(({ to }) => to);

const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[\s-]+/g, '');
const pairsOf = ({ en, de }: { en: readonly string[]; de: readonly string[] }): string[] =>
  en.flatMap((left) => de.map((right) => `${folded(left)} = ${folded(right)}`));

const stemmers = { en: newStemmer('english'), de: newStemmer('german') };
const stemsOf = (words: readonly string[], language: 'en' | 'de'): string =>
  [
    ...new Set(
      words.map((word) =>
        word
          .split(' ')
          .map((part) => folded(stemmers[language].stem(part)))
          .join(' '),
      ),
    ),
  ]
    .sort()
    .join();

describe('the words of the glossary', () => {
  it('are more than 3,200 entries, and more than 4,000 words on each side', () => {
    expect(entries.length).toBeGreaterThanOrEqual(3_200);
    for (const side of ['en', 'de'] as const)
      expect(new Set(entries.flatMap((entry) => entry[side])).size).toBeGreaterThan(4_000);
  });

  it('stand in no two entries with the same heads, and no entry says only what others say', () => {
    const heads = entries.map(({ en, de }) => `${folded(en[0] ?? '')} = ${folded(de[0] ?? '')}`);
    expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([]);
    const counts = new Map<string, number>();
    for (const pair of entries.flatMap(pairsOf)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    const told = entries.filter((entry) => pairsOf(entry).every((pair) => (counts.get(pair) ?? 0) > 1));
    expect(told.map(({ en, de }) => `${en[0]} = ${de[0]}`)).toEqual([]);
  });

  it('say something: no two sides are the same once stemmed', () => {
    const same = entries.filter(({ en, de }) => stemsOf(en, 'en') === stemsOf(de, 'de'));
    expect(same.map(({ en }) => en[0])).toEqual([]);
  });

  it('are no words that only join others', () => {
    const joining = entries.flatMap(({ en, de }) => [
      ...en.filter((word) => stopWords.en.has(word)),
      ...de.filter((word) => stopWords.de.has(word)),
    ]);
    expect(joining).toEqual([]);
  });
});

const looked = `
wareneingangsprüfung = incoming goods inspection
auftragsverarbeitungsvertrag = data processing agreement
löschkonzept = deletion concept
kündigungsfrist = notice period
geheimhaltungsvereinbarung = non-disclosure agreement
leistungsverzeichnis = bill of quantities
lieferengpass = supply bottleneck
rahmenvertrag = framework agreement
lieferantenbewertung = supplier evaluation
vertragsstrafe = contract penalty
höhere gewalt = force majeure
schadenersatz = compensation for damages
schwachstelle = vulnerability
berechtigungskonzept = permission concept
notfallplan = emergency plan
datenpanne = data breach
rechenzentrum = data centre
schnittstelle = interface
lastverteilung = load balancing
versionsverwaltung = version control
fehlermeldung = error message
maschinelles lernen = machine learning
künstliche intelligenz = artificial intelligence
stammdaten = master data
kennzahl = key figure
stückliste = bill of materials
rüstzeit = setup time
ausschuss = scrap
instandhaltung = maintenance
prüfstand = test bench
kommissionierung = order picking
gabelstapler = forklift
gefahrgut = dangerous goods
sendungsverfolgung = shipment tracking
leerfahrt = empty run
notaufnahme = emergency room
krankenkasse = health insurance fund
patientenakte = patient record
wirkstoff = active ingredient
reinraum = clean room
überweisung = bank transfer
bonitätsprüfung = credit check
jahresabschluss = annual accounts
gewinnschwelle = break-even point
selbstbeteiligung = deductible
rückversicherung = reinsurance
schadenmeldung = claims report
filialleiter = store manager
eigenmarke = private label
diebstahlsicherung = anti-theft device
stromausfall = power failure
wärmepumpe = heat pump
netzbetreiber = grid operator
glasfaserausbau = fibre rollout
funkloch = dead spot
standesamt = registry office
fördermittel = subsidy
betriebsrat = works council
fachkräftemangel = skills shortage
zeiterfassung = time tracking
weiterbildung = further training
suchmaschinenoptimierung = search engine optimisation
alleinstellungsmerkmal = unique selling point
nebenkostenabrechnung = service charge settlement
baustelle = construction site
zulieferer = automotive supplier
molkerei = dairy
lebensmittelsicherheit = food safety
saatgut = seed
tierwohl = animal welfare
fluggesellschaft = airline
buchungssystem = booking system
redaktion = newsroom
`
  .trim()
  .split('\n')
  .map((line) => line.split(' = '));

describe('words that a seller would look up', () => {
  it.each(looked)('%s is %s, and back', (german = '', english = '') => {
    expect(translated(german, 'de')).toContain(english);
    expect(translated(english, 'en')).toContain(german);
  });
});

/** A form of a German noun as it stands in a sentence: of many things, or of one in the genitive. */
function inflected(noun: string): string {
  if (/(ung|heit|keit|schaft|tät|ion|ei)$/.test(noun)) return `${noun}en`;
  if (/e$/.test(noun)) return `${noun}n`;
  if (/er$/.test(noun)) return `${noun}n`;
  return `${noun}s`;
}

describe('an entry', () => {
  // Verbs and adjectives are bent in other ways; every seventh noun is sample enough.
  const nouns = entries.filter(
    ({ de: [first = ''] }) => /^\p{L}{5,}$/u.test(first) && !/(n|ig|isch|lich|bar|iert|em|[sxzß])$/.test(first),
  );

  it('is reached from a bent form of its German head', () => {
    const sample = nouns.filter((_, at) => at % 7 === 0);
    expect(sample.length).toBeGreaterThan(150);
    const lost = sample.filter(({ en, de: [first = ''] }) => !translated(inflected(first), 'de').includes(en[0] ?? ''));
    expect(lost.map(({ de: [first = ''] }) => inflected(first))).toEqual([]);
  });
});
