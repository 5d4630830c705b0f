// Changes a touch after it was recorded: whom it is about and what it says. Only what was changed is sent.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Problem } from '../../lib/model/result.ts';
import type { Touch } from '../../lib/model/touch.ts';
import { evidenceLabel, kindLabel } from '../../lib/touches/words.ts';
import type { PersonBrief } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { TouchChange } from './actions.ts';
import { FindPerson } from './find-person.tsx';
import { TouchFields, type TouchWords } from './touch-fields.tsx';

interface EditTouchProps {
  /** Nothing = closed. */
  touch: Touch | undefined;
  dispositions: readonly string[];
  /** `sheet` in the narrow sidebar. */
  shape?: 'sheet' | 'centre';
  onClose: () => void;
  findPeople: (text: string) => Promise<PersonBrief[]>;
  onEdit: (touchId: string, change: TouchChange) => Promise<Problem | undefined>;
}

export function EditTouch(props: EditTouchProps) {
  const { touch, onClose, shape = 'sheet' } = props;
  return (
    <Dialog
      title={touch === undefined ? t('touch.edit.title') : t('touch.edit.titleOf', [kindLabel(touch.kind)])}
      isOpen={touch !== undefined}
      onClose={onClose}
      shape={shape}
    >
      {touch !== undefined && <EditForm {...props} touch={touch} />}
    </Dialog>
  );
}

/** Whom the touch is about from now on: somebody known, or somebody new who is only typed. */
export type Picked = PersonBrief | Exclude<NonNullable<TouchChange['person']>, { personId: string }>;

/** Somebody who is not known here, from what was typed: an address names its person too. */
export function typedPerson(text: string): Picked {
  const typed = text.trim();
  return /^[^\s@]+@[^\s@]+$/.test(typed) ? { name: typed, email: typed } : { name: typed };
}

const personChange = (touch: Touch, person: Picked): Pick<TouchChange, 'person'> => {
  if (!('id' in person)) return { person };
  return person.id === touch.personId ? {} : { person: { personId: person.id } };
};

/** Fields that differ from the touch as it is. */
export function changesOf(touch: Touch, words: TouchWords, person: Picked | undefined): TouchChange {
  const before: TouchWords = {
    subject: touch.subject,
    deal: touch.deal ?? '',
    note: touch.note,
    disposition: touch.disposition ?? '',
  };
  const parts = ['subject', 'deal', 'note', 'disposition'] as const;
  return {
    ...Object.fromEntries(
      parts.filter((part) => words[part].trim() !== before[part]).map((part) => [part, words[part].trim()]),
    ),
    ...(person === undefined ? {} : personChange(touch, person)),
  };
}

function EditForm({ touch, dispositions, findPeople, onEdit, onClose }: EditTouchProps & { touch: Touch }) {
  const [words, setWords] = useState<TouchWords>({
    subject: touch.subject,
    deal: touch.deal ?? '',
    note: touch.note,
    disposition: touch.disposition ?? '',
  });
  const [person, setPerson] = useState<Picked>();
  const [problem, setProblem] = useState('');
  const change = changesOf(touch, words, person);
  const isChanged = Object.keys(change).length > 0;
  const submit = async (): Promise<void> => {
    if (!isChanged) return;
    const refused = await onEdit(touch.id, change);
    setProblem(refused?.message ?? '');
    if (refused === undefined) onClose();
  };
  return (
    <form
      class="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      <p class="text-ink-soft text-small">{evidenceLabel(touch.evidence)}</p>
      <FindPerson
        label={t('touch.edit.person', [person?.name ?? (touch.person.name || touch.person.email)])}
        placeholder={t('touch.edit.somebodyElse')}
        findPeople={findPeople}
        onPick={setPerson}
        onNew={(text) => setPerson(typedPerson(text))}
        isFirst
      />
      <TouchFields words={words} dispositions={dispositions} onChange={setWords} />
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      <div class="flex justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" type="submit" keys={t('common.ctrlEnter')} disabled={!isChanged}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
