// What the settings can be found by, in both languages at once: people search with the word they know, not with ours. Nothing
// here is shown; names that are shown come from the words.
import type { SectionId } from './sections.ts';

export interface IndexedSetting {
  section: SectionId;
  /** Anchor on the page, and `options.setting.<id>` its name; absent = the section itself. */
  setting?: string;
  /** Other words for it. */
  words: string;
}

export const settingsIndex: readonly IndexedSetting[] = [
  { section: 'catalogue', words: 'asset assets collateral content library unterlagen inhalte bibliothek dokumente' },
  { section: 'catalogue', setting: 'import', words: 'upload file csv json excel datei hochladen einlesen tabelle' },
  { section: 'catalogue', setting: 'sample', words: 'demo example test beispiel muster probe' },
  { section: 'catalogue', setting: 'clear', words: 'empty delete remove leeren löschen entfernen' },
  { section: 'hub', words: 'team server sync token device address connect abgleich gerät adresse verbinden' },
  {
    section: 'connections',
    words: 'webhook crm endpoint secret signature hmac salesforce hubspot api schnittstelle geheimnis signatur zapier',
  },
  {
    section: 'hosts',
    words: 'gmail outlook linkedin yahoo proton sales navigator website switch off mode seiten abschalten modus',
  },
  { section: 'reading', words: 'pack selector anchor redesign repair paket selektor anker reparatur lesen' },
  { section: 'snippets', words: 'template merge field text text block vorlage platzhalter baustein textbausteine' },
  {
    section: 'writing',
    words:
      'name signature calendar booking length characters limit customer domains unterschrift kalender termin länge zeichen kunden',
  },
  {
    section: 'never-log',
    words: 'block blocklist suppress exclude private sperrliste ausschließen ausnahme privat vertraulich',
  },
  {
    section: 'never-log',
    setting: 'sensitive',
    words: 'words health personnel bank iban ask confidential wörter gesundheit personal nachfragen sensibel',
  },
  { section: 'privacy', words: 'read kept sent gdpr data protection tracking dsgvo gelesen gespeichert gesendet' },
  { section: 'privacy', setting: 'views', words: 'linkedin visit opt-in besuch ansehen' },
  {
    section: 'privacy',
    setting: 'undo',
    words: 'delay wait seconds minutes send verzögerung warten sekunden minuten zurück widerrufen',
  },
  {
    section: 'privacy',
    setting: 'colleagues',
    words: 'own company domain internal eigene firma domäne intern kollegium',
  },
  { section: 'privacy', setting: 'learned', words: 'forget reset matcher learning vergessen zurücksetzen lernen' },
  { section: 'data', words: 'retention delete days history aufbewahrung löschen tage verlauf frist' },
  { section: 'data', setting: 'keepTouches', words: 'retention months years aufbewahren monate jahre' },
  { section: 'data', setting: 'keepDepartures', words: 'ledger outbox sent record protokoll ausgang gesendet' },
  {
    section: 'data',
    setting: 'lift',
    words: 'erase erased person again gdpr tombstone gelöscht wieder erfassen dsgvo',
  },
  {
    section: 'data',
    setting: 'backup',
    words: 'export restore save everything json new computer move sicherung sichern wiederherstellen umzug exportieren',
  },
  { section: 'appearance', words: 'look design layout aussehen gestaltung' },
  { section: 'appearance', setting: 'theme', words: 'dark light mode colour color dunkel hell farbe' },
  { section: 'appearance', setting: 'placement', words: 'dock overlay side beside over position daneben darüber' },
  { section: 'appearance', setting: 'width', words: 'size pixels wide narrow größe pixel breit schmal' },
];
