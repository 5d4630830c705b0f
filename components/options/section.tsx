// One section of the options page: an anchor, a title, a sentence, its controls; and the sentence an action ends in.
import { Check, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Saying } from '../telling.ts';
import { Icon } from '../ui/icon.tsx';
import { FoundSections } from './found-sections.ts';
import type { SectionId } from './sections.ts';

interface SectionProps {
  id: string;
  title: string;
  lead: ComponentChildren;
  children: ComponentChildren;
}

export function Section({ id, title, lead, children }: SectionProps) {
  const found = useContext(FoundSections);
  return (
    <section
      id={id}
      hidden={found !== undefined && !found.sections.has(id as SectionId)}
      aria-labelledby={`${id}-title`}
      class="scroll-mt-4 border-hairline border-t py-6 first:border-t-0 first:pt-0"
    >
      <h2 id={`${id}-title`} class="font-semibold">
        {title}
      </h2>
      <p class="mt-0.5 max-w-prose text-pretty text-ink-soft">{lead}</p>
      <div class="mt-3">{children}</div>
    </section>
  );
}

/** Read aloud when it appears. */
export function Spoken({ saying }: { saying: Saying | undefined }) {
  return (
    <div role="status" aria-live="polite">
      {saying !== undefined && (
        <p class={`flex gap-1.5 pt-2 text-pretty ${saying.tone === 'bad' ? 'text-red' : 'text-ink'}`}>
          <Icon
            of={saying.tone === 'bad' ? TriangleAlert : Check}
            size={14}
            class={`mt-0.5 ${saying.tone === 'bad' ? '' : 'text-green'}`}
          />
          {saying.text}
        </p>
      )}
    </div>
  );
}
