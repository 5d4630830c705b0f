// When the rep works: days, days off, zone, the hour; how long a silence may be; and whether the browser says what is due.
import { Plus, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { isDay } from '../../lib/cadences/days.ts';
import { dayInFull, weekdayName } from '../../lib/cadences/words.ts';
import { t } from '../../lib/i18n/t.ts';
import { Section } from '../options/section.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { controlClass, Field, Select, Switch } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { CadencesModel } from './model.ts';

export function WorkSection({ model }: { model: CadencesModel }) {
  const { timeZone, dayStartsAt, noReplyDays, notifyDue } = model.settings.value;
  return (
    <Section id="work" title={t('steps.work.title')} lead={t('steps.work.lead')}>
      <div class="flex flex-col gap-4">
        <WorkingDays model={model} />
        <div class="grid gap-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
          <Field label={t('steps.work.zone')} hint={t('steps.work.zoneHint')}>
            {(ids) => (
              <Select
                {...ids}
                value={timeZone}
                options={zones(timeZone)}
                onPick={(zone) => void model.work({ timeZone: zone })}
              />
            )}
          </Field>
          <Field label={t('steps.work.starts')}>
            {(ids) => (
              <input
                {...ids}
                type="time"
                class={controlClass}
                value={dayStartsAt}
                onChange={(event) => {
                  const time = event.currentTarget.value.slice(0, 5);
                  if (time !== '') void model.work({ dayStartsAt: time });
                }}
              />
            )}
          </Field>
        </div>
        <DaysOff model={model} />
        <Field label={t('steps.work.patience')} hint={t('steps.work.patienceHint')}>
          {(ids) => (
            <input
              {...ids}
              type="number"
              min={0}
              max={90}
              class={`${controlClass} max-w-20`}
              value={noReplyDays}
              onChange={(event) => {
                const days = event.currentTarget.valueAsNumber;
                if (Number.isInteger(days) && days >= 0 && days <= 90) void model.work({ noReplyDays: days });
              }}
            />
          )}
        </Field>
        <Switch
          label={t('steps.work.notify')}
          hint={t('steps.work.notifyHint')}
          isOn={notifyDue}
          onTurn={(isOn) => void model.notify(isOn)}
        />
      </div>
    </Section>
  );
}

/** The computer's own first; what is set stays offered where this browser does not list it. */
function zones(present: string) {
  const known = Intl.supportedValuesOf('timeZone');
  const all = present === '' || known.includes(present) ? known : [present, ...known];
  return [
    { value: '', label: t('steps.work.zoneOwn') },
    ...all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  ];
}

function WorkingDays({ model }: { model: CadencesModel }) {
  const { workingDays } = model.settings.value;
  const turn = (day: number, isOn: boolean): void => {
    const days = isOn ? [...workingDays, day].sort() : workingDays.filter((one) => one !== day);
    void model.work({ workingDays: days });
  };
  return (
    <fieldset>
      <legend class="font-medium text-ink-soft text-small">{t('steps.work.days')}</legend>
      <div class="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {[1, 2, 3, 4, 5, 6, 7].map((day) => {
          const isOn = workingDays.includes(day);
          const isOnly = isOn && workingDays.length === 1;
          return (
            <label
              key={day}
              class="flex h-7 cursor-pointer items-center gap-1.5"
              title={isOnly ? t('steps.work.keepOne') : weekdayName(day, 'long')}
            >
              <input
                type="checkbox"
                checked={isOn}
                disabled={isOnly}
                onChange={(event) => turn(day, event.currentTarget.checked)}
              />
              {weekdayName(day, 'short')}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function DaysOff({ model }: { model: CadencesModel }) {
  const [day, setDay] = useState('');
  const { daysOff } = model.settings.value;
  const add = (): void => {
    if (!isDay(day)) return;
    void model.work({ daysOff: [...new Set([...daysOff, day])].sort() });
    setDay('');
  };
  return (
    <div class="flex flex-col gap-1.5">
      <Field label={t('steps.work.off')}>
        {(ids) => (
          <span class="flex flex-wrap gap-2">
            <input
              {...ids}
              type="date"
              class={`${controlClass} max-w-40`}
              value={day}
              onInput={(event) => setDay(event.currentTarget.value)}
            />
            <Button class="h-8" disabled={!isDay(day)} onClick={add}>
              <Icon of={Plus} size={14} /> {t('steps.work.addOff')}
            </Button>
          </span>
        )}
      </Field>
      {daysOff.length === 0 ? (
        <p class="text-ink-faint text-small">{t('steps.work.noOff')}</p>
      ) : (
        <ul aria-label={t('steps.work.off')} class="flex flex-wrap gap-1.5">
          {daysOff.map((one) => (
            <li key={one} class="flex h-7 items-center rounded-md bg-sunken ps-2">
              {dayInFull(one)}
              <IconButton
                label={t('steps.work.dropOff', [dayInFull(one)])}
                onClick={() => void model.work({ daysOff: daysOff.filter((other) => other !== one) })}
              >
                <Icon of={X} size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
