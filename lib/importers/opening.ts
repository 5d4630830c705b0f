// From the bytes that somebody chose to rows: which format it is, in which encoding, and why not. Nothing here writes anything.
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { decoding } from './decode.ts';
import type { Importer, ParsedRow, ParseError } from './importer.ts';
import { readMarkdown } from './markdown-file.ts';
import { whole } from './pieces.ts';
import { wholeFileRefusal } from './refusal.ts';
import { isOldOffice, isZip, openingWorkbook, readingSheet } from './xlsx.ts';
import { unzipping } from './zip.ts';

export interface ImportFile {
  /** With its folders, where a folder was chosen. */
  name: string;
  bytes: Uint8Array;
}

export interface OpenChoice {
  encoding?: string;
  sheet?: string;
}

export interface OpenedFile {
  /** Id and label of the importer. */
  id: string;
  label: string;
  /** Empty where the format has its own (workbooks). */
  encoding: string;
  isEncodingGuess: boolean;
  /** Tabs of a workbook, the shown ones first. */
  sheets: string[];
  /** Rows, mistakes, and how far it is (0–1); each call starts anew. */
  rows(): Iterable<ParsedRow | ParseError | number>;
}

const isMarkdown = (name: string): boolean =>
  /\.(?:md|markdown|mdx)$/i.test(name) && !/(?:^|\/)(?:\.|__MACOSX\/|readme\.)/i.test(name);

/** Opens what was chosen: one file, or a folder of Markdown files. Yields how far it is. Never throws. */
export function* openingFiles(
  files: readonly ImportFile[],
  importers: readonly Importer[],
  choice: OpenChoice = {},
): Generator<number, Result<OpenedFile>> {
  const [file] = files;
  if (file === undefined) return fail('no_file', t('catalogue.refused.none'));
  if (files.length > 1) return openFolder(files.filter(({ name }) => isMarkdown(name)));
  if (isZip(file.bytes)) return yield* openArchive(file, choice);
  if (isOldOffice(file.bytes)) return fail('old_office', t('catalogue.refused.oldOffice', [file.name]));
  const decoded = yield* decoding(file.bytes, choice.encoding);
  const { encoding, isGuess } = decoded;
  const importer = importers.find((candidate) => candidate.accepts(file.name, decoded.start));
  const refusal = wholeFileRefusal(decoded, importer);
  if (refusal !== '') return fail('file_refused', refusal);
  if (importer === undefined) return fail('format_unknown', t('catalogue.refused.format'));
  return ok({
    id: importer.id,
    label: importer.label,
    encoding,
    isEncodingGuess: isGuess,
    sheets: [],
    rows: () => importer.parse(decoded.pieces()),
  });
}

function* openArchive(file: ImportFile, choice: OpenChoice): Generator<number, Result<OpenedFile>> {
  const inside = yield* unzipping(file.bytes, isMarkdown);
  if (!inside.ok) return inside;
  if (inside.value.length > 0) return openFolder(inside.value);
  const workbook = yield* openingWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  const { sheets } = workbook.value;
  return ok({
    id: 'xlsx',
    label: 'Excel',
    encoding: '',
    isEncodingGuess: false,
    sheets: sheets.map(({ name }) => name),
    rows: () => readingSheet(workbook.value, choice.sheet),
  });
}

function openFolder(files: readonly ImportFile[]): Result<OpenedFile> {
  if (files.length === 0) return fail('no_markdown', t('catalogue.refused.noMarkdown'));
  return ok({
    id: 'markdown',
    label: 'Markdown',
    encoding: 'utf-8',
    isEncodingGuess: false,
    sheets: [],
    rows: () => readFolder(files),
  });
}

function* readFolder(files: readonly ImportFile[]): Generator<ParsedRow | ParseError | number> {
  for (const [index, { name, bytes }] of files.entries()) {
    const work = decoding(bytes);
    let step = work.next();
    while (!step.done) step = work.next();
    yield { ...readMarkdown(whole(step.value.pieces())), file: name };
    yield (index + 1) / files.length;
  }
}
