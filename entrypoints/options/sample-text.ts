// How a snippet looks for a made-up person, for its editor: the same merge fields as in an insertion, other values.
import type { SampleText } from '../../components/options/snippet-editor.tsx';
import { dateFormat } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { type FieldValues, fillTemplate, parseTemplate } from '../../lib/renderings/merge-fields.ts';

const values = (): FieldValues => ({
  'person.firstName': t('options.sampleText.firstName'),
  'person.lastName': t('options.sampleText.lastName'),
  'person.name': t('welcome.practice.name'),
  'person.title': t('welcome.practice.role'),
  'person.company': t('welcome.practice.company'),
  'person.email': 'ann@northwind.example',
  account: t('welcome.practice.company'),
  'own.name': t('options.sampleText.ownName'),
  'own.email': 'robin@vendor.example',
  'own.calendar': 'https://calendar.example/robin',
  'thread.subject': t('welcome.practice.subject'),
  'asset.title': t('options.sampleText.assetTitle'),
  'asset.url': 'https://vendor.example/spoilage',
  'asset.summary': t('options.sampleText.assetSummary'),
  'asset.type': t('options.sampleText.assetType'),
  today: dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }).format(Date.UTC(2026, 10, 24, 12)),
});

export const sampleText: SampleText = (text) => {
  const parsed = parseTemplate(text);
  return parsed.ok
    ? { text: fillTemplate(parsed.value, values()).text, problem: '' }
    : { text, problem: parsed.problem.message };
};
