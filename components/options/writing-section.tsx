// Writing: who signs, who is a customer, and how long a text may be in each channel.
import { t } from '../../lib/i18n/t.ts';
import type { Budgets } from '../../lib/model/settings.ts';
import { controlClass, Field } from '../ui/field.tsx';
import { DomainList } from './domain-list.tsx';
import type { OptionsModel } from './model.ts';
import { Section } from './section.tsx';

const budgetKeys: readonly (keyof Budgets)[] = ['note', 'message', 'inmailSubject', 'inmail', 'comment', 'post'];
const mostCharacters = 100_000;

export function WritingSection({ model }: { model: OptionsModel }) {
  const { ownName, calendarLink, customerDomains, budgets } = model.settings.value;
  return (
    <Section id="writing" title={t('writing.settings.title')} lead={t('writing.settings.lead')}>
      <div class="grid max-w-xl gap-4">
        <Field label={t('writing.settings.ownName')} hint={t('writing.settings.ownNameHint')}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              class={controlClass}
              maxLength={200}
              autocomplete="off"
              value={ownName}
              onChange={(event) => void model.set({ ownName: event.currentTarget.value.trim() })}
            />
          )}
        </Field>
        <Field label={t('writing.settings.calendar')} hint={t('writing.settings.calendarHint')}>
          {(ids) => (
            <input
              {...ids}
              type="url"
              class={controlClass}
              maxLength={2000}
              autocomplete="off"
              placeholder="https://"
              value={calendarLink}
              onChange={(event) => void model.set({ calendarLink: event.currentTarget.value.trim() })}
            />
          )}
        </Field>
        <DomainList
          label={t('writing.settings.customers')}
          hint={t('writing.settings.customersHint')}
          domains={customerDomains}
          onChange={(domains) => void model.set({ customerDomains: domains })}
        />
      </div>
      <fieldset class="mt-5">
        <legend class="font-medium text-small text-ink-soft">{t('writing.settings.longest')}</legend>
        <div class="mt-1 grid max-w-xl grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3">
          {budgetKeys.map((channel) => (
            <Field key={channel} label={t(`writing.settings.budget.${channel}`)}>
              {(ids) => (
                <input
                  {...ids}
                  type="number"
                  class={controlClass}
                  min={1}
                  max={mostCharacters}
                  value={budgets[channel]}
                  onChange={(event) => {
                    const most = event.currentTarget.valueAsNumber;
                    if (Number.isInteger(most) && most >= 1 && most <= mostCharacters)
                      void model.set({ budgets: { ...budgets, [channel]: most } });
                    else event.currentTarget.value = String(budgets[channel]);
                  }}
                />
              )}
            </Field>
          ))}
        </div>
        <p class="mt-2 max-w-prose text-pretty text-ink-faint text-small">{t('writing.settings.budgetHint')}</p>
      </fieldset>
    </Section>
  );
}
