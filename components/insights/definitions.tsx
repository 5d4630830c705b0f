// What each number counts, one click away.
import { ChevronRight } from 'lucide-preact';
import { Icon } from '../ui/icon.tsx';

const definitions: readonly (readonly [word: string, means: string])[] = [
  ['Usable', 'Approved and within its dates today. Drafts, archived and expired assets are not usable.'],
  [
    'Shown',
    'The asset stood in the sidebar’s list. The same thread or profile counts once, however often it was opened.',
  ],
  ['Opened', 'You opened the asset’s own page from the sidebar.'],
  ['Used', 'Inserted into a composer, or copied. Whether the mail was sent is the next step.'],
  ['Sent', 'The page proved that a message with the asset went out, or you logged it by hand.'],
  ['Last used', 'The last time it was opened, inserted, copied or sent.'],
  ['3 of 4', 'Below 20 cases the two numbers stand alone. A percentage of so few would promise too much.'],
];

export function Definitions() {
  return (
    <details class="group border-hairline border-y">
      <summary class="flex h-9 list-none items-center gap-1.5 text-ink-soft transition-colors hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronRight} size={14} class="transition-transform group-open:rotate-90" />
        What the numbers mean
      </summary>
      <dl class="grid gap-x-6 gap-y-2 pb-4 pl-5 sm:grid-cols-[6rem_1fr]">
        {definitions.map(([word, means]) => (
          <div key={word} class="contents">
            <dt class="font-medium">{word}</dt>
            <dd class="-mt-1.5 max-w-prose text-pretty text-ink-soft sm:mt-0">{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
