// Search among the people known here; typing shows the choices below, and where it makes sense somebody new.
import { UserRound, UserRoundPlus } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { PersonBrief } from '../../lib/wire/messages.ts';
import { controlClass, Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

interface FindPersonProps {
  label: string;
  placeholder: string;
  findPeople: (text: string) => Promise<PersonBrief[]>;
  onPick: (person: PersonBrief) => void;
  /** What was typed, as somebody who is not known here; absent = only known people count. */
  onNew?: (text: string) => void;
  /** Nobody to show: e.g. the one it is about. */
  without?: string | undefined;
  /** Gets the focus when its dialog opens. */
  isFirst?: boolean;
}

const few = 5;

export function FindPerson(props: FindPersonProps) {
  const { label, placeholder, findPeople, onPick, onNew, without, isFirst = false } = props;
  const [text, setText] = useState('');
  const [found, setFound] = useState<PersonBrief[]>();
  const typed = text.trim();
  useEffect(() => {
    let isHere = true;
    if (typed === '') return setFound(undefined);
    findPeople(typed).then(
      (people) => isHere && setFound(people.filter(({ id }) => id !== without).slice(0, few)),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [typed]);
  const done = (act: () => void): void => {
    act();
    setText('');
  };
  return (
    <div class="flex flex-col gap-1">
      <Field label={label}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            data-first={isFirst ? '' : undefined}
            class={controlClass}
            autocomplete="off"
            maxLength={200}
            placeholder={placeholder}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      {typed !== '' && (
        <ul aria-label={t('person.pick.whom')}>
          {found?.map((one) => (
            <Choice
              key={one.id}
              icon={UserRound}
              name={one.name}
              detail={one.company}
              onPick={() => done(() => onPick(one))}
            />
          ))}
          {onNew !== undefined && (
            <Choice
              icon={UserRoundPlus}
              name={t('person.pick.quoted', [typed])}
              detail={t('person.pick.new')}
              onPick={() => done(() => onNew(typed))}
            />
          )}
          {onNew === undefined && found?.length === 0 && (
            <li class="px-1.5 py-1 text-ink-soft">{t('person.pick.none')}</li>
          )}
        </ul>
      )}
    </div>
  );
}

interface ChoiceProps {
  icon: typeof UserRound;
  name: string;
  detail: string;
  onPick: () => void;
}

function Choice({ icon, name, detail, onPick }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        onClick={onPick}
        class="flex min-h-8 w-full items-center gap-2 rounded-md px-1.5 text-start transition-colors hover:bg-sunken"
      >
        <Icon of={icon} class="text-ink-faint" />
        <span class="min-w-0 truncate">
          {name}
          {detail !== '' && <span class="text-ink-soft"> · {detail}</span>}
        </span>
      </button>
    </li>
  );
}
