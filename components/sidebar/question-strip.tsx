// What only the rep can answer: "Did you send this to Ann?", "Is this the same person?". One question at a time, never a
// dialog; Y and N answer it.

import { CircleHelp } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Question } from './questions.ts';

export function QuestionStrip({ questions }: { questions: readonly Question[] }) {
  const [question] = questions;
  if (question === undefined) return null;
  return (
    <section aria-label={t('touch.question.label')} class="shrink-0 border-hairline border-t bg-amber-wash px-3 py-2">
      <p class="flex gap-2 font-medium text-small">
        <Icon of={CircleHelp} size={14} class="mt-px shrink-0 text-amber" />
        <span class="min-w-0 flex-1 text-pretty">{question.text}</span>
        {questions.length > 1 && (
          <span class="shrink-0 font-normal text-ink-soft">{t('touch.question.ofMany', [questions.length])}</span>
        )}
      </p>
      <p class="mt-0.5 text-pretty ps-5.5 text-ink-soft text-small">{question.why}</p>
      <div class="mt-1.5 flex flex-wrap gap-1.5 ps-5.5">
        <Button kind="plain" keys="Y" onClick={question.onYes}>
          {question.yes}
        </Button>
        <Button kind="ghost" keys="N" class="px-1.5!" onClick={question.onNo}>
          {question.no}
        </Button>
        {question.never !== undefined && (
          <Button kind="ghost" class="px-1.5!" onClick={question.never.onNever}>
            {question.never.words}
          </Button>
        )}
      </div>
    </section>
  );
}
