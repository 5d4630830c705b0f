// What the options page knows and does about snippets.
import { type Signal, signal } from '@preact/signals';
import type { Snippet, SnippetDraft } from '../../lib/model/snippet.ts';
import type { Client } from '../../lib/wire/client.ts';
import { sentenceOf } from '../wire-words.ts';
import { countOf } from '../wording.ts';
import type { Saying } from './model.ts';

export interface SnippetsModel {
  snippets: Signal<Snippet[]>;
  saying: Signal<Saying | undefined>;
  refresh(): Promise<void>;
  /** Answers whether it was saved; why not stands in `saying`. */
  save(draft: SnippetDraft): Promise<boolean>;
  remove(snippet: Snippet): Promise<void>;
  /** The way back from a removal. */
  removed: Signal<Snippet | undefined>;
  addShipped(): Promise<void>;
}

export function createSnippetsModel(client: Client): SnippetsModel {
  const snippets = signal<Snippet[]>([]);
  const removed = signal<Snippet>();
  const saying = signal<Saying>();
  const load = async (): Promise<void> => {
    snippets.value = (await client.ask('snippets.list', {})).snippets;
  };
  const attempt = async (work: () => Promise<string>): Promise<boolean> => {
    saying.value = undefined;
    try {
      const text = await work();
      await load();
      if (text !== '') saying.value = { tone: 'good', text };
      return true;
    } catch (error) {
      saying.value = { tone: 'bad', text: sentenceOf(error) };
      return false;
    }
  };
  return {
    ...{ snippets, saying, removed },
    refresh: async () => {
      await attempt(async () => '');
    },
    save: (snippet) =>
      attempt(async () => {
        await client.ask('snippets.save', { snippet });
        removed.value = undefined;
        return `“${snippet.name}” is saved.`;
      }),
    remove: async (snippet) => {
      await attempt(async () => {
        await client.ask('snippets.remove', { id: snippet.id });
        removed.value = snippet;
        return `“${snippet.name}” is removed.`;
      });
    },
    addShipped: async () => {
      await attempt(async () => {
        const { added } = await client.ask('snippets.shipped', {});
        return added === 0 ? 'They are all there already.' : `${countOf(added, 'snippet')} added.`;
      });
    },
  };
}
