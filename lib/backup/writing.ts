// Puts a backup together from pages of rows. Its head knows how many rows follow, so it is made last and stands first.

import { checksumming } from './checksum.ts';
import { type BackupHead, between, foot, headText } from './format.ts';

export interface WrittenBackup {
  head: BackupHead;
  /** Of the file, in their order. */
  parts: Blob[];
}

export interface TableOfRows {
  name: string;
  /** As `rowText` made them. The browser may keep them on the disk. */
  pages: readonly { rows: number; text: Blob }[];
}

/** Rows of one page, with what stands between them. */
export const pageText = (rows: readonly string[]): string => rows.join(between);

/** Yields how many rows it has seen: reading them again for the checksum takes a while. */
export async function* writingBackup(
  about: Omit<BackupHead, 'tables' | 'touchline' | 'format'>,
  format: number,
  tables: readonly TableOfRows[],
): AsyncGenerator<number, WrittenBackup> {
  const head: BackupHead = {
    touchline: 'backup',
    format,
    ...about,
    tables: tables.map(({ name, pages }) => ({ name, rows: pages.reduce((sum, { rows }) => sum + rows, 0) })),
  };
  const sum = checksumming();
  const parts: Blob[] = [];
  let seen = 0;
  for (const { rows, text } of tables.flatMap(({ pages }) => pages)) {
    if (rows === 0) continue;
    for (const row of (await text.text()).split(between)) await sum.add(row);
    if (parts.length > 0) parts.push(new Blob([between]));
    parts.push(text);
    seen += rows;
    yield seen;
  }
  const end = parts.length === 0 ? foot.trimStart() : foot;
  return { head, parts: [new Blob([headText(head, await sum.end(head))]), ...parts, new Blob([end])] };
}
