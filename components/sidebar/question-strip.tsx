// What only the rep can answer: "Did you send this to Ann?", "Is this the same person?". One question at a time, never a
// dialog; a "no" is remembered by the background, or simply closes.
import { CircleHelp } from 'lucide-preact';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

export interface Question {
  text: string;
  /** Why it is asked, one sentence. */
  why: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
}

export function QuestionStrip({ question }: { question: Question | undefined }) {
  if (question === undefined) return null;
  return (
    <section aria-label="A question" class="shrink-0 border-hairline border-t bg-amber-wash px-3 py-2">
      <p class="flex gap-2 font-medium text-small">
        <Icon of={CircleHelp} size={14} class="mt-px shrink-0 text-amber" />
        <span class="text-pretty">{question.text}</span>
      </p>
      <p class="mt-0.5 text-pretty pl-5.5 text-ink-soft text-small">{question.why}</p>
      <div class="mt-1.5 flex gap-1.5 pl-5.5">
        <Button kind="plain" onClick={question.onYes}>
          {question.yes}
        </Button>
        <Button kind="ghost" onClick={question.onNo}>
          {question.no}
        </Button>
      </div>
    </section>
  );
}
