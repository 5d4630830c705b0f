// Why a text as a whole cannot be a catalogue: said once, before a row is read.
import { numberFormat } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import type { Importer } from './importer.ts';

/** What is known of a text when it was looked through once. */
export interface TextLook {
  /** Its first characters. */
  start: string;
  isBlank: boolean;
  /** Line of the first NUL, from 1; nothing = there is none. */
  nulLine: number | undefined;
}

/** Why the file as a whole cannot be a catalogue; empty = it can. */
export function wholeFileRefusal({ start, isBlank, nulLine }: TextLook, importer: Importer | undefined): string {
  if (isBlank) return t('options.import.empty');
  if (nulLine !== undefined) return t('catalogue.refused.notText', [numberFormat().format(nulLine)]);
  const isXml = importer !== undefined && ['feed', 'sitemap'].includes(importer.id);
  // A Markdown file may begin with a tag, but not with that of a page.
  const page =
    importer?.id === 'markdown' ? /^\s*<(?:!doctype|html)\b/i : /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i;
  return !isXml && page.test(start.slice(0, looked)) ? t('options.import.webPage') : '';
}

const looked = 4_000;

/** Looks at a text that is at hand. */
export function lookAt(text: string): TextLook {
  const nul = text.indexOf('\0');
  return {
    start: text,
    isBlank: text.slice(0, looked).trim() === '' && text.trim() === '',
    nulLine: nul < 0 ? undefined : text.slice(0, nul).split('\n').length,
  };
}
