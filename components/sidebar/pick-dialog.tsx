// "Wrong person? Pick another": whom the thread names, one click each; then a form for anybody else.

import { UserRound } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Context, Participant } from '../../lib/model/context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { otherPeople } from './participants.ts';
import type { TypedPerson } from './person-actions.ts';
import { PinForm } from './pin-form.tsx';

interface PickDialogProps {
  isOpen: boolean;
  onClose: () => void;
  context: Context | undefined;
  /** The page names the right one and shows less than it should: what is typed is added to it. */
  isFillingIn: boolean;
  onPin: (person: TypedPerson) => Promise<string>;
}

export function PickDialog(props: PickDialogProps) {
  const { context, isFillingIn } = props;
  const hasPerson = context?.state === 'ready' && context.person !== undefined;
  return (
    <Dialog
      title={
        isFillingIn ? t('person.pick.fillIn') : hasPerson ? t('person.pick.anotherTitle') : t('person.pick.whoIsThis')
      }
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <Inside {...props} hasPerson={hasPerson} />
    </Dialog>
  );
}

function Inside({ context, isFillingIn, hasPerson, onPin, onClose }: PickDialogProps & { hasPerson: boolean }) {
  const [problem, setProblem] = useState('');
  if (context === undefined) return <p class="text-ink-soft">{t('person.pick.noPage')}</p>;
  const choices = isFillingIn ? [] : otherPeople(context);
  const pin = async (person: Omit<TypedPerson, 'instead'>): Promise<string> => {
    const answer = await onPin({ ...person, instead: !isFillingIn });
    if (answer === '') onClose();
    return answer;
  };
  const shown = isFillingIn || (hasPerson && context.view === 'other') ? context.person : undefined;
  return (
    <div class="flex flex-col gap-3">
      {choices.length > 0 && (
        <Choices
          people={choices}
          onPick={(one) => void pin({ name: one.name || one.email, email: one.email }).then(setProblem)}
        />
      )}
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      {choices.length > 0 && (
        <h3 class="border-hairline border-t pt-3 font-semibold">{t('person.pick.somebodyElse')}</h3>
      )}
      <PinForm
        start={{
          name: shown?.name ?? '',
          email: shown?.emails[0] ?? '',
          title: shown?.title ?? '',
          company: shown?.company ?? '',
        }}
        place={context.thread === undefined ? 'page' : 'thread'}
        isFocused={choices.length === 0}
        onPin={pin}
        onCancel={onClose}
      />
    </div>
  );
}

function Choices({ people, onPick }: { people: readonly Participant[]; onPick: (one: Participant) => void }) {
  return (
    <section aria-label={t('person.pick.people')}>
      <h3 class="pb-1 font-semibold">{t('person.pick.inThread')}</h3>
      <ul>
        {people.map((one, index) => (
          <li key={one.email}>
            <button
              type="button"
              data-first={index === 0 ? '' : undefined}
              onClick={() => onPick(one)}
              class="-mx-1.5 flex min-h-8 w-[calc(100%+0.75rem)] items-center gap-2 rounded-md px-1.5 text-start transition-colors hover:bg-sunken"
            >
              <Icon of={UserRound} class="text-ink-faint" />
              <span class="min-w-0 truncate">
                <span class="font-medium">{one.name || one.email}</span>
                {one.name !== '' && <span class="text-ink-soft"> · {one.email}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
