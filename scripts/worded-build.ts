// A copy of the built extension that speaks another language, whatever the browser speaks: a Chromium without language packs
// is English for ever. The other words stand where the English ones were; that the browser picks the folder of its
// own language is its business. Never part of what is shipped.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pseudo } from './pseudo-locale.ts';
import type { Language } from './spoken.ts';

type Messages = Record<string, { message: string }>;

/** `ar` is the pseudo-locale, from right to left. */
function messagesIn(extension: string, language: Language): Messages {
  const read = (locale: string): Messages =>
    JSON.parse(readFileSync(join(extension, '_locales', locale, 'messages.json'), 'utf8')) as Messages;
  if (language !== 'ar') return read(language);
  const marked = Object.entries(read('en')).map(([key, { message }]) => [key, { message: pseudo(message) }] as const);
  return { ...Object.fromEntries(marked), locale_tag: { message: 'ar' }, locale_dir: { message: 'rtl' } };
}

/** Answers the folder of the copy, to be removed afterwards. */
export function inLanguage(extension: string, language: Language): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-words-'));
  cpSync(extension, folder, { recursive: true });
  const place = join(folder, '_locales', 'en', 'messages.json');
  writeFileSync(place, JSON.stringify(messagesIn(extension, language)));
  return folder;
}
