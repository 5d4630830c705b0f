// What somebody may ask of the rep about their own data: a copy, or to be erased. Erasing asks twice and says what it does.
import { Database as DataIcon } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
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
    <section aria-label={t('person.data.title')} class="border-hairline border-t pt-3">
      <h3 class="flex items-center gap-2 font-semibold">
        <Icon of={DataIcon} class="text-ink-faint" /> {t('person.data.title')}
      </h3>
      <div class="flex flex-wrap gap-2 ps-6 pt-2">
        <Button onClick={() => void actions.copyOf(personId, 'json')}>{t('person.data.json')}</Button>
        <Button onClick={() => void actions.copyOf(personId, 'csv')}>{t('person.data.csv')}</Button>
        {!isAsking && (
          <Button kind="danger" onClick={() => setIsAsking(true)}>
            {t('person.data.erase')}
          </Button>
        )}
      </div>
      {isAsking && (
        <div role="alert" class="ms-6 mt-2 rounded-md bg-red-wash p-3">
          <p class="text-pretty">{name === '' ? t('person.data.eraseNameless') : t('person.data.eraseWhat', [name])}</p>
          <div class="flex flex-wrap gap-2 pt-2">
            <Button kind="danger" disabled={isBusy} onClick={() => void erase()}>
              {isBusy ? t('person.data.erasing') : t('person.data.eraseNow')}
            </Button>
            <Button disabled={isBusy} onClick={() => setIsAsking(false)}>
              {t('person.data.keep')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
