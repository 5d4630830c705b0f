// What somebody should know about a row that was taken: nothing of it is wrong, and each of it can be meant otherwise.
import { calendarDay } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import { daySerial } from './day.ts';
import { dayFields, type Field, type Reading, type Source } from './fields.ts';
import type { RowError } from './importer.ts';
import { lookAlike } from './look-alike.ts';

/** What a spreadsheet takes for a formula: `=…`, also full width, and a function behind a sign. */
const formula = /^\s*(?:[=＝]|[+\-@＋－＠][A-Za-z]+\()/;

/** @param said makes a note of a column's name and a sentence */
export function notesOn(
  sources: ReadonlyMap<Field, readonly Source[]>,
  url: string,
  { isKnownHost = () => false }: Reading,
  said: (field: string, message: string) => RowError,
): RowError[] {
  const notes: RowError[] = [];
  for (const [field, columns] of sources) {
    for (const { name, value } of columns) {
      if (typeof value !== 'string') continue;
      if (formula.test(value)) notes.push(said(name, t('catalogue.note.formula')));
      const serial = (dayFields as readonly string[]).includes(field) ? daySerial(value) : undefined;
      if (serial !== undefined) notes.push(said(name, t('catalogue.note.serial', [value.trim(), calendarDay(serial)])));
    }
  }
  const found = hasForeignLetters.test(url) ? lookAlike(new URL(url).hostname, isKnownHost) : undefined;
  if (found === undefined) return notes;
  const message =
    found.like === ''
      ? t('catalogue.note.mixedHost', [found.host, found.written])
      : t('catalogue.note.likeHost', [found.host, found.written, found.like]);
  return [...notes, said(sources.get('url')?.[0]?.name ?? 'url', message)];
}

/** Only such a link is taken apart: most are plain. */
const hasForeignLetters = /xn--|\P{ASCII}/iu;
