// Reads a backup a piece at a time and checks all of it: who wrote it, which version, that nothing is missing or changed, and each
// row. Whoever is told `ok` may take it as it is; nothing is written here.
import * as v from 'valibot';
import { numberFormat } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { checksumming } from './checksum.ts';
import { type BackupHead, foot, formatVersion, rowsOf, signedHeadSchema } from './format.ts';
import { fits, isCarried } from './row-schemas.ts';
import { fromTagged } from './tagged.ts';

/** UTF-16 units of one row; the longest of ours is a part of an import with 200 long assets. */
const longestRow = 120_000_000;

export interface ReadingSteps {
  signal: AbortSignal;
  /** Bytes read so far. */
  onProgress(bytes: number): void;
}

export interface BackupRow {
  table: string;
  row: unknown;
  /** As the file writes it. */
  text: string;
}

/** @throws {SyntaxError | TypeError} for a line that is no row */
export function readRow(text: string): BackupRow {
  const pair = JSON.parse(text) as unknown;
  if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== 'string') throw new TypeError('No row');
  return { table: pair[0], row: fromTagged(pair[1]), text };
}

/** The lines of the file without their ends. @throws {TypeError} for bytes that are no UTF-8, and for a line without end */
async function* linesOf(file: Blob, { signal, onProgress }: ReadingSteps): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let rest = '';
  let bytes = 0;
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = await reader.read();
    bytes += value?.length ?? 0;
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestRow) throw new TypeError('A line without end');
    yield* lines;
    onProgress(bytes);
    if (!done) continue;
    if (rest !== '') yield rest;
    return;
  }
}

const damaged = (): Result<never> => fail('backup_damaged', t('backup.refused.damaged'));
const foreign = (): Result<never> => fail('backup_foreign', t('backup.refused.foreign'));

/** The first line alone says what the file is. */
function readHead(line: string, schema: number): Result<v.InferOutput<typeof signedHeadSchema>> {
  let head: unknown;
  try {
    head = JSON.parse(line.endsWith(',') ? `${line.slice(0, -1)}}` : line);
  } catch {
    return /^\s*\{\s*"touchline"/.test(line) ? damaged() : foreign();
  }
  if ((head as { touchline?: unknown } | null)?.touchline !== 'backup') return foreign();
  const version = v.safeParse(v.object({ format: v.number(), schema: v.number(), app: v.string() }), head);
  if (version.success && (version.output.format > formatVersion || version.output.schema > schema))
    return fail('backup_newer', t('backup.refused.newer', [version.output.app.slice(0, 40)]));
  const read = v.safeParse(signedHeadSchema, head);
  return read.success ? ok(read.output) : damaged();
}

/**
 * Reads the whole file. `take` gets each row once it is checked, and is waited for; a refusal may still come after it.
 * @param schema version of the database here
 */
export async function readBackup(
  file: Blob,
  schema: number,
  steps: ReadingSteps,
  take: (row: BackupRow) => Promise<void> = async () => undefined,
): Promise<Result<BackupHead>> {
  try {
    return await read(linesOf(file, steps), schema, take);
  } catch (error) {
    steps.signal.throwIfAborted();
    if (error instanceof SyntaxError || error instanceof TypeError) return damaged();
    throw error;
  }
}

async function read(
  lines: AsyncGenerator<string>,
  schema: number,
  take: (row: BackupRow) => Promise<void>,
): Promise<Result<BackupHead>> {
  const first = await firstOf(lines);
  if (first === undefined) return foreign();
  const signed = readHead(first, schema);
  if (!signed.ok) return signed;
  const { checksum, ...head } = signed.value;
  if ((await lines.next()).value !== '"rows":[') return damaged();
  const sum = checksumming();
  const counts = new Map<string, number>();
  const total = rowsOf(head);
  let count = 0;
  for await (const line of lines) {
    if (count === total) {
      // Behind the last row stands the end, and nothing else.
      return closes(line) && (await lines.next()).done && isWhole(head, counts) && (await sum.end(head)) === checksum
        ? ok(head)
        : damaged();
    }
    count += 1;
    const text = count < total ? withoutComma(line) : line;
    const row = readRow(text);
    if (!isCarried(row.table)) return fail('backup_table', t('backup.refused.table', [row.table.slice(0, 40)]));
    if (!fits(row.table, row.row))
      return fail('backup_row', t('backup.refused.row', [numberFormat().format(count), row.table]));
    await sum.add(text);
    counts.set(row.table, (counts.get(row.table) ?? 0) + 1);
    await take(row);
  }
  return damaged();
}

/** Nothing where the file is no text at all. */
async function firstOf(lines: AsyncGenerator<string>): Promise<string | undefined> {
  try {
    const first = await lines.next();
    return first.done ? '' : first.value;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function withoutComma(line: string): string {
  if (!line.endsWith(',')) throw new SyntaxError('Rows end too early');
  return line.slice(0, -1);
}

const closes = (line: string): boolean => line === foot.trim();

const isWhole = ({ tables }: BackupHead, counts: ReadonlyMap<string, number>): boolean =>
  tables.every(({ name, rows }) => (counts.get(name) ?? 0) === rows);
