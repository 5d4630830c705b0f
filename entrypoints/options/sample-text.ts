// How a snippet looks for a made-up person, for its editor: the same merge fields as in an insertion, other values.
import type { SampleText } from '../../components/options/snippet-editor.tsx';
import { type FieldValues, fillTemplate, parseTemplate } from '../../lib/renderings/merge-fields.ts';

const values: FieldValues = {
  'person.firstName': 'Ann',
  'person.lastName': 'Example',
  'person.name': 'Ann Example',
  'person.title': 'VP Operations',
  'person.company': 'Northwind Logistics',
  'person.email': 'ann@northwind.example',
  account: 'Northwind Logistics',
  'own.name': 'Robin Vale',
  'own.email': 'robin@vendor.example',
  'own.calendar': 'https://calendar.example/robin',
  'thread.subject': 'Spoilage on our Rotterdam lane',
  'asset.title': 'Spoilage down from 4.1 % to 1.3 %',
  'asset.url': 'https://vendor.example/spoilage',
  'asset.summary': 'How a seafood exporter found where its cold chain broke.',
  'asset.type': 'case study',
  today: '24 November 2026',
};

export const sampleText: SampleText = (text) => {
  const parsed = parseTemplate(text);
  return parsed.ok
    ? { text: fillTemplate(parsed.value, values).text, problem: '' }
    : { text, problem: parsed.problem.message };
};
