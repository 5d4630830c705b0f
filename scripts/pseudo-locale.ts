// A made-up language for tests: every word marked, longer by a third, from right to left. What shows up unmarked on a page was
// never given to the translators; what is cut off would be so in Finnish, too. It stands in the place of Arabic in a copy
// of the build, since a browser takes only languages that exist.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const accents: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  n: 'ñ',
  c: 'ç',
};

/** `Save $1` → `⟦Sávé $1 ~~⟧`. Gaps stay as they are, and each form of a plural is marked by itself. */
export function pseudo(message: string): string {
  return message
    .split(' | ')
    .map((form) => {
      const marked = form.replace(/\$[1-9$]|\{\w+\}|[a-zA-Z]/g, (part) => accents[part] ?? part);
      return `⟦${marked}${' ~'.repeat(Math.ceil(form.length / 6))}⟧`;
    })
    .join(' | ');
}

/** Copies the built extension beside itself, with the pseudo-locale in it. Answers the new folder. */
export function withPseudoLocale(extension: string): string {
  const folder = `${extension}-pseudo`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(extension, folder, { recursive: true });
  const english = JSON.parse(readFileSync(join(extension, '_locales', 'en', 'messages.json'), 'utf8')) as Record<
    string,
    { message: string }
  >;
  const messages = Object.fromEntries(
    Object.entries(english).map(([key, { message }]) => [key, { message: pseudo(message) }]),
  );
  messages.locale_tag = { message: 'ar' };
  messages.locale_dir = { message: 'rtl' };
  const place = join(folder, '_locales', 'ar');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'messages.json'), JSON.stringify(messages));
  return folder;
}
