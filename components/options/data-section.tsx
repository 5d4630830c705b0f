// How long things are kept, and who was erased.
import { useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { BackupModel } from '../backup/backup-model.ts';
import { BackupPart } from '../backup/backup-part.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select, TextField } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import type { DataModel } from './data-model.ts';
import type { OptionsModel } from './model.ts';
import { Section, Spoken } from './section.tsx';
import { Setting } from './setting.tsx';

/** Days; 0 = for good. */
const touchDays = ['0', '90', '365', '730', '1095'] as const;
const departureDays = ['30', '90', '365'] as const;

const choicesOf = <T extends string>(days: readonly T[], table: string) =>
  days.map((value) => ({ value, label: tOf(table, `d${value}`) }));
const nearest = <T extends string>(choices: readonly T[], days: number): T =>
  choices.findLast((value) => Number(value) <= days) ?? (choices[0] as T);

export function DataSection(props: { model: DataModel; options: OptionsModel; backup: BackupModel }) {
  const { model, options } = props;
  const kept = options.settings.value;
  const isBusy = model.busy.value !== '';
  return (
    <Section id="data" title={t('options.section.data')} lead={t('options.data.lead')}>
      <div class="grid max-w-xl gap-4 sm:grid-cols-2">
        <Setting id="keepTouches" of="touchDays" model={options}>
          <Field label={t('options.setting.keepTouches')} hint={t('options.data.touchesHint')}>
            {(ids) => (
              <Select
                {...ids}
                value={nearest(touchDays, kept.touchDays)}
                options={choicesOf(touchDays, 'options.keepTime')}
                onPick={(days) => void options.set({ touchDays: Number(days) })}
              />
            )}
          </Field>
        </Setting>
        <Setting id="keepDepartures" of="departureDays" model={options}>
          <Field label={t('options.setting.keepDepartures')} hint={t('options.data.departuresHint')}>
            {(ids) => (
              <Select
                {...ids}
                value={nearest(departureDays, kept.departureDays)}
                options={choicesOf(departureDays, 'options.keepTime')}
                onPick={(days) => void options.set({ departureDays: Number(days) })}
              />
            )}
          </Field>
        </Setting>
      </div>
      <Button class="mt-3" disabled={isBusy} onClick={() => void model.letGo()}>
        {model.busy.value === 'letting-go' ? t('options.data.lettingGo') : t('options.data.letGo')}
      </Button>
      <Setting id="lift">
        <Lifting model={model} />
      </Setting>
      <Spoken saying={model.saying.value} />
      <Setting id="backup" class="mt-6">
        <BackupPart model={props.backup} />
      </Setting>
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
        label={t('options.setting.lift')}
        hint={count === 0 ? t('options.data.nobodyErased') : t('options.data.erased', count, [figure(count)])}
        placeholder={t('options.data.liftExample')}
        isDisabled={count === 0}
        value={value}
        onType={setValue}
      />
      <Button type="submit" class="w-fit" disabled={count === 0 || value.trim() === '' || model.busy.value !== ''}>
        {t('options.data.lift')}
      </Button>
    </form>
  );
}
