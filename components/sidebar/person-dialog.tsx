// Who this is, as far as this computer knows: how sure, where the CRM has them, under which addresses, who is the same person,
// and their data. What is done often stands first, what is done once last.
import { Mail, UserRoundCheck } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { PersonCard, PersonFacts } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Certainty } from './facts.ts';
import type { PersonActions } from './person-actions.ts';
import { PersonData } from './person-data.tsx';
import { PersonJoins, type PersonJoinsProps } from './person-joins.tsx';
import { PersonRecord } from './person-record.tsx';

interface PersonDialogProps extends Omit<PersonJoinsProps, 'actions'> {
  isOpen: boolean;
  onClose: () => void;
  name: string;
  certainty: Certainty;
  card: PersonFacts | undefined;
  actions: PersonActions;
  onPick: () => void;
}

export function PersonDialog(props: PersonDialogProps) {
  return (
    <Dialog title={props.name || t('person.thisPerson')} isOpen={props.isOpen} onClose={props.onClose}>
      <Inside {...props} />
    </Dialog>
  );
}

function Inside(props: PersonDialogProps) {
  const { name, certainty, card, known, keyWords, actions, findPeople, onPick, onClose } = props;
  const person = known?.person;
  return (
    <div class="flex flex-col gap-4">
      <div class="flex items-start justify-between gap-3">
        <p class="min-w-0 text-pretty text-ink-soft">
          {certainty.why} {person === undefined && t('person.nothingKept')}
        </p>
        <span class="flex shrink-0 flex-wrap justify-end gap-1">
          {person?.isPinned === true && (
            <Button kind="ghost" onClick={() => void actions.unpin()}>
              <Icon of={UserRoundCheck} size={14} /> {t('person.undoChoice')}
            </Button>
          )}
          <Button keys="P" onClick={onPick} data-first="">
            {t('person.pick.another')}
          </Button>
        </span>
      </div>
      {person !== undefined && person.keys.length > 0 && <KnownUnder person={person} keyWords={keyWords} />}
      <PersonRecord card={card} onRecord={actions.setRecord} />
      <PersonJoins {...{ known, keyWords, actions, findPeople }} />
      {person !== undefined && (
        <PersonData personId={person.id} name={name || person.name} actions={actions} onErased={onClose} />
      )}
    </div>
  );
}

function KnownUnder({ person, keyWords }: { person: PersonCard; keyWords: (key: string) => string }) {
  return (
    <section aria-label={t('person.knownUnder')}>
      <h3 class="flex items-center gap-2 font-semibold">
        <Icon of={Mail} class="text-ink-faint" /> {t('person.knownUnder')}
      </h3>
      <ul class="ps-6 pt-1 text-ink-soft">
        {person.keys.map((key) => (
          <li key={key} class="truncate" title={keyWords(key)}>
            {keyWords(key)}
          </li>
        ))}
      </ul>
    </section>
  );
}
