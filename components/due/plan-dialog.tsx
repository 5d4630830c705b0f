// Plans for the person on screen: one step, or a cadence. Small, with the likeliest filled in.
import { t } from '../../lib/i18n/t.ts';
import type { PersonSteps } from '../../lib/wire/messages.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Segments } from '../ui/field.tsx';
import { CadenceForm } from './cadence-form.tsx';
import type { Due } from './due-feed.ts';
import { StepForm } from './step-form.tsx';

export type PlanPart = 'step' | 'cadence';

interface PlanDialogProps {
  /** Absent = closed. */
  part: PlanPart | undefined;
  onPart: (part: PlanPart | undefined) => void;
  due: Due;
  here: PersonSteps;
  who: string;
  cadencesLink: string;
}

export function PlanDialog({ part, onPart, due, here, who, cadencesLink }: PlanDialogProps) {
  const close = (): void => onPart(undefined);
  return (
    <Dialog title={t('steps.dialog.title', [who])} isOpen={part !== undefined} onClose={close}>
      <div class="flex flex-col gap-3">
        <Segments
          legend={t('steps.line.label')}
          value={part ?? 'step'}
          options={[
            { value: 'step', label: t('steps.dialog.one') },
            { value: 'cadence', label: t('steps.dialog.cadence') },
          ]}
          onPick={onPart}
        />
        {part === 'cadence' ? (
          <CadenceForm due={due} here={here} onClose={close} cadencesLink={cadencesLink} />
        ) : (
          <StepForm due={due} here={here} onClose={close} />
        )}
      </div>
    </Dialog>
  );
}
