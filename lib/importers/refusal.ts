// Why a text as a whole cannot be a catalogue: said once, before a row is read.
import { t } from '../i18n/t.ts';
import type { Importer } from './importer.ts';

/** Why the file as a whole cannot be a catalogue; empty = it can. */
export function wholeFileRefusal(text: string, importer: Importer | undefined): string {
  const start = text.slice(0, 4_000);
  if (start.trim() === '' && text.trim() === '') return t('options.import.empty');
  if (text.includes('\0')) return t('catalogue.refused.notText');
  const isXml = importer !== undefined && ['feed', 'sitemap'].includes(importer.id);
  if (!isXml && importer?.id !== 'markdown' && /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i.test(start))
    return t('options.import.webPage');
  return '';
}
