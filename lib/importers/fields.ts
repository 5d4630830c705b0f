// Which column feeds which field. English and German names; the first of a list wins when a file has several.
import type { DayOrder } from './day.ts';
import { slug } from './slug.ts';

export const listFields = ['industry', 'persona', 'stage', 'product', 'competitor', 'region', 'tags', 'facts'] as const;
export const dayFields = ['validFrom', 'validUntil', 'updated', 'review'] as const;

/** Without spaces, hyphens and accents, see `columnKey`. */
const names = {
  id: 'id assetid contentid key kennung nr nummer',
  title: 'title titel name headline ueberschrift bezeichnung assettitle assetname contenttitle documenttitle asset',
  type: 'type typ kind assettype assettyp contenttype documenttype dokumenttyp inhaltstyp art format category kategorie',
  summary: 'summary zusammenfassung description beschreibung abstract kurzbeschreibung kurztext teaser excerpt',
  body: 'body text fulltext volltext content inhalt',
  url: 'url link href uri weblink permalink downloadlink webadresse adresse landingpage',
  language: 'language sprache lang locale',
  audience: 'audience visibility sichtbarkeit access zugriff confidentiality vertraulichkeit',
  status: 'status state freigabestatus freigabe approval',
  industry: 'industry industries branche branchen sector sektor vertical verticals',
  persona:
    'persona personas role roles rolle rollen zielgruppe zielgruppen buyerpersona buyerrole targetaudience jobtitle funktion',
  stage: 'stage stages phase phasen salesstage salesphase funnelstage buyingstage vertriebsphase verkaufsphase',
  product: 'product products produkt produkte productline solution solutions loesung loesungen',
  competitor:
    'competitor competitors wettbewerber wettbewerb konkurrent konkurrenten konkurrenz mitbewerber competition',
  region: 'region regions regionen country countries land laender geo market markets markt maerkte territory',
  /** The customer an asset is about has no field of its own: as a tag it is still found. */
  tags: 'tags tag schlagworte schlagwoerter schlagwort stichworte keywords keyword topics topic themen thema company customer unternehmen firma kunde',
  facts:
    'facts fact dependson dependencies restson basedon reliesupon relieson grundlage grundlagen abhaengigvon abhaengigkeiten beruhtauf basiertauf fakten',
  owner: 'owner verantwortlich verantwortlicher besitzer author autor responsible',
  version: 'version revision',
  validFrom: 'validfrom gueltigab gueltigvon availablefrom startdate',
  validUntil: 'validuntil validto gueltigbis expires expireson expiry expirydate expirationdate ablaufdatum enddate',
  review: 'review reviewdate reviewby reviewon nextreview pruefdatum pruefenbis naechstepruefung wiedervorlage',
  updated:
    'updated updatedat lastupdated lastmodified modified aktualisiert geaendert letzteaenderung stand date datum published publishedat publicationdate veroeffentlicht veroeffentlichtam created createdat erstellt erstelltam',
} as const;
export type Field = keyof typeof names;

const fieldOf = new Map(
  (Object.keys(names) as Field[]).flatMap((field) =>
    names[field].split(' ').map((key, precedence) => [key, { field, precedence }] as const),
  ),
);

/** `Gültig bis (Datum)` → `gueltigbis`. */
const columnKey = (name: string): string =>
  slug(name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/\(.*?\)|\[.*?\]/g, '')).replaceAll('-', '');

/** One column of the file that feeds a field. */
export interface Source {
  /** As the file writes it. */
  name: string;
  value: unknown;
}

export const fieldNamed = (name: string): Field | undefined => fieldOf.get(columnKey(name))?.field;

/** Which column feeds which field, as the marketer decided; `''` = none. Columns that are not in it are read by their name. */
export type Mapping = Readonly<Record<string, Field | ''>>;

export const fields = Object.keys(names) as Field[];

/** How the columns of a file are to be read. */
export interface Reading {
  /** Columns that are not in it are read by their name. */
  mapping?: Mapping | undefined;
  /** Column → what comes first in `03/04/2026`. */
  dayOrders?: Readonly<Record<string, DayOrder>> | undefined;
  /** Whether a host occurs elsewhere in the catalogue, for links that look like another one. */
  isKnownHost?: ((host: string) => boolean) | undefined;
}

/** The row's columns by field, the ones that win first. Columns nobody knows are left out. */
export function sourcesOf(row: Record<string, unknown>, mapping: Mapping = {}): Map<Field, Source[]> {
  const found = new Map<Field, (Source & { precedence: number })[]>();
  for (const [name, value] of Object.entries(row)) {
    const chosen = Object.hasOwn(mapping, name) ? mapping[name] : undefined;
    const hit = chosen === undefined ? fieldOf.get(columnKey(name)) : { field: chosen, precedence: 0 };
    if (hit === undefined || hit.field === '') continue;
    const sources = found.get(hit.field) ?? [];
    sources.push({ name, value, precedence: hit.precedence });
    found.set(hit.field, sources);
  }
  for (const sources of found.values()) sources.sort((a, b) => a.precedence - b.precedence);
  return found;
}
