// The importers as the wizard uses them: in slices shorter than a frame, so that the page stays alive while a large file is read.
import type {
  CheckedRows,
  Column,
  OpenFile,
  Reader,
  ReadingChoice,
  ReadPart,
  RowProblem,
  Steps,
} from '../../components/catalogue/reader.ts';
import { t } from '../../lib/i18n/t.ts';
import { readingAssets } from '../../lib/importers/assets.ts';
import { watchingOrders } from '../../lib/importers/day-orders.ts';
import { encodings } from '../../lib/importers/decode.ts';
import { dayFields, fields, type Mapping } from '../../lib/importers/fields.ts';
import type { ParsedRow } from '../../lib/importers/importer.ts';
import { importers } from '../../lib/importers/index.ts';
import { clashes, guessColumns } from '../../lib/importers/mapping.ts';
import { type ImportFile, type OpenedFile, openingFiles } from '../../lib/importers/opening.ts';
import { titled } from '../../lib/importers/sitemap-titles.ts';
import { shortHash } from '../../lib/importers/slug.ts';
import { type Job, pause, runInSlices } from '../../lib/match/index/job.ts';
import type { Asset } from '../../lib/model/asset.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';

/** Milliseconds; a frame has 16, and the page draws, too. */
const longestSlice = 8;
const partSize = 500;
const rowsForGuess = 100;
const mostProblems = 200;
const mostNotes = 50;
const sampleSize = 5;
/** Bytes of one file, and of a whole folder. */
const largest = 150_000_000;

const inSlices = <T>(job: Job<T>, steps: Steps): Promise<T> =>
  runInSlices(job, { ...steps, now: () => performance.now(), pause, longest: longestSlice });

/** For work of the page that nobody stops. */
export const slices = <T>(job: Job<T>): Promise<T> =>
  inSlices(job, { signal: new AbortController().signal, onProgress: () => undefined });

const megabytes = (size: number): string => `${Math.ceil(size / 1_000_000)} MB`;

/** @param isKnownHost whether a host occurs in the catalogue as it is */
export const createReader = (isKnownHost: (host: string) => boolean): Reader => ({
  fields,
  encodings,
  clashes: (mapping) => clashes(mapping as Mapping),
  async open(files, choice, steps): Promise<Result<OpenFile>> {
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > largest)
      return fail('file_large', t('catalogue.refused.tooMuch', [megabytes(size), megabytes(largest)]));
    const read: ImportFile[] = [];
    for (const file of files) {
      steps.signal.throwIfAborted();
      read.push({ name: file.webkitRelativePath || file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    }
    const opened = await inSlices(openingFiles(read, importers, choice), steps);
    if (!opened.ok) return opened;
    const first = await inSlices(firstRows(opened.value), steps);
    return ok(openFile(read, opened.value, guessColumns(first), isKnownHost));
  },
});

/** Of names, sizes and some of the content: enough to know the same file again. */
function fingerprintOf(files: readonly ImportFile[]): string {
  const told = files.map(({ name, bytes }) => {
    const some = [0, Math.floor(bytes.length / 2), Math.max(0, bytes.length - 4_096)];
    return `${name}:${bytes.length}:${some.map((at) => bytes.subarray(at, at + 4_096).join()).join('|')}`;
  });
  return shortHash(told.join('\n'));
}

function openFile(
  files: readonly ImportFile[],
  opened: OpenedFile,
  columns: Column[],
  isKnownHost: (host: string) => boolean,
  content = fingerprintOf(files),
): OpenFile {
  const isTable = opened.id === 'csv' || opened.id === 'xlsx';
  const reading = ({ mapping, dayOrders }: ReadingChoice, rows = opened.rows()) =>
    readingAssets(rows, { mapping: mapping as Mapping, dayOrders, isKnownHost, isTable });
  const ofDays = ({ mapping }: ReadingChoice): string[] =>
    Object.keys(mapping).filter((column) => (dayFields as readonly string[]).includes(mapping[column] ?? ''));
  const isSitemap = opened.id === 'sitemap';
  return {
    ...(isSitemap && {
      pages: () => slices(addressesOf(opened)),
      async withTitles(titles) {
        const renewed = { ...opened, rows: () => titled(opened.rows(), titles) };
        const known = `${content}-${shortHash(JSON.stringify([...titles]))}`;
        return openFile(files, renewed, guessColumns(await slices(firstRows(renewed))), isKnownHost, known);
      },
    }),
    fileName: files.length === 1 ? (files[0]?.name ?? '') : (files[0]?.name.split('/')[0] ?? ''),
    fingerprint: (choice) => `${content}-${shortHash(JSON.stringify(choice))}`,
    format: opened.label,
    encoding: opened.encoding,
    isEncodingGuess: opened.isEncodingGuess,
    sheets: opened.sheets,
    columns,
    async check(choice, steps) {
      const { rows, orders } = watchingOrders(opened.rows(), ofDays(choice));
      return { ...(await inSlices(checking(reading(choice, rows)), steps)), dayColumns: orders() };
    },
    parts: (choice, from, steps, take) => sendParts(reading(choice), from, steps, take),
  };
}

function* addressesOf(opened: OpenedFile): Job<string[]> {
  const found: string[] = [];
  for (const entry of opened.rows()) {
    if (typeof entry === 'number') yield entry;
    else if ('row' in entry && typeof entry.row.url === 'string') found.push(entry.row.url);
  }
  return found;
}

function* firstRows(opened: OpenedFile): Job<ParsedRow[]> {
  const rows: ParsedRow[] = [];
  for (const row of opened.rows()) {
    if (typeof row === 'number') yield row;
    else if ('row' in row) rows.push(row);
    if (rows.length >= rowsForGuess) break;
  }
  return rows;
}

function* checking(reading: ReturnType<typeof readingAssets>): Job<Omit<CheckedRows, 'dayColumns'>> {
  const checked = {
    ...{ rows: 0, accepted: 0, problems: 0, notes: 0, refusal: '' },
    ...{ first: [] as RowProblem[], firstNotes: [] as RowProblem[], sample: [] as Asset[] },
  };
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) return { ...checked, refusal: step.value };
    const piece = step.value;
    if (typeof piece === 'number') yield piece;
    else if ('asset' in piece) {
      checked.rows += 1;
      checked.accepted += 1;
      if (checked.sample.length < sampleSize) checked.sample.push(piece.asset);
      checked.notes += piece.notes.length;
      if (checked.firstNotes.length < mostNotes) checked.firstNotes.push(...piece.notes);
    } else {
      if (piece.isRow) checked.rows += 1;
      checked.problems += piece.errors.length;
      checked.first.push(...piece.errors.slice(0, mostProblems - checked.first.length));
    }
  }
}

/** Reads on only when a part was taken: so a slow background is never flooded. */
async function sendParts(
  reading: ReturnType<typeof readingAssets>,
  from: number,
  steps: Steps,
  take: (part: ReadPart, index: number) => Promise<void>,
): Promise<void> {
  let part: ReadPart = { assets: [], rows: 0 };
  let index = 0;
  let until = performance.now() + longestSlice;
  const flush = async (): Promise<void> => {
    if (index >= from) await take(part, index);
    index += 1;
    part = { assets: [], rows: part.rows };
  };
  for (let step = reading.next(); !step.done; step = reading.next()) {
    const piece = step.value;
    if (typeof piece === 'number') {
      if (performance.now() < until) continue;
      steps.signal.throwIfAborted();
      steps.onProgress(piece);
      await pause();
      until = performance.now() + longestSlice;
    } else if ('asset' in piece) {
      part.rows += 1;
      part.assets.push(piece.asset);
      if (part.assets.length === partSize) {
        steps.signal.throwIfAborted();
        await flush();
      }
    } else if (piece.isRow) part.rows += 1;
  }
  if (part.assets.length > 0) await flush();
}
