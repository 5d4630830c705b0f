// The facts that assets rest on, as the library page keeps them: what is known, what was said of the last change, the way back.
import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { AssetFact, FactChange, FactDraft } from '../../lib/model/asset-fact.ts';
import type { Held } from '../../lib/model/shared.ts';
import type { Client } from '../../lib/wire/client.ts';
import { type Editing, isOfTeam, type TeamDesk } from '../shared/team-desk.ts';
import { busily, type Saying, telling } from '../telling.ts';

export interface FactsModel {
  desk: TeamDesk;
  facts: Signal<readonly Held<AssetFact>[]>;
  /** What is being written: a fact, or a name that assets use; nothing = no dialog. */
  writing: Signal<Editing<Partial<FactDraft>> | undefined>;
  isBusy: Signal<boolean>;
  saying: Signal<Saying | undefined>;
  /** The last change; nothing = there is nothing to take back. */
  undoable: Signal<FactChange | undefined>;
  load(): Promise<void>;
  /** Answers why it was refused; empty = it stands, or there is a clash on the desk. */
  save(draft: Editing<FactDraft>): Promise<string>;
  remove(fact: AssetFact): Promise<void>;
  undo(): Promise<void>;
  /** Runs what ends in this sentence, and shows the facts as they are then. */
  act(work: () => Promise<string>): Promise<void>;
}

export function createFactsModel(client: Client, desk: TeamDesk): FactsModel {
  const facts = signal<readonly Held<AssetFact>[]>([]);
  const writing: FactsModel['writing'] = signal();
  const isBusy = signal(false);
  const saying: FactsModel['saying'] = signal();
  const undoable: FactsModel['undoable'] = signal();

  const load = async (): Promise<void> => {
    facts.value = (await client.ask('facts.list', {})).facts;
  };
  // Without an answer the page goes on with what it knew.
  client.listen((push) => {
    if (push.type === 'facts' || push.type === 'catalogue') void load().catch(() => undefined);
  });
  const doing = (work: () => Promise<string>): Promise<boolean> =>
    busily(isBusy, true, () => telling(saying, work)).finally(() => void load().catch(() => undefined));

  return {
    ...{ desk, facts, writing, isBusy, saying, undoable, load },
    async save(draft) {
      const isNew = draft.id === undefined || facts.peek().every(({ id }) => id !== draft.id);
      const isSaved = await doing(async () => {
        if (isOfTeam(desk, draft)) {
          undoable.value = undefined;
          return (await desk.save('fact', { ...draft, id: draft.id ?? '' })) ?? '';
        }
        undoable.value = await client.ask('facts.save', { fact: draft });
        return isNew ? t('facts.added', [draft.name]) : t('facts.changed', [draft.name]);
      });
      if (isSaved) return '';
      // The dialog says it, beside what is to be changed.
      const why = saying.peek()?.text ?? '';
      saying.value = undefined;
      return why;
    },
    async remove(fact) {
      await doing(async () => {
        undoable.value = await client.ask('facts.remove', { id: fact.id });
        return t('facts.removed', [fact.name]);
      });
    },
    async act(work) {
      undoable.value = undefined;
      await doing(work);
    },
    async undo() {
      const change = undoable.peek();
      if (change === undefined) return;
      await doing(async () => {
        const { isBack } = await client.ask('facts.undo', { change });
        undoable.value = undefined;
        return isBack ? t('facts.undone') : t('facts.notUndone');
      });
    },
  };
}
