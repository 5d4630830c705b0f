// "Step 2 of 5 done: Mail sent. Next: Call Mon": what a touch that was just seen did to the cadence. Pure.
import { stepName, whenName } from '../../lib/cadences/words.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import type { PersonSteps, TouchRow } from '../../lib/wire/messages.ts';

const reasons = { reply: 'reply', meeting: 'meeting', opt_out: 'optOut', bounce: 'bounce' } as const;

/** Empty where the touch did nothing to it, or was undone. */
export function newsOf(here: PersonSteps | undefined, seen: TouchRow | undefined): string {
  if (here === undefined || seen === undefined) return '';
  const { enrolment, fulfilled, open, today } = here;
  const { id } = seen.touch;
  if (enrolment?.endedBy === id && enrolment.ended !== undefined && enrolment.ended !== 'by-hand')
    return t('steps.line.stopped', [enrolment.name, tOf('steps.line', reasons[enrolment.ended])]);
  if (fulfilled?.touchId !== id) return '';
  const { step, of, kind } = fulfilled;
  const next = open.find((row) => row.cadence?.enrolmentId === enrolment?.id);
  return next === undefined
    ? t('steps.line.through', [step, of, kindLabel(kind)])
    : t('steps.line.fulfilled', [step, of, kindLabel(kind), stepName(next.step), whenName(next.step, today)]);
}
