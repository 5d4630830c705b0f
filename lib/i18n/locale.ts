// Numbers and dates in the language of the words, not of the system: a German sentence has German dates in it.
import { t } from './t.ts';

/** BCP 47, e.g. `en-GB`. */
export const localeTag = (): string => t('locale.tag');

/** Tells a page its language and direction, so that the browser hyphenates, reads aloud and lays out rightly. */
export function dressPage(root: { lang: string; dir: string }): void {
  root.lang = localeTag();
  root.dir = t('locale.dir');
}

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat | Intl.PluralRules>();
function once<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>(key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known as T;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

/** A formatter is dear to make and needed in every row: made once. */
export const numberFormat = (options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  once(`n${JSON.stringify(options)}`, () => new Intl.NumberFormat(localeTag(), options));
export const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(`d${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(localeTag(), options));
/** `Ann, Ben and Cid`. */
export const listWords = (parts: readonly string[], type: Intl.ListFormatType = 'conjunction'): string =>
  once(`l${type}`, () => new Intl.ListFormat(localeTag(), { type })).format(parts);
/** `1240` → `1,240`. */
export const figure = (value: number): string => numberFormat().format(value);
/** `2026-11-24` → `24 Nov 2026`: a day of the calendar, the same in every time zone. */
export const calendarDay = (day: string): string =>
  dateFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));

const languages = new Map<string, Intl.DisplayNames>();
/** `de` → `German`; the tag itself where nobody knows it. */
export function languageName(tag: string): string {
  const locale = localeTag();
  const names = languages.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
  languages.set(locale, names);
  try {
    return names.of(tag) ?? tag;
  } catch {
    // What is no language tag at all.
    return tag;
  }
}
