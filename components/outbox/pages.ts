// A long list, fifty at a time: what is not shown is not read, so that ten thousand rows cost what fifty do.
import { type Signal, signal } from '@preact/signals';
import { sentenceOf } from '../wire-words.ts';

export const pageSize = 50;

export interface Part<T> {
  rows: T[];
  /** Ask with it for the next part; absent = this was the last. */
  before?: number | undefined;
}

export interface Pages<T> {
  /** Nothing = not read yet. */
  rows: Signal<T[] | undefined>;
  problem: Signal<string>;
  /** Rows before the first one shown. */
  skipped: Signal<number>;
  hasOlder: Signal<boolean>;
  /** Reads the same part again; calls while it reads are joined. */
  refresh(): Promise<void>;
  first(): Promise<void>;
  older(): Promise<void>;
  newer(): Promise<void>;
}

export function createPages<T>(load: (before: number | undefined) => Promise<Part<T>>): Pages<T> {
  const rows: Pages<T>['rows'] = signal();
  const problem = signal('');
  const skipped = signal(0);
  const hasOlder = signal(false);
  /** Where the parts up to the shown one begin. */
  let starts: (number | undefined)[] = [undefined];
  let next: number | undefined;
  let asked = 0;

  async function read(): Promise<void> {
    const mine = ++asked;
    try {
      const part = await load(starts.at(-1));
      // Somebody asked for something else meanwhile.
      if (mine !== asked) return;
      next = part.before;
      rows.value = part.rows;
      hasOlder.value = next !== undefined;
      skipped.value = (starts.length - 1) * pageSize;
      problem.value = '';
    } catch (error) {
      if (mine === asked) problem.value = sentenceOf(error);
    }
  }
  const go = (to: (number | undefined)[]): Promise<void> => {
    starts = to;
    return read();
  };
  return {
    ...{ rows, problem, skipped, hasOlder, refresh: read },
    first: () => go([undefined]),
    older: () => (next === undefined ? read() : go([...starts, next])),
    newer: () => go(starts.length > 1 ? starts.slice(0, -1) : starts),
  };
}

/** Everything, for a file: part after part, as large as the wire takes. */
export async function readAll<T>(load: (before: number | undefined) => Promise<Part<T>>): Promise<T[]> {
  const all: T[] = [];
  for (let before: number | undefined; ; ) {
    const part = await load(before);
    all.push(...part.rows);
    before = part.before;
    if (before === undefined) return all;
  }
}
