// Writing: who signs, who is a customer, and how long a text may be in each channel.
import type { Budgets } from '../../lib/model/settings.ts';
import { controlClass, Field } from '../ui/field.tsx';
import { DomainList } from './domain-list.tsx';
import type { OptionsModel } from './model.ts';
import { Section } from './section.tsx';

const budgetWords: Record<keyof Budgets, string> = {
  note: 'Note of an invitation',
  message: 'Message',
  inmailSubject: 'InMail subject',
  inmail: 'InMail',
  comment: 'Comment',
  post: 'Post',
};
const mostCharacters = 100_000;

export function WritingSection({ model }: { model: OptionsModel }) {
  const { ownName, calendarLink, customerDomains, budgets } = model.settings.value;
  return (
    <Section
      id="writing"
      title="Writing"
      lead="What is filled into texts for you, and how long they may be. A text that is too long is refused with the reason; nothing is ever cut off."
    >
      <div class="grid max-w-xl gap-4">
        <Field label="Your name in texts" hint="Empty: as the page names you.">
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
        <Field label="Your booking link" hint="For the merge field {{own.calendar}}.">
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
          label="Your customers’ domains"
          hint="An asset for customers goes there without a question; anywhere else it is asked once more."
          domains={customerDomains}
          onChange={(domains) => void model.set({ customerDomains: domains })}
        />
      </div>
      <fieldset class="mt-5">
        <legend class="font-medium text-small text-ink-soft">Longest text, in characters</legend>
        <div class="mt-1 grid max-w-xl grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3">
          {(Object.keys(budgetWords) as (keyof Budgets)[]).map((channel) => (
            <Field key={channel} label={budgetWords[channel]}>
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
        <p class="mt-2 max-w-prose text-pretty text-ink-faint text-small">
          A note holds 200 characters with a free LinkedIn account and 300 with Premium or Sales Navigator. Where the
          page itself names a smaller limit, that one counts.
        </p>
      </fieldset>
    </Section>
  );
}
