// The rhythm of a social seller under the due list: goals of today, the best next five, who went quiet, rates. It states; it
// never praises or blames.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { type RhythmPeople, rateKinds } from '../../lib/model/rhythm.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { figure } from '../wording.ts';
import { GoalsPart } from './goals-part.tsx';
import { PeopleRows } from './people-rows.tsx';
import type { Rhythm } from './rhythm-feed.ts';
import { rateLabel, rateWords, reasonWords, silenceWords } from './rhythm-words.ts';

export function RhythmBlock({ rhythm }: { rhythm: Rhythm; now: number }) {
  useEffect(() => rhythm.show(), [rhythm]);
  const today = rhythm.today.value;
  const people = rhythm.people.value;
  const trouble = rhythm.trouble.value;
  return (
    <section aria-label={t('rhythm.title')} class="flex flex-col">
      <p role="alert" class="text-pretty px-3 text-red empty:hidden">
        {trouble}
      </p>
      {today !== undefined && <GoalsPart today={today} onSet={(goals) => void rhythm.setGoals(goals)} />}
      {people !== undefined && <People people={people} />}
    </section>
  );
}

function People({ people }: { people: RhythmPeople }) {
  const { next, quiet, quietCount } = people;
  const others = quietCount - quiet.length;
  return (
    <>
      <Part title={t('rhythm.next.title')}>
        {next.length === 0 ? (
          <p class="text-pretty px-3 py-2 text-ink-soft">{t('rhythm.next.empty')}</p>
        ) : (
          <PeopleRows
            label={t('rhythm.next.title')}
            rows={next.map((person) => ({ ...person, lines: person.reasons.map(reasonWords) }))}
          />
        )}
      </Part>
      {quiet.length > 0 && (
        <Part title={t('rhythm.quiet.title')} count={quietCount}>
          <PeopleRows
            label={t('rhythm.quiet.title')}
            rows={quiet.map((person) => ({ ...person, lines: [silenceWords(person)] }))}
          />
          {others > 0 && (
            <p class="px-3 pb-2 text-ink-faint text-small">{t('rhythm.quiet.others', others, [figure(others)])}</p>
          )}
        </Part>
      )}
      <div class="px-3 py-1">
        <Rates rates={people.rates} />
        <Counting />
      </div>
    </>
  );
}

function Part({ title, count, children }: { title: string; count?: number; children: ComponentChildren }) {
  return (
    <div class="border-hairline border-b">
      <SectionHead title={title} count={count} />
      {children}
    </div>
  );
}

function Rates({ rates }: Pick<RhythmPeople, 'rates'>) {
  return (
    <Disclosure summary={t('rhythm.rates.title')}>
      <dl class="flex flex-col gap-1.5 ps-5 pb-2">
        {rateKinds.map((kind) => (
          <div key={kind} class="flex flex-wrap items-baseline justify-between gap-x-3">
            <dt class="text-ink-soft">{rateLabel(kind)}</dt>
            <dd class="tabular-nums">
              {rateWords(rates[kind])}
              {rates[kind].open > 0 && (
                <span class="inline-block whitespace-pre text-ink-faint text-small">
                  {' · '}
                  {t('rhythm.rates.open', rates[kind].open, [figure(rates[kind].open)])}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="text-pretty ps-5 pb-2 text-ink-faint text-small">{t('rhythm.rates.definition')}</p>
    </Disclosure>
  );
}

function Counting() {
  return (
    <Disclosure summary={t('rhythm.counting.title')}>
      <div class="flex flex-col gap-1.5 text-pretty ps-5 pb-2 text-ink-faint text-small">
        <p>{t('rhythm.counting.goals')}</p>
        <p>{t('rhythm.counting.streak')}</p>
        <p>{t('rhythm.counting.next')}</p>
        <p>{t('rhythm.counting.quiet')}</p>
      </div>
    </Disclosure>
  );
}
