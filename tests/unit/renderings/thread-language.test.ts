import { expect, test } from 'vitest';
import { languageOfText, threadLanguage } from '../../../lib/renderings/thread-language.ts';
import { context } from '../../fakes/world.ts';

const letters = {
  en: 'Thank you for the call. Can you send me what we spoke about, please?',
  de: 'Vielen Dank für das Gespräch. Können Sie uns die Unterlagen bitte schicken?',
  fr: 'Merci pour votre appel. Pouvez-vous nous envoyer les documents, s’il vous plaît ?',
  es: 'Gracias por la llamada. ¿Nos puede enviar los documentos que tiene para el proyecto?',
};
test.each(Object.entries(letters))('knows a letter in %s', (language, text) => {
  expect(languageOfText(text)).toBe(language);
});

test.each(['', 'Salesforce CRM 2026', 'ok', 'Zażółć gęślą jaźń proszę bardzo dziękuję'])(
  'says nothing about %j',
  (text) => {
    expect(languageOfText(text)).toBeUndefined();
  },
);

const message = (text: string, isMine: boolean) => ({
  id: text.slice(0, 9),
  from: { name: '', email: '' },
  to: [],
  sentAt: '',
  text,
  isMine,
});
const thread = (...messages: ReturnType<typeof message>[]) => ({ id: 't', subject: '', participants: [], messages });

test('what the other side wrote counts before my own words, and both before the page', () => {
  const both = thread(message(letters.de, false), message(`${letters.en} ${letters.en}`, true));
  expect(threadLanguage(context({ pageLanguage: 'fr', thread: both }))).toEqual({ language: 'de', isWritten: true });
  expect(threadLanguage(context({ pageLanguage: 'fr', thread: thread(message(letters.en, true)) })).language).toBe(
    'en',
  );
  expect(threadLanguage(context({ pageLanguage: 'fr-CA' }))).toEqual({ language: 'fr', isWritten: false });
  expect(threadLanguage(context({ pageLanguage: 'est' })).language).toBe('en');
  expect(threadLanguage(context({ pageLanguage: 'en', text: letters.es })).language).toBe('es');
});
