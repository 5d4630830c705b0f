// The answer to the page's question, and what needs somebody, each with its next step.
import { CircleCheck, Info, TriangleAlert } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import { figure } from '../wording.ts';
import type { Concern, Next } from './concerns.ts';
import type { HealthModel } from './health-model.ts';

export function Verdict({ concerns }: { concerns: readonly Concern[] }) {
  const red = concerns.filter(({ tone }) => tone === 'red').length;
  const isWell = red === 0;
  return (
    <p role="status" class="flex items-start gap-2 text-pretty text-title">
      <Icon of={isWell ? CircleCheck : TriangleAlert} class={`mt-0.5 shrink-0 ${isWell ? 'text-green' : 'text-red'}`} />
      {isWell
        ? concerns.length === 0
          ? t('health.well')
          : t('health.wellBut')
        : t('health.unwell', red, [figure(red)])}
    </p>
  );
}

interface ConcernListProps {
  concerns: readonly Concern[];
  model: HealthModel;
  links: PageLinks;
}

export function ConcernList({ concerns, model, links }: ConcernListProps) {
  if (concerns.length === 0) return null;
  return (
    <ul aria-label={t('health.concerns')} class="mt-4 divide-y divide-hairline border-hairline border-y">
      {concerns.map(({ id, tone, sentence, next }) => (
        <li key={id} class="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <span class="flex min-w-60 flex-1 items-start gap-2.5">
            <Icon
              of={tone === 'red' ? TriangleAlert : Info}
              class={`mt-0.5 shrink-0 ${tone === 'red' ? 'text-red' : 'text-amber'}`}
            />
            <span class="min-w-0 text-pretty">
              <span class="sr-only">{tone === 'red' ? t('health.needsAction') : t('health.toKnow')} </span>
              {sentence}
            </span>
          </span>
          <NextStep next={next} model={model} links={links} />
        </li>
      ))}
    </ul>
  );
}

function NextStep({ next, model, links }: { next: Next; model: HealthModel; links: PageLinks }) {
  const isBusy = model.isBusy.value;
  if (next.kind === 'none') return null;
  if (next.kind === 'repair')
    return (
      <Button disabled={isBusy} onClick={() => void model.repair()}>
        {t('health.next.repair')}
      </Button>
    );
  if (next.kind === 'allow')
    return (
      <Button disabled={isBusy} onClick={() => void model.allow(next.host)}>
        {t('health.next.allow')}
      </Button>
    );
  return (
    <a class={buttonClass('plain')} href={next.to === 'outbox' ? links.outbox : `${links.options}#${next.to}`}>
      {next.words}
    </a>
  );
}
