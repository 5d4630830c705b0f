// What somebody may ask of the rep about their own data: a copy, or to be erased. Erasing asks twice and says what it does.
import { Database as DataIcon } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { PersonActions } from './person-actions.ts';

interface PersonDataProps {
  personId: string;
  name: string;
  actions: Pick<PersonActions, 'copyOf' | 'erase'>;
  onErased: () => void;
}

export function PersonData({ personId, name, actions, onErased }: PersonDataProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const erase = async (): Promise<void> => {
    setIsBusy(true);
    const isGone = await actions.erase(personId, name);
    setIsBusy(false);
    if (isGone) onErased();
  };
  return (
    <section aria-label="Their data" class="border-hairline border-t pt-3">
      <h3 class="flex items-center gap-2 font-semibold">
        <Icon of={DataIcon} class="text-ink-faint" /> Their data
      </h3>
      <div class="flex flex-wrap gap-2 pt-2 pl-6">
        <Button onClick={() => void actions.copyOf(personId, 'json')}>Download JSON</Button>
        <Button onClick={() => void actions.copyOf(personId, 'csv')}>Download CSV</Button>
        {!isAsking && (
          <Button kind="danger" onClick={() => setIsAsking(true)}>
            Erase…
          </Button>
        )}
      </div>
      {isAsking && (
        <div role="alert" class="mt-2 ml-6 rounded-md bg-red-wash p-3">
          <p class="text-pretty">
            Erase {name || 'this person'}? Touches, notes and addresses are removed from this computer, and every target
            that has them is told to remove them. Nothing is logged about them again. There is no way back.
          </p>
          <div class="flex flex-wrap gap-2 pt-2">
            <Button kind="danger" disabled={isBusy} onClick={() => void erase()}>
              {isBusy ? 'Erasing…' : 'Erase for good'}
            </Button>
            <Button disabled={isBusy} onClick={() => setIsAsking(false)}>
              Keep
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
