// Every word that people read comes from `locales/` through `t`. In the extension the browser has the words in its own
// language (`_locales`); elsewhere they are the English ones. Never put sentences together from halves: word order differs.
import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';
import { englishMessage } from './english.ts';

type Structure = GeneratedI18nStructure;
type Gap = string | number;
/** As many gaps as the sentence has. */
type Gaps<N extends number, Have extends Gap[] = []> = Have['length'] extends N ? Have : Gaps<N, [...Have, Gap]>;
type Rest<F extends { substitutions: number; plural: boolean }> = F['plural'] extends true
  ? F['substitutions'] extends 0 | 1
    ? [count: number, gaps?: Gaps<F['substitutions']>]
    : [count: number, gaps: Gaps<F['substitutions']>]
  : F['substitutions'] extends 0
    ? []
    : [gaps: Gaps<F['substitutions']>];
/** The library's own type looks through all sentences at each call: with two thousand of them the compiler took minutes. */
type Words = <K extends keyof Structure>(key: K, ...rest: Rest<Structure[K]>) => string;
type Loose = (key: string, ...rest: unknown[]) => string;

/** Of the plural forms `one | many`, or `none | one | many`, the one for this number. */
function pluralOf(message: string, count: number): string {
  const forms = message.split(' | ');
  if (forms.length === 3) return forms[Math.min(count, 2)] ?? message;
  return forms.length === 2 ? (forms[count === 1 ? 0 : 1] ?? message) : message;
}

const english: Loose = (key, ...rest) => {
  const count = rest.find((part) => typeof part === 'number');
  const given = rest.find((part) => Array.isArray(part)) as (string | number)[] | undefined;
  const message = englishMessage(key, given ?? (count === undefined ? [] : [count]));
  return count === undefined ? message : pluralOf(message, count);
};

const place = globalThis as { browser?: { i18n?: unknown }; chrome?: { i18n?: unknown } };
const isInBrowser = (place.browser ?? place.chrome)?.i18n !== undefined;

/**
 * `t('person.lastTouched', ['3 d'])`; a plural takes its number first: `t('suggest.assets', 12, ['12'])`.
 * Keys and the number of their gaps are checked by the compiler (`wxt prepare` derives the types from `locales/en.json`).
 */
export const t = (isInBrowser ? createI18n().t : english) as Words;

/** A key that is made at run time, e.g. from a touch kind: `words('touch.kind', kind)`. Its table is complete by a test. */
export const tOf = (table: string, member: string, gaps?: readonly (string | number)[]): string =>
  gaps === undefined ? (t as Loose)(`${table}.${member}`) : (t as Loose)(`${table}.${member}`, gaps);
