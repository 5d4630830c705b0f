// The catalogue as a CSV that a spreadsheet opens and that imports as the same catalogue. Whole assets are asked for in pages.
import type { CsvExport } from '../../components/catalogue/csv-export.tsx';
import { csvText } from '../../components/csv.ts';
import { ownHeader, ownRow } from '../../lib/importers/own-table.ts';
import { localDay } from '../../lib/model/moment.ts';
import type { Client } from '../../lib/wire/client.ts';

const atOnce = 200;

export async function* csvParts(
  client: Client,
  ids: readonly string[],
): AsyncGenerator<{ text: string; rows: number }> {
  yield { text: csvText([ownHeader]), rows: 0 };
  for (let from = 0; from < ids.length; from += atOnce) {
    const { assets } = await client.ask('backup.assets', { ids: ids.slice(from, from + atOnce) });
    // The mark of the encoding stands at the head alone.
    yield { text: csvText(assets.map(ownRow)).replace('\uFEFF', ''), rows: assets.length };
  }
}

export const csvExport =
  (client: Client): CsvExport =>
  async (ids, { signal, onProgress }) => {
    const parts: Blob[] = [];
    let rows = 0;
    for await (const part of csvParts(client, ids)) {
      signal.throwIfAborted();
      parts.push(new Blob([part.text]));
      rows += part.rows;
      onProgress(ids.length === 0 ? 1 : rows / ids.length);
    }
    const address = URL.createObjectURL(new Blob(parts, { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `catalogue-${localDay(Date.now())}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return rows;
  };
