// What can be done with the chosen assets, and how far long work is.
import { t } from '../../lib/i18n/t.ts';
import { nextStates, publishStates } from '../../lib/model/publish-states.ts';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { figure } from '../wording.ts';
import type { PublishModel } from './publish-model.ts';

export function BatchBar({ model }: { model: PublishModel }) {
  const chosen = model.chosen.value;
  const assets = model.board.value?.assets ?? [];
  if (model.batch.progress.value !== undefined) return <Going model={model} />;
  if (chosen.size === 0) return null;
  const states = new Set(assets.filter(({ id }) => chosen.has(id)).map(({ state }) => state));
  // Only what every chosen asset may do: nothing is offered that would be refused.
  const ways = publishStates.filter((to) => [...states].every((from) => nextStates[from].includes(to)));
  return (
    <div class="flex flex-wrap items-center gap-2 rounded-lg bg-sunken px-3 py-2">
      <span class="pe-1 font-medium max-sm:w-full">{t('publish.chosen', chosen.size, [figure(chosen.size)])}</span>
      {[...ways].reverse().map((to) => (
        <Button
          key={to}
          kind={to === 'published' || to === 'review' ? 'primary' : 'plain'}
          disabled={model.isBusy.value}
          onClick={() => void model.move(to)}
        >
          {t(`publish.act.${to}`)}
        </Button>
      ))}
      {ways.length === 0 && <span class="text-pretty text-ink-soft">{t('publish.noWay')}</span>}
    </div>
  );
}

/** How far it is, with the way to stop. */
function Going({ model }: { model: PublishModel }) {
  const { done, total } = model.batch.progress.value ?? { done: 0, total: 0 };
  return (
    <div class="flex items-center gap-3 rounded-lg bg-sunken px-3 py-2">
      <div class="flex min-w-0 flex-1 flex-col gap-1">
        <span role="status" class="tabular-nums">
          {t('publish.progress', [figure(done), figure(total)])}
        </span>
        <Bar part={done} whole={total} />
      </div>
      <Button onClick={() => model.batch.cancel()}>{t('publish.stop')}</Button>
    </div>
  );
}
