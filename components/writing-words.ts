// Merge fields, channels and languages in the words people read.
import { localeTag } from '../lib/i18n/locale.ts';
import { tOf } from '../lib/i18n/t.ts';
import type { Channel } from '../lib/model/insertion.ts';
import { mergeFields } from '../lib/model/snippet.ts';

const isKnown = (field: string): boolean => (mergeFields as readonly string[]).includes(field);

/** `person.firstName` → `First name`; what is no merge field stays as it is written. */
export function fieldWords(field: string): string {
  const key = field.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());
  return isKnown(field) ? tOf('writing.field', key) : field;
}

export const channelWords = (channel: Channel): string => tOf('writing.channel', channel);

/** `de` → `German`; a tag that nobody knows stays itself. */
export const languageWords = (tag: string): string =>
  new Intl.DisplayNames([localeTag()], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
