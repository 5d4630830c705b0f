// The copy of a person's data as files: JSON with everything, CSV with one line a touch.
import type { PersonExport } from '../../lib/model/person-export.ts';
import { csvText } from '../csv.ts';

const columns = ['occurredAt', 'kind', 'host', 'subject', 'note', 'deal', 'disposition', 'url', 'state'] as const;

export interface CopyFile {
  name: string;
  text: string;
  type: string;
}

const fileName = ({ person, exportedAt }: PersonExport, ending: string): string => {
  const who = person.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  return `touchline-${who || 'person'}-${exportedAt.slice(0, 10)}.${ending}`;
};

export const asJson = (copy: PersonExport): CopyFile => ({
  name: fileName(copy, 'json'),
  text: `${JSON.stringify(copy, null, 2)}\n`,
  type: 'application/json',
});

export const asCsv = (copy: PersonExport): CopyFile => ({
  name: fileName(copy, 'csv'),
  text: csvText([
    [...columns, 'assets', 'deliveries'],
    ...copy.touches.map(({ touch, deliveries }) => [
      ...columns.map((column) => String(touch[column] ?? '')),
      Array.isArray(touch.assetIds) ? touch.assetIds.join(' ') : '',
      deliveries.map(({ target, op, state }) => `${target} ${op} ${state}`).join('; '),
    ]),
  ]),
  type: 'text/csv',
});
