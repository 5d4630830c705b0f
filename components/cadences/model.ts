// What the page about cadences knows and does.

import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { Cadence, CadenceDraft } from '../../lib/model/cadence.ts';
import { defaultSettings, type Settings } from '../../lib/model/settings.ts';
import type { Snippet } from '../../lib/model/snippet.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers, EnrolmentRow, RequestArgument } from '../../lib/wire/messages.ts';
import { telling } from '../telling.ts';

export type WorkChange = RequestArgument<'steps.settings'>['change'];

export interface CadencesModel {
  list: Signal<Answers['cadences.list'] | undefined>;
  snippets: Signal<Snippet[]>;
  settings: Signal<Settings>;
  saying: Signal<{ tone: 'good' | 'bad'; text: string } | undefined>;
  /** The way back from a removal. */
  removed: Signal<Cadence | undefined>;
  refresh(): Promise<void>;
  /** Answers whether it was saved; why not stands in `saying`. */
  save(draft: CadenceDraft): Promise<boolean>;
  duplicate(cadence: Cadence): Promise<void>;
  remove(cadence: Cadence): Promise<void>;
  bringBack(cadence: Cadence): Promise<void>;
  addExamples(): Promise<void>;
  stop(row: EnrolmentRow): Promise<void>;
  resume(row: EnrolmentRow): Promise<void>;
  preview(steps: readonly { wait: number }[]): Promise<Answers['cadences.preview']>;
  findAssets(text: string): Promise<Asset[]>;
  work(change: WorkChange): Promise<void>;
  /** Asks the browser first; stays off where it refuses. */
  notify(isOn: boolean): Promise<void>;
}

const mostAssets = 6;

export function createCadencesModel(client: Client, mayNotify: () => Promise<boolean>): CadencesModel {
  const list: CadencesModel['list'] = signal();
  const snippets = signal<Snippet[]>([]);
  const settings = signal(defaultSettings);
  const saying: CadencesModel['saying'] = signal();
  const removed = signal<Cadence>();
  const load = async (): Promise<void> => {
    list.value = await client.ask('cadences.list', {});
  };
  const attempt = (work: () => Promise<string>): Promise<boolean> =>
    telling(saying, async () => {
      const text = await work();
      await load();
      return text;
    });
  const doing = async (work: () => Promise<string>): Promise<void> => {
    await attempt(work);
  };
  client.listen((push) => {
    if (push.type === 'settings') settings.value = push.settings;
    if (push.type === 'steps' || push.type === 'touch' || push.type === 'erased') load().catch(() => undefined);
  });
  const saved = async (cadence: CadenceDraft): Promise<void> => {
    await client.ask('cadences.save', { cadence });
    removed.value = undefined;
  };
  const work = (change: WorkChange): Promise<void> =>
    doing(async () => {
      settings.value = await client.ask('steps.settings', { change });
      return t('steps.work.saved');
    });

  return {
    ...{ list, snippets, settings, saying, removed, work },
    refresh: () =>
      doing(async () => {
        const [written, found] = await Promise.all([client.ask('settings.get', {}), client.ask('snippets.list', {})]);
        settings.value = written;
        snippets.value = found.snippets;
        return '';
      }),
    save: (draft) =>
      attempt(async () => {
        await saved(draft);
        return t('steps.page.isSaved', [draft.name]);
      }),
    duplicate: ({ name, steps }) =>
      doing(async () => {
        const copy = t('steps.page.copyOf', [name]).slice(0, 120);
        await saved({ name: copy, steps });
        return t('steps.page.isSaved', [copy]);
      }),
    remove: (cadence) =>
      doing(async () => {
        await client.ask('cadences.remove', { id: cadence.id });
        removed.value = cadence;
        return t('steps.page.isRemoved', [cadence.name]);
      }),
    bringBack: ({ id, name, steps }) =>
      doing(async () => {
        await saved({ id, name, steps });
        return '';
      }),
    addExamples: () =>
      doing(async () => {
        const { added } = await client.ask('cadences.examples', {});
        return added === 0 ? t('steps.page.allThere') : t('steps.page.added', added, [added]);
      }),
    stop: ({ enrolment }) =>
      doing(async () => {
        await client.ask('cadences.stop', { enrolmentId: enrolment.id });
        return t('steps.dialog.isStopped', [enrolment.name]);
      }),
    resume: ({ enrolment }) =>
      doing(async () => {
        await client.ask('cadences.resume', { enrolmentId: enrolment.id });
        return t('steps.dialog.goesOn', [enrolment.name]);
      }),
    preview: (steps) => client.ask('cadences.preview', { steps: steps.map(({ wait }) => ({ wait })) }),
    findAssets: async (text) => {
      const answer = await client.ask('rank', { viewId: '', text, limit: mostAssets });
      return answer.suggestions.map(({ asset }) => asset);
    },
    notify: async (isOn) => {
      const isAllowed = !isOn || (await mayNotify());
      if (isAllowed) return work({ notifyDue: isOn });
      saying.value = { tone: 'bad', text: t('steps.work.notAllowed') };
    },
  };
}
