// What the options page knows and does about snippets.

import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { DuplicateWay, KeptSnippet, Snippet, SnippetDraft } from '../../lib/model/snippet.ts';
import { type Client, WireError } from '../../lib/wire/client.ts';
import type { SnippetReport } from '../../lib/wire/messages.ts';
import { type Saying, telling } from '../telling.ts';
import { figure } from '../wording.ts';

/** A file that was read and checked, and waits for the rep's word. */
export interface CheckedSnippets {
  fileName: string;
  text: string;
  report: SnippetReport;
}

export interface SnippetsModel {
  snippets: Signal<KeptSnippet[]>;
  saying: Signal<Saying | undefined>;
  refresh(): Promise<void>;
  /** Answers whether it was saved; why not stands in `saying`. */
  save(draft: SnippetDraft): Promise<boolean>;
  remove(snippet: Snippet): Promise<void>;
  /** The way back from a removal. */
  removed: Signal<Snippet | undefined>;
  addShipped(): Promise<void>;
  checked: Signal<CheckedSnippets | undefined>;
  /** Reads the file and writes nothing. */
  check(file: File): Promise<void>;
  /** Imports the good rows of what was checked. */
  importChecked(way: DuplicateWay): Promise<void>;
  dropChecked(): void;
}

/** Bytes; what the wire takes in characters. */
const mostBytes = 5_000_000;

export function createSnippetsModel(client: Client): SnippetsModel {
  const snippets = signal<KeptSnippet[]>([]);
  const removed = signal<Snippet>();
  const saying = signal<Saying>();
  const checked = signal<CheckedSnippets>();
  const load = async (): Promise<void> => {
    snippets.value = (await client.ask('snippets.list', {})).snippets;
  };
  const attempt = (work: () => Promise<string>): Promise<boolean> =>
    telling(saying, async () => {
      const text = await work();
      await load();
      return text;
    });
  return {
    ...{ snippets, saying, removed, checked },
    refresh: async () => {
      await attempt(async () => '');
    },
    save: (snippet) =>
      attempt(async () => {
        await client.ask('snippets.save', { snippet });
        removed.value = undefined;
        return t('writing.said.saved', [snippet.name]);
      }),
    remove: async (snippet) => {
      await attempt(async () => {
        await client.ask('snippets.remove', { id: snippet.id });
        removed.value = snippet;
        return t('writing.said.removed', [snippet.name]);
      });
    },
    addShipped: async () => {
      await attempt(async () => {
        const { added } = await client.ask('snippets.shipped', {});
        return added === 0 ? t('writing.said.allThere') : t('writing.said.added', added, [figure(added)]);
      });
    },
    check: async (file) => {
      await attempt(async () => {
        checked.value = undefined;
        if (file.size > mostBytes) throw new WireError({ code: 'file_too_large', message: t('writing.said.tooLarge') });
        const text = await file.text();
        const trial = { fileName: file.name, text, way: 'skip' as const, isTrial: true, skipErrors: true };
        checked.value = { fileName: file.name, text, report: await client.ask('snippets.import', trial) };
        return '';
      });
    },
    importChecked: async (way) => {
      const file = checked.value;
      if (file === undefined) return;
      await attempt(async () => {
        const { fileName, text } = file;
        const report = await client.ask('snippets.import', { fileName, text, way, isTrial: false, skipErrors: true });
        checked.value = undefined;
        return importedWords(report);
      });
    },
    dropChecked: () => {
      checked.value = undefined;
      saying.value = { tone: 'good', text: t('writing.said.notImported') };
    },
  };
}

/** `12 snippets imported.`; with what stayed out where something did. */
function importedWords({ rows, added, replaced }: SnippetReport): string {
  const taken = added + replaced;
  if (taken === rows) return t('writing.said.imported', taken, [figure(taken)]);
  return t('writing.said.importedSome', [figure(taken), figure(rows), figure(rows - taken)]);
}
