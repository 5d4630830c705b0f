// A cadence while it is written: steps that keep their identity when they are moved, and what is wrong with it. Pure.
import { t } from '../../lib/i18n/t.ts';
import type { CadenceDraft, CadenceStep } from '../../lib/model/cadence.ts';

export interface DraftStep {
  /** Of the row on screen; stays when the step is moved. */
  key: number;
  step: CadenceStep;
}
export interface Draft {
  id: string | undefined;
  name: string;
  steps: readonly DraftStep[];
}

export const mostSteps = 30;

export const draftOf = ({ id, name, steps }: CadenceDraft): Draft => ({
  id,
  name,
  steps: steps.map((step, key) => ({ key, step })),
});

export const freshDraft = (): Draft =>
  draftOf({
    name: '',
    steps: [
      { channel: 'email', wait: 0, what: '' },
      { channel: 'connect', wait: 1, what: '' },
    ],
  });

const nextKey = (steps: readonly DraftStep[]): number => Math.max(-1, ...steps.map(({ key }) => key)) + 1;

export const withStep = (draft: Draft): Draft => ({
  ...draft,
  steps: [...draft.steps, { key: nextKey(draft.steps), step: { channel: 'email', wait: 2, what: '' } }],
});
export const withoutStep = (draft: Draft, key: number): Draft => ({
  ...draft,
  steps: draft.steps.filter((one) => one.key !== key),
});
export const changedStep = (draft: Draft, key: number, step: CadenceStep): Draft => ({
  ...draft,
  steps: draft.steps.map((one) => (one.key === key ? { key, step } : one)),
});

/** The step one place up (−1) or down (1); the ends hold. */
export function movedStep(draft: Draft, key: number, by: 1 | -1): Draft {
  const at = draft.steps.findIndex((one) => one.key === key);
  const [moved, other] = [draft.steps[at], draft.steps[at + by]];
  if (moved === undefined || other === undefined) return draft;
  return { ...draft, steps: draft.steps.with(at, other).with(at + by, moved) };
}

const isWait = (wait: number): boolean => Number.isInteger(wait) && wait >= 0 && wait <= 365;

export interface Mistakes {
  name: string;
  steps: string;
  /** By key of the step. */
  waits: ReadonlyMap<number, string>;
}

export function mistakesOf({ name, steps }: Draft): Mistakes {
  const waits = steps.flatMap(({ key, step }): [number, string][] =>
    isWait(step.wait) ? [] : [[key, t('steps.editor.waitRange')]],
  );
  return {
    name: name.trim() === '' ? t('steps.editor.needsName') : '',
    steps: steps.length === 0 ? t('steps.editor.needsStep') : '',
    waits: new Map(waits),
  };
}

export const isRight = ({ name, steps, waits }: Mistakes): boolean => name === '' && steps === '' && waits.size === 0;

export const cadenceOf = ({ id, name, steps }: Draft): CadenceDraft => ({
  ...(id !== undefined && { id }),
  name: name.trim(),
  steps: steps.map(({ step }) => step),
});
