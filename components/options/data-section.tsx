// How long things are kept, and who was erased.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select, TextField } from '../ui/field.tsx';
import { ManagedValue } from '../ui/managed-lock.tsx';
import { countOf } from '../wording.ts';
import type { DataModel } from './data-model.ts';
import type { OptionsModel } from './model.ts';
import { Section, Spoken } from './section.tsx';

const touchTimes = [
  { value: '0', label: 'For good' },
  { value: '90', label: '3 months' },
  { value: '365', label: '1 year' },
  { value: '730', label: '2 years' },
  { value: '1095', label: '3 years' },
] as const;
const departureTimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
] as const;

const nearest = <T extends string>(options: readonly { value: T; label: string }[], days: number): T => {
  const at = options.findLast(({ value }) => Number(value) <= days) ?? options[0];
  return at?.value as T;
};

export function DataSection({ model, options }: { model: DataModel; options: OptionsModel }) {
  const { touchDays, departureDays } = options.settings.value;
  const isBusy = model.busy.value !== '';
  return (
    <Section
      id="data"
      title="Keeping and erasing"
      lead="What is older than you say is let go of once a day. What still has to leave, or waits for you, is never let go of."
    >
      <div class="grid max-w-xl gap-4 sm:grid-cols-2">
        {options.managed.value.touchDays !== undefined ? (
          <ManagedValue label="Keep delivered touches">{t('host.managed.days', touchDays)}</ManagedValue>
        ) : (
          <Field label="Keep delivered touches" hint="On this computer. Your hub has its own rule.">
            {(ids) => (
              <Select
                {...ids}
                value={nearest(touchTimes, touchDays)}
                options={touchTimes}
                onPick={(days) => void options.set({ touchDays: Number(days) })}
              />
            )}
          </Field>
        )}
        <Field label="Keep the record of what left" hint="Each item with its address, word for word.">
          {(ids) => (
            <Select
              {...ids}
              value={nearest(departureTimes, departureDays)}
              options={departureTimes}
              onPick={(days) => void options.set({ departureDays: Number(days) })}
            />
          )}
        </Field>
      </div>
      <Button class="mt-3" disabled={isBusy} onClick={() => void model.letGo()}>
        {model.busy.value === 'letting-go' ? 'Letting go…' : 'Let go now'}
      </Button>
      <Lifting model={model} />
      <Spoken saying={model.saying.value} />
    </Section>
  );
}

function Lifting({ model }: { model: DataModel }) {
  const [value, setValue] = useState('');
  const count = model.tombstones.value;
  return (
    <form
      class="mt-5 grid max-w-xl gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void model.lift(value.trim()).then((isTaken) => isTaken && setValue(''));
      }}
    >
      <TextField
        label="Log an erased person again"
        hint={
          count === 0
            ? 'Nobody was erased. You erase a person from their card in the sidebar.'
            : `${countOf(count, 'address or profile', 'addresses and profiles')} of erased people are remembered as hashes that cannot be read back, so that nothing is logged about them again.`
        }
        placeholder="ann@example.com or linkedin.com/in/…"
        isDisabled={count === 0}
        value={value}
        onType={setValue}
      />
      <Button type="submit" class="w-fit" disabled={count === 0 || value.trim() === '' || model.busy.value !== ''}>
        Lift
      </Button>
    </form>
  );
}
