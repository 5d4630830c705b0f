// The words that catalogues use for type, audience, status and language, in English and German → our own words.
import { type Asset, type Audience, type assetTypes, useOf } from '../model/asset.ts';
import { slug } from './slug.ts';

const lookup = <T extends string>(table: Record<T, string>): Map<string, T> =>
  new Map(
    (Object.keys(table) as T[]).flatMap((key) => [key, ...table[key].split(' ')].map((word) => [word, key] as const)),
  );

const types = lookup<keyof typeof assetTypes>({
  'case-study':
    'casestudy success-story customer-story reference reference-story fallstudie fallstudien kundenreferenz referenz referenzen erfolgsgeschichte erfolgsgeschichten anwenderbericht anwenderberichte',
  datasheet: 'data-sheet fact-sheet factsheet one-pager onepager datenblatt datenblaetter produktblatt produktblaetter',
  deck: 'presentation slide slides slide-deck pitch-deck sales-deck powerpoint praesentation praesentationen folien foliensatz',
  'blog-post': 'blog post article blog-article blogbeitrag blogbeitraege blogartikel artikel fachartikel',
  calculator: 'roi-calculator roi-rechner rechner kalkulator wirtschaftlichkeitsrechner',
  whitepaper: 'white-paper weissbuch',
  webinar: 'webcast webinar-recording webinare webinaraufzeichnung',
  video: 'demo-video film filme',
  battlecard: 'battle-card competitor competitor-card wettbewerbsvergleich wettbewerber',
  persona: 'buyer-persona kaeuferprofil',
  objection: 'objection-handling einwand einwaende einwandbehandlung',
  play: 'sales-play playbook spielzug spielzuege',
  'rfp-answer': 'rfp rfi-answer rfp-response answer ausschreibungsantwort ausschreibungsantworten antwort antworten',
});

/** `Case Studies` → `case-study`, `Datenblatt` → `datasheet`; a word of the catalogue's own stays, as a slug. */
export function typeOf(text: string): string {
  const word = slug(text);
  const one = word.replace(/ies$/, 'y');
  const known = types.get(word) ?? types.get(one) ?? types.get(word.replace(/s$/, ''));
  return known ?? word.slice(0, 40).replace(/-$/, '');
}

const audienceWords = lookup<Audience>({
  public: 'external extern oeffentlich everyone anyone all alle prospect prospects interessenten',
  customer: 'customers customer-only customers-only kunde kunden nur-kunden bestandskunden client clients',
  internal:
    'intern internal-only internal-use-only nur-intern confidential vertraulich private privat sales sales-only vertrieb employees mitarbeiter',
});
/** Nothing for a word that is not known: who may see an asset is never guessed. */
export const audienceOf = (text: string): Audience | undefined => audienceWords.get(slug(text));

/** What a rep reads or answers from is not meant to be sent; the file can say otherwise. */
export const usualAudience = (type: string): Audience =>
  useOf(type) === 'know' || readOnly.has(type) ? 'internal' : 'public';

/** Types of a catalogue's own that are never meant for a buyer. */
const readOnly: ReadonlySet<string> = new Set([
  ...['target-companies', 'target-accounts', 'account-list', 'zielkunden', 'wunschkunden'],
  ...['ideal-customer-profile', 'icp', 'pain-points', 'pain-point', 'competitor-analysis', 'wettbewerbsanalyse'],
  ...['call-script', 'sales-script', 'talk-track', 'cheat-sheet', 'discovery-questions', 'gespraechsleitfaden'],
]);

const statusWords = lookup<Asset['status']>({
  approved: 'live published active final current released freigegeben veroeffentlicht aktiv aktuell gueltig',
  draft: 'entwurf in-progress in-arbeit wip review in-review in-pruefung pending',
  archived: 'archive archiv archiviert retired obsolete deprecated inactive inaktiv veraltet zurueckgezogen',
});
export const statusOf = (text: string): Asset['status'] | undefined => statusWords.get(slug(text));

const languageWords = lookup({
  en: 'english englisch eng',
  de: 'german deutsch ger deu',
  fr: 'french franzoesisch francais',
  es: 'spanish spanisch espanol',
  it: 'italian italienisch italiano',
  nl: 'dutch niederlaendisch nederlands',
  pt: 'portuguese portugiesisch portugues',
  pl: 'polish polnisch polski',
  cs: 'czech tschechisch',
  sv: 'swedish schwedisch',
  da: 'danish daenisch',
  ja: 'japanese japanisch',
  zh: 'chinese chinesisch',
  '': 'multi multilingual mehrsprachig any',
});
/** `de-AT` and `Deutsch` → `de`; nothing for what is not a language. */
export function languageOf(text: string): string | undefined {
  const word = slug(text);
  return languageWords.get(word) ?? /^([a-z]{2})(?:-[a-z0-9]{2,8})*$/.exec(word)?.[1];
}
