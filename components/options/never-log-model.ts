// What the options page knows and does about the never-log list and the words that look private.

import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { NeverLogRule } from '../../lib/model/off-record.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { SensitiveWordRow } from '../../lib/wire/messages.ts';
import { type Saying, telling } from '../telling.ts';
import { figure } from '../wording.ts';

export interface NeverLogModel {
  rules: Signal<NeverLogRule[]>;
  words: Signal<SensitiveWordRow[]>;
  saying: Signal<Saying | undefined>;
  /** Touches logged before their rule, that may be taken back. */
  earlier: Signal<string[]>;
  refresh(): Promise<void>;
  refreshWords(): Promise<void>;
  /** `@` in front of or inside the text makes it an address or a domain. Answers whether it was taken. */
  add(text: string): Promise<boolean>;
  remove(rule: NeverLogRule): Promise<void>;
  takeBackEarlier(): Promise<void>;
  keepEarlier(): void;
}

/** `ann@acme.example` → address; `acme.example` and `@acme.example` → domain. */
export const kindOf = (text: string): 'address' | 'domain' => (/^[^@\s]+@/.test(text.trim()) ? 'address' : 'domain');

export function createNeverLogModel(client: Client): NeverLogModel {
  const rules = signal<NeverLogRule[]>([]);
  const words = signal<SensitiveWordRow[]>([]);
  const saying = signal<Saying>();
  const earlier = signal<string[]>([]);
  const attempt = (work: () => Promise<string>): Promise<boolean> => telling(saying, work);
  const load = async (): Promise<void> => {
    rules.value = (await client.ask('neverlog.list', {})).rules;
  };
  const refreshWords = async (): Promise<void> => {
    words.value = (await client.ask('sensitive.words', {})).words;
  };
  return {
    ...{ rules, words, saying, earlier, refreshWords },
    refresh: async () => {
      await attempt(async () => {
        await Promise.all([load(), refreshWords()]);
        return '';
      });
    },
    add: (text) =>
      attempt(async () => {
        const { rule, earlierIds } = await client.ask('neverlog.add', { kind: kindOf(text), value: text });
        earlier.value = earlierIds;
        await load();
        return t('options.neverLog.added', [rule.label]);
      }),
    remove: async (rule) => {
      await attempt(async () => {
        rules.value = (await client.ask('neverlog.remove', { id: rule.id })).rules;
        return t('options.neverLog.removed', [rule.label]);
      });
    },
    takeBackEarlier: async () => {
      await attempt(async () => {
        const { undone } = await client.ask('touch.undo-many', { touchIds: earlier.value });
        earlier.value = [];
        return t('options.neverLog.takenBack', undone, [figure(undone)]);
      });
    },
    keepEarlier: () => {
      earlier.value = [];
    },
  };
}
