// Off the record, for the thread or the person on screen; and the rep's own list compared with the ledger.
import { t } from '../../lib/i18n/t.ts';
import type { SweepList } from '../../lib/model/sweep.ts';
import type { Client } from '../../lib/wire/client.ts';
import { sentenceOf } from '../wire-words.ts';
import { figure } from '../wording.ts';
import { askAboutEarlier, askAboutPrivate } from './questions.ts';
import type { SidebarState } from './state.ts';

export interface RecordActions {
  setOffRecord(scope: 'thread' | 'person', isOff: boolean): Promise<void>;
  /** The key: turns the thread, or where there is none the person. */
  turnOffRecord(): Promise<void>;
  readSweep(): Promise<SweepList>;
  /** Both answer the sentence of a failure; empty when all went well. */
  acceptSweep(ids: string[]): Promise<string>;
  dismissSweep(ids: string[]): Promise<string>;
}

/** Views in which a list of the rep's own deeds may stand. */
const listed = new Set(['list', 'invitations', 'connections', 'messaging']);

/** How it stands for a new view: off the record, questions that waited for a sidebar, and what a list lacks. */
export async function loadRecord(state: SidebarState, client: Client): Promise<void> {
  const context = state.context.peek();
  const viewId = context?.viewId ?? '';
  if (context === undefined || context.state === 'loading') return;
  const isHere = (): boolean => viewId === state.context.peek()?.viewId;
  const record = await client.ask('record.state', { viewId });
  if (isHere()) state.record.value = record;
  const { questions } = await client.ask('sensitive.waiting', { viewId });
  for (const question of questions) askAboutPrivate(state, client, question);
  if (!listed.has(context.view)) return;
  const { rows } = await client.ask('sweep.read', { viewId });
  if (isHere()) state.missing.value = rows.length;
}

export function createRecordActions(state: SidebarState, client: Client): RecordActions {
  const viewId = (): string => state.context.peek()?.viewId ?? '';
  const say = (tone: 'green' | 'red', text: string, detail = ''): void => {
    state.happening.value = { tone, text, detail, touch: undefined };
  };
  const setOffRecord = async (scope: 'thread' | 'person', isOff: boolean): Promise<void> => {
    try {
      const answer = await client.ask('record.set', { viewId: viewId(), scope, isOff });
      state.record.value = answer.state;
      if (!isOff) say('green', t('touch.record.on'), t('touch.record.onDetail'));
      askAboutEarlier(state, client, answer.earlierIds);
    } catch (error) {
      say('red', sentenceOf(error));
    }
  };
  const sweep = async (work: () => Promise<number>): Promise<string> => {
    try {
      state.missing.value = await work();
      return '';
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return {
    setOffRecord,
    turnOffRecord: async () => {
      const record = state.record.peek();
      if (record === undefined) return;
      if (record.thread.isOff || record.thread.canSet) await setOffRecord('thread', !record.thread.isOff);
      else if (record.person.isOff || record.person.canSet) await setOffRecord('person', !record.person.isOff);
      else say('red', t('touch.record.nothing'));
    },
    readSweep: () => client.ask('sweep.read', { viewId: viewId() }),
    acceptSweep: (ids) =>
      sweep(async () => {
        const { rows, refused } = await client.ask('sweep.accept', { viewId: viewId(), ids });
        const left =
          refused.length === 0
            ? ''
            : t('touch.sweep.stayedOut', refused.length, [figure(refused.length), refused[0]?.why ?? '']);
        say('green', t('touch.sweep.logged', rows.length, [figure(rows.length)]), left);
        return (await client.ask('sweep.read', { viewId: viewId() })).rows.length;
      }),
    dismissSweep: (ids) =>
      sweep(async () => {
        const { dismissed } = await client.ask('sweep.dismiss', { viewId: viewId(), ids });
        say('green', t('touch.sweep.dismissedNow', dismissed, [figure(dismissed)]), t('touch.sweep.notAgain'));
        return (await client.ask('sweep.read', { viewId: viewId() })).rows.length;
      }),
  };
}
