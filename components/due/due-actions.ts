// What the rep does about next steps. Each asks the background, says what happened, and offers the way back.
import type { Signal } from '@preact/signals';
import { dayName, stepName, whenName } from '../../lib/cadences/words.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers, DueRow, RequestArgument, SilentRow } from '../../lib/wire/messages.ts';
import type { SidebarActions } from '../sidebar/actions.ts';
import type { SidebarState } from '../sidebar/state.ts';
import { sentenceOf } from '../wire-words.ts';
import type { LastDone } from './due-feed.ts';

export type StepDraft = Pick<RequestArgument<'steps.add'>, 'channel' | 'what' | 'dueOn' | 'dueAt'>;

export interface DueActions {
  done(row: DueRow): Promise<void>;
  skip(row: DueRow): Promise<void>;
  /** `dueOn`: `YYYY-MM-DD`. */
  snooze(row: DueRow, dueOn: string, today: string): Promise<void>;
  /** Writes the template or asset of the step into the composer, or copies it. */
  insert(row: DueRow): Promise<void>;
  followUp(silent: SilentRow, today: string): Promise<void>;
  dismiss(silent: SilentRow): Promise<void>;
  /** Answer the sentence of a refusal; empty = it is done. */
  plan(draft: StepDraft, today: string): Promise<string>;
  enrol(cadenceId: string, name: string): Promise<string>;
  stopCadence(enrolmentId: string, name: string): Promise<string>;
  resumeCadence(enrolmentId: string, name: string): Promise<string>;
  loadCadences(): Promise<Answers['cadences.list']>;
  preview(steps: RequestArgument<'cadences.preview'>['steps']): Promise<Answers['cadences.preview']>;
}

export function createDueActions(
  client: Client,
  state: SidebarState,
  sidebar: Pick<SidebarActions, 'actOn'>,
  last: Signal<LastDone | undefined>,
): DueActions {
  const viewId = (): string => state.context.peek()?.viewId ?? '';
  const refused = async (work: () => Promise<LastDone>): Promise<string> => {
    try {
      last.value = await work();
      return '';
    } catch (error) {
      return sentenceOf(error);
    }
  };
  const attempt = async (work: () => Promise<LastDone>): Promise<void> => {
    const problem = await refused(work);
    if (problem !== '') state.happening.value = { tone: 'red', text: problem, detail: '', touch: undefined };
  };
  const reopen = (id: string, name: string) => () =>
    attempt(async () => {
      await client.ask('steps.reopen', { id });
      return { text: t('steps.due.isReopened', [name]), undo: undefined };
    });
  const backTo = (id: string, dueOn: string, name: string, today: string) => () =>
    attempt(async () => {
      await client.ask('steps.edit', { id, change: { dueOn } });
      return { text: t('steps.due.isSnoozed', [dayName(dueOn, today), name]), undo: undefined };
    });
  return {
    done: ({ step }) =>
      attempt(async () => {
        await client.ask('steps.done', { id: step.id });
        return { text: t('steps.due.isDone', [stepName(step)]), undo: reopen(step.id, stepName(step)) };
      }),
    skip: ({ step }) =>
      attempt(async () => {
        await client.ask('steps.skip', { id: step.id });
        return { text: t('steps.due.isSkipped', [stepName(step)]), undo: reopen(step.id, stepName(step)) };
      }),
    snooze: ({ step }, dueOn, today) =>
      attempt(async () => {
        await client.ask('steps.edit', { id: step.id, change: { dueOn } });
        const name = stepName(step);
        const text = t('steps.due.isSnoozed', [dayName(dueOn, today), name]);
        return { text, undo: backTo(step.id, step.dueOn, name, today) };
      }),
    insert: ({ step: { snippetId, assetId }, snippet, asset }) =>
      sidebar.actOn({
        title: snippet || asset,
        ...(snippetId !== undefined && snippet !== '' && { snippetId }),
        ...(assetId !== undefined && asset !== '' && { assetId }),
      }),
    followUp: ({ person, channel, touchId }, today) =>
      attempt(async () => {
        const draft = { personId: person.id, channel, what: '', dueOn: today, afterTouchId: touchId };
        await client.ask('steps.add', draft);
        return { text: t('steps.due.proposed', [dayName(today, today)]), undo: undefined };
      }),
    dismiss: ({ person, touchId }) =>
      attempt(async () => {
        await client.ask('steps.dismiss', { personId: person.id, touchId });
        return { text: t('steps.due.isDismissed'), undo: undefined };
      }),
    plan: (draft, today) =>
      refused(async () => {
        const { step } = await client.ask('steps.add', { viewId: viewId(), ...draft });
        return { text: t('steps.dialog.planned', [stepName(step), whenName(step, today)]), undo: undefined };
      }),
    enrol: (cadenceId, name) =>
      refused(async () => {
        const { enrolment } = await client.ask('cadences.enrol', { viewId: viewId(), cadenceId });
        const who = state.context.peek()?.person?.name ?? '';
        return {
          text: t('steps.dialog.isIn', [who, name]),
          undo: () => attempt(() => stopped(enrolment.id, name)),
        };
      }),
    stopCadence: (enrolmentId, name) => refused(() => stopped(enrolmentId, name)),
    resumeCadence: (enrolmentId, name) => refused(() => resumed(enrolmentId, name)),
    loadCadences: () => client.ask('cadences.list', {}),
    preview: (steps) => client.ask('cadences.preview', { steps }),
  };

  async function stopped(enrolmentId: string, name: string): Promise<LastDone> {
    await client.ask('cadences.stop', { enrolmentId });
    return {
      text: t('steps.dialog.isStopped', [name]),
      undo: () => attempt(() => resumed(enrolmentId, name)),
    };
  }
  async function resumed(enrolmentId: string, name: string): Promise<LastDone> {
    await client.ask('cadences.resume', { enrolmentId });
    return { text: t('steps.dialog.goesOn', [name]), undo: undefined };
  }
}
