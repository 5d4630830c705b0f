// Who this is, as far as this computer knows: how sure, under which addresses, joined with whom, kept apart from whom; and
// the way back from each.
import { CircleSlash, Mail, UserRoundCheck, Users } from 'lucide-preact';
import type { PersonSuggestions } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Certainty } from './facts.ts';
import type { PersonActions } from './person-actions.ts';
import { PersonData } from './person-data.tsx';

interface PersonDialogProps {
  isOpen: boolean;
  onClose: () => void;
  name: string;
  certainty: Certainty;
  known: PersonSuggestions | undefined;
  /** An exact key in words: the address, the profile. */
  keyWords: (key: string) => string;
  actions: Pick<PersonActions, 'unpin' | 'split' | 'unrefuse' | 'copyOf' | 'erase'>;
  onPick: () => void;
}

export function PersonDialog(props: PersonDialogProps) {
  return (
    <Dialog title={props.name || 'This person'} isOpen={props.isOpen} onClose={props.onClose}>
      <Inside {...props} />
    </Dialog>
  );
}

const row = 'flex min-h-9 items-center justify-between gap-3 border-hairline border-b py-1 last:border-b-0';
const head = 'flex items-center gap-2 font-semibold';

function Inside({ name, certainty, known, keyWords, actions, onPick, onClose }: PersonDialogProps) {
  const person = known?.person;
  const refused = known?.refused ?? [];
  return (
    <div class="flex flex-col gap-4">
      <p class="text-pretty text-ink-soft">
        {certainty.why}
        {person === undefined
          ? ' Nothing is kept about this person yet.'
          : person.isParked && ' Kept on this computer, in no CRM.'}
      </p>
      {person !== undefined && person.keys.length > 0 && (
        <section aria-label="Known under">
          <h3 class={head}>
            <Icon of={Mail} class="text-ink-faint" /> Known under
          </h3>
          <ul class="pt-1 pl-6 text-ink-soft">
            {person.keys.map((key) => (
              <li key={key} class="truncate" title={keyWords(key)}>
                {keyWords(key)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {person !== undefined && person.mergedFrom.length > 0 && (
        <section aria-label="Joined with">
          <h3 class={head}>
            <Icon of={Users} class="text-ink-faint" /> Joined with
          </h3>
          <ul class="pl-6">
            {person.mergedFrom.map((part) => (
              <li key={part.id} class={row}>
                <span class="min-w-0">
                  <span class="block truncate">{part.name || 'Somebody without a name'}</span>
                  <span class="block truncate text-ink-faint text-small">{part.keys.map(keyWords).join(', ')}</span>
                </span>
                <Button
                  aria-label={`Split ${part.name} off again`}
                  onClick={() => void actions.split(person.id, part.id, part.name)}
                >
                  Split
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {refused.length > 0 && (
        <section aria-label="Kept apart from">
          <h3 class={head}>
            <Icon of={CircleSlash} class="text-ink-faint" /> Kept apart from
          </h3>
          <ul class="pl-6">
            {refused.map((other) => (
              <li key={other.id} class={row}>
                <span class="min-w-0 truncate">
                  {other.name}
                  {other.company !== '' && <span class="text-ink-faint"> · {other.company}</span>}
                </span>
                <Button
                  aria-label={`Ask about ${other.name} again`}
                  onClick={() => void actions.unrefuse(other.id, other.name)}
                >
                  Ask again
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {person !== undefined && (
        <PersonData personId={person.id} name={name || person.name} actions={actions} onErased={onClose} />
      )}
      <div class="flex flex-wrap items-center gap-2 border-hairline border-t pt-3">
        <span class="mr-auto text-ink-soft">Wrong person?</span>
        {person?.isPinned === true && (
          <Button kind="ghost" onClick={() => void actions.unpin()}>
            <Icon of={UserRoundCheck} size={14} /> Undo your choice
          </Button>
        )}
        <Button keys="P" onClick={onPick} data-first="">
          Pick another
        </Button>
      </div>
    </div>
  );
}
