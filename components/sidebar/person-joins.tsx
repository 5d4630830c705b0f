// Who is the same person: joined with whom, maybe the same as whom, kept apart from whom; and the way back from each.
import { Users } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import type { PersonBrief, PersonSuggestions } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icon.tsx';
import { FindPerson } from './find-person.tsx';
import type { PersonActions } from './person-actions.ts';

export interface PersonJoinsProps {
  known: PersonSuggestions | undefined;
  /** An exact key in words: the address, the profile. */
  keyWords: (key: string) => string;
  actions: Pick<PersonActions, 'split' | 'unrefuse' | 'join' | 'refuse'>;
  findPeople: (text: string) => Promise<PersonBrief[]>;
}

function Part({ name, detail, children }: { name: string; detail: string; children: ComponentChildren }) {
  return (
    <li class="flex min-h-9 items-center justify-between gap-3 border-hairline border-b py-1 last:border-b-0">
      <span class="min-w-0">
        <span class="block truncate">{name || t('person.nameless')}</span>
        {detail !== '' && (
          <span class="block truncate text-ink-faint text-small" title={detail}>
            {detail}
          </span>
        )}
      </span>
      <span class="flex shrink-0 gap-1">{children}</span>
    </li>
  );
}

export function PersonJoins({ known, keyWords, actions, findPeople }: PersonJoinsProps) {
  const { person, suggestions = [], refused = [] } = known ?? {};
  return (
    <section aria-label={t('person.joins.title')}>
      <h3 class="flex items-center gap-2 font-semibold">
        <Icon of={Users} class="text-ink-faint" /> {t('person.joins.title')}
      </h3>
      <div class="ps-6">
        {person !== undefined && person.mergedFrom.length > 0 && (
          <>
            <h4 class="pt-1 text-ink-soft text-small">{t('person.joins.joined')}</h4>
            <ul aria-label={t('person.joins.joined')}>
              {person.mergedFrom.map(({ id, name, keys }) => (
                <Part key={id} name={name} detail={keys.map(keyWords).join(', ')}>
                  <Button
                    aria-label={t('person.joins.splitOff', [name || t('person.nameless')])}
                    onClick={() => void actions.split(person.id, id, name)}
                  >
                    {t('person.joins.split')}
                  </Button>
                </Part>
              ))}
            </ul>
          </>
        )}
        {suggestions.length > 0 && (
          <ul aria-label={t('person.joins.maybe')}>
            {suggestions.map(({ personId, name, company, why }) => (
              <Part key={personId} name={company === '' ? name : `${name} · ${company}`} detail={why}>
                <Button aria-label={t('person.joins.sameAs', [name])} onClick={() => void actions.join(personId, name)}>
                  {t('person.joins.same')}
                </Button>
                <Button
                  kind="ghost"
                  aria-label={t('person.joins.notSameAs', [name])}
                  onClick={() => void actions.refuse(personId, name)}
                >
                  {t('person.joins.two')}
                </Button>
              </Part>
            ))}
          </ul>
        )}
        <Disclosure summary={t('person.joins.other')}>
          <div class="pb-2">
            <FindPerson
              label={t('person.joins.search')}
              placeholder={t('person.joins.searchHint')}
              findPeople={findPeople}
              without={person?.id}
              onPick={({ id, name }) => void actions.join(id, name)}
            />
          </div>
        </Disclosure>
        {refused.length > 0 && <Refused refused={refused} onAgain={actions.unrefuse} />}
      </div>
    </section>
  );
}

interface RefusedProps {
  refused: readonly PersonBrief[];
  onAgain: PersonActions['unrefuse'];
}

function Refused({ refused, onAgain }: RefusedProps) {
  return (
    <>
      <h4 class="pt-1 text-ink-soft text-small">{t('person.joins.apart')}</h4>
      <ul aria-label={t('person.joins.apart')}>
        {refused.map(({ id, name, company }) => (
          <Part key={id} name={name} detail={company}>
            <Button
              kind="ghost"
              aria-label={t('person.joins.askAbout', [name || t('person.nameless')])}
              onClick={() => void onAgain(id, name)}
            >
              {t('person.joins.again')}
            </Button>
          </Part>
        ))}
      </ul>
    </>
  );
}
