// Privacy: what is read, kept and sent; the opt-in for profile views; the time in which a touch can be undone.
import { Button } from '../ui/button.tsx';
import { Field, Select, Switch } from '../ui/field.tsx';
import { ManagedValue } from '../ui/managed-lock.tsx';
import { countOf } from '../wording.ts';
import { DomainList } from './domain-list.tsx';
import type { OptionsModel } from './model.ts';
import { Section, Spoken } from './section.tsx';

/** One line each: what, whether it is read, where it is kept, whether it leaves. PRIVACY.md says the same at length. */
const facts: readonly (readonly [what: string, read: string, kept: string, sent: string])[] = [
  ['Names, titles, companies on the open page', 'While open', 'With a touch', 'To your hub'],
  ['Text of the open mail or profile', 'While open', 'Never', 'Never'],
  ['Recipients and subject of what you send', 'When you send', 'With the touch', 'To your hub'],
  ['Your own notes', 'When you log', 'With the touch', 'To your hub'],
  ['Which asset was shown, inserted, sent', 'In the sidebar', 'Without names', 'To your hub, without names'],
  ['What left this computer, word for word', 'When it leaves', 'For as long as you say', 'Never'],
  ['Which words are usual in your conversations', 'While open', 'As counts, without the words', 'Never'],
  ['What you took or left of a list', 'In the sidebar', 'As counts, without names', 'Never'],
  ['Other tabs, history, passwords', 'Never', 'Never', 'Never'],
];

export function PrivacyTable() {
  return (
    <table class="w-full border-collapse text-left">
      <caption class="sr-only">What is read, kept and sent</caption>
      <thead>
        <tr class="border-hairline border-b text-ink-soft text-small">
          {['What', 'Read', 'Kept here', 'Sent'].map((head, index) => (
            <th key={head} scope="col" class={`py-1.5 pr-3 font-medium ${index === 0 ? 'w-2/5' : ''}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map(([what, read, kept, sent]) => (
          <tr key={what} class="border-hairline border-b align-top">
            <th scope="row" class="py-2 pr-3 font-medium">
              {what}
            </th>
            {[read, kept, sent].map((words, index) => (
              <td key={index} class={`text-pretty py-2 pr-3 ${words === 'Never' ? 'text-ink-faint' : 'text-ink-soft'}`}>
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const undoTimes = [
  { value: '0', label: 'None: send at once' },
  { value: '60', label: '1 minute' },
  { value: '300', label: '5 minutes' },
  { value: '900', label: '15 minutes' },
] as const;

export function PrivacySection({ model }: { model: OptionsModel }) {
  const settings = model.settings.value;
  const learned = model.learned.value;
  const nearest = undoTimes.findLast((time) => Number(time.value) <= settings.undoSeconds) ?? undoTimes[0];
  return (
    <Section
      id="privacy"
      title="Privacy"
      lead="Touchline reads the page that is open in front of you, and only on the sites that are switched on. No account, no tracking pixels, no clicking for you."
    >
      <PrivacyTable />
      <div class="mt-2">
        <Switch
          label="Log profile views"
          hint="Off by default. When on, a LinkedIn profile that you read for some seconds becomes a touch, once a day per person. It is sent to your hub like any other touch; LinkedIn is not told."
          isOn={settings.logProfileViews}
          onTurn={(logProfileViews) => void model.set({ logProfileViews })}
        />
      </div>
      <div class="mt-3 grid max-w-xl gap-4">
        {model.managed.value.undoSeconds !== undefined ? (
          <ManagedValue label="Time to undo">{nearest.label}</ManagedValue>
        ) : (
          <Field
            label="Time to undo"
            hint="A touch waits this long before it leaves the computer. Until then, undo leaves no trace."
          >
            {(ids) => (
              <Select
                {...ids}
                value={nearest.value}
                options={undoTimes}
                onPick={(seconds) => void model.set({ undoSeconds: Number(seconds) })}
              />
            )}
          </Field>
        )}
        <DomainList
          label="Your company’s domains"
          hint="People with these addresses are colleagues: mail to them is no touch. The domain of your own address counts already."
          domains={settings.ownDomains}
          onChange={(ownDomains) => void model.set({ ownDomains })}
        />
      </div>
      <div class="mt-4 flex max-w-xl items-start gap-4">
        <div class="min-w-0 flex-1">
          <p class="font-medium">What the matcher learned</p>
          <p class="text-pretty text-ink-soft text-small">
            Words that stand in many of your conversations say little about one of them. Counted over{' '}
            {countOf(learned.contexts, 'conversation')}, on this computer only; the words themselves cannot be read
            back.
          </p>
          <p class="mt-1 text-pretty text-ink-soft text-small">
            Which assets you took, opened or dismissed in which kind of situation, and where nothing fitted: counted
            over the last {countOf(learned.lists, 'list')}, without names and texts; and the industry and place of
            companies whose page you opened.{' '}
            {learned.isFeedbackOn
              ? 'It changes the order, because your own past lists would have been better with it.'
              : 'It does not change the order yet: your own past lists must have been better with it first.'}
          </p>
          <Spoken saying={model.learnedSaying.value} />
        </div>
        <Button disabled={learned.contexts + learned.lists === 0} onClick={() => void model.forgetLearned()}>
          Forget it
        </Button>
      </div>
    </Section>
  );
}
