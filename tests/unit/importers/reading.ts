// A catalogue file read in one go, as the wizard reads it: what came in, what was refused, what was noted.
import { readingAssets } from '../../../lib/importers/assets.ts';
import type { Reading } from '../../../lib/importers/fields.ts';
import type { RowError } from '../../../lib/importers/importer.ts';
import { importers } from '../../../lib/importers/index.ts';
import { type ImportFile, type OpenChoice, openingFiles } from '../../../lib/importers/opening.ts';
import { runThrough } from '../../../lib/match/index/job.ts';
import type { Asset } from '../../../lib/model/asset.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
export const wide = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
  return isBig ? Uint8Array.from(Buffer.from(bytes).swap16()) : bytes;
};

export interface ReadFile {
  /** Why the file was not read; empty = it was. */
  problem: string;
  format: string;
  encoding: string;
  assets: Asset[];
  errors: RowError[];
  notes: RowError[];
  /** Rows of the file: taken and refused. */
  rows: number;
}

export const open = (files: readonly ImportFile[], choice?: OpenChoice) =>
  runThrough(openingFiles(files, importers, choice));

export function readFile(name: string, bytes: Uint8Array, reading: Reading = {}, choice?: OpenChoice): ReadFile {
  const read: ReadFile = { problem: '', format: '', encoding: '', assets: [], errors: [], notes: [], rows: 0 };
  const opened = open([{ name, bytes }], choice);
  if (!opened.ok) return { ...read, problem: opened.problem.message };
  const { id, label, encoding } = opened.value;
  Object.assign(read, { format: label, encoding });
  const steps = readingAssets(opened.value.rows(), { ...reading, isTable: id === 'csv' || id === 'xlsx' });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { ...read, problem: step.value };
    if (typeof step.value === 'number') continue;
    if ('asset' in step.value) {
      read.rows += 1;
      read.assets.push(step.value.asset);
      read.notes.push(...step.value.notes);
    } else {
      if (step.value.isRow) read.rows += 1;
      read.errors.push(...step.value.errors);
    }
  }
}
