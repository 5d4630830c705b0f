// What mail programs put before the subject of an automatic answer, by language (Exchange, Gmail and older forms). A subject
// that only holds such words somewhere, or begins with `Re:`, is somebody's own.
import { clean } from '../text.ts';

export const autoReplyPrefixes: Readonly<Record<string, readonly string[]>> = {
  en: ['Automatic reply', 'Auto-reply', 'Auto reply', 'Autoreply', 'Out of office', 'Out of the office', 'OOO'],
  de: ['Automatische Antwort', 'Abwesenheitsnotiz', 'Abwesenheitsmeldung', 'Abwesend'],
  fr: ['Réponse automatique', 'Absence du bureau', 'Absent du bureau'],
  es: ['Respuesta automática', 'Fuera de la oficina'],
  pt: ['Resposta automática', 'Fora do escritório', 'Ausência temporária'],
  it: ['Risposta automatica', 'Fuori sede', 'Fuori ufficio'],
  nl: ['Automatisch antwoord', 'Afwezig', 'Afwezigheidsbericht'],
  sv: ['Automatiskt svar', 'Autosvar', 'Frånvaromeddelande'],
  da: ['Automatisk svar', 'Ikke til stede'],
  no: ['Fraværsmelding'],
  fi: ['Automaattinen vastaus', 'Poissaoloviesti'],
  pl: ['Automatyczna odpowiedź', 'Odpowiedź automatyczna', 'Autoodpowiedź'],
  cs: ['Automatická odpověď', 'Mimo kancelář'],
  sk: ['Automatická odpoveď'],
  hu: ['Automatikus válasz', 'Házon kívül'],
  ro: ['Răspuns automat'],
  tr: ['Otomatik yanıt', 'Ofis dışında'],
  ru: ['Автоматический ответ', 'Автоответ'],
  uk: ['Автоматична відповідь'],
  el: ['Αυτόματη απάντηση'],
  he: ['תשובה אוטומטית', 'מענה אוטומטי'],
  ar: ['رد تلقائي'],
  vi: ['Trả lời tự động'],
  id: ['Balasan otomatis'],
  ja: ['自動応答', '自動返信', '不在通知'],
  ko: ['자동 회신'],
  zh: ['自动答复', '自动回复', '自動回覆'],
};

const fold = (text: string): string => clean(text, 300).normalize('NFC').toLowerCase();
const prefixes = Object.values(autoReplyPrefixes).flat().map(fold);

/** Parts of words that a text of an absence holds, besides those above. */
const parts = ['abwesen', 'poissaolo', '不在'];

/** The same words anywhere in a text; the short ones stand inside other words, so they do not count. */
export function speaksOfAbsence(text: string): boolean {
  const said = fold(text);
  return [...prefixes, ...parts].some((words) => words !== 'ooo' && said.includes(words));
}

/** `Automatic reply: Offer`, `Out of Office (AutoReply)`; not `Out of office space` and not `Re: Automatic reply: Offer`. */
export function isAutoReply(subject: string): boolean {
  const said = fold(subject);
  return prefixes.some(
    (prefix) => said.startsWith(prefix) && /^\s*(?:\([^)]*\))?\s*(?:[:：]|[-–—]\s|$)/.test(said.slice(prefix.length)),
  );
}
