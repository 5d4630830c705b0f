// The trial of a rule: in how many kept contexts it applies, which assets would have been seen, and what would have lost its row.
import { History } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { RuleDraft } from '../../lib/model/rule.ts';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { figure } from '../wording.ts';
import type { RulesModel, Trial } from './rules-model.ts';
import { TrialContexts } from './trial-contexts.tsx';

/** Rows of a table; the rest is a long tail of single contexts. */
const mostRows = 12;
/** Contexts that are kept; see `pruneShowings`. */
const kept = 1_000;

export function Sandbox({ model, draft }: { model: RulesModel; draft: RuleDraft }) {
  const trial = model.trial.value;
  if (trial === undefined) return null;
  const total = model.list.value?.contexts ?? 0;
  const { state, rehearsal } = trial;
  return (
    <section aria-label={t('rules.trial')} class="flex flex-col gap-3 border-hairline border-t pt-3">
      <div>
        <h3 class="font-semibold">{t('rules.trial')}</h3>
        <p class="mt-0.5 max-w-prose text-pretty text-ink-soft text-small">{t('rules.trialLead')}</p>
      </div>
      <div role="status" class="flex flex-col gap-1 tabular-nums">
        <Progress model={model} trial={trial} total={total} />
      </div>
      {rehearsal.contexts === 0 && state === 'done' ? (
        <div class="*:-mx-3">
          <Notice icon={History} title={t('rules.nothingKept')}>
            {t('rules.nothingKeptLead', [figure(kept)])}
          </Notice>
        </div>
      ) : (
        state !== 'failed' && <Outcome model={model} draft={draft} trial={trial} />
      )}
    </section>
  );
}

function Progress({ model, trial, total }: { model: RulesModel; trial: Trial; total: number }) {
  const { state, rehearsal, problem } = trial;
  const done = rehearsal.contexts;
  if (state === 'failed') return <p class="text-red">{problem}</p>;
  if (state === 'running')
    return (
      <div class="flex max-w-96 flex-col gap-1.5">
        <span class="flex items-center justify-between gap-3">
          {t('rules.running', [figure(done), figure(total)])}
          <Button size="small" onClick={() => model.stop()}>
            {t('rules.stop')}
          </Button>
        </span>
        <Bar part={done} whole={total} />
      </div>
    );
  const { applied, widened, meant, seen } = rehearsal;
  const shown = seen.filter(({ after }) => after > 0).length;
  return (
    <>
      {state === 'stopped' && <p class="text-amber">{t('rules.stopped', [figure(done)])}</p>}
      {done > 0 && (
        <p>
          <strong class="font-medium">{t('rules.applies', done, [figure(done), figure(applied)])}</strong>{' '}
          {widened === 0 ? t('rules.changesNothing') : t('rules.widened', widened, [figure(widened)])}{' '}
          {meant > 0 && t('rules.meant', meant, [figure(meant), figure(shown)])}
        </p>
      )}
    </>
  );
}

function Outcome({ model, draft, trial }: { model: RulesModel; draft: RuleDraft; trial: Trial }) {
  const { rehearsal, titles } = trial;
  if (rehearsal.applied === 0) return null;
  return (
    <>
      <div class="grid items-start gap-x-8 gap-y-4 md:grid-cols-2">
        <Seen trial={trial} />
        <div class="min-w-0">
          <h4 class="pb-1 font-medium">{t('rules.displacedTitle')}</h4>
          {rehearsal.displaced.length === 0 ? (
            <p class="text-ink-soft">{t('rules.noneDisplaced')}</p>
          ) : (
            <ul class="divide-y divide-hairline border-hairline border-y">
              {rehearsal.displaced.slice(0, mostRows).map(({ id, times }) => (
                <li key={id} class="flex items-baseline justify-between gap-3 py-1">
                  <span class="wrap-anywhere min-w-0">{titles[id] ?? id}</span>
                  <span class="shrink-0 text-ink-soft text-small tabular-nums">
                    {t('rules.displaced', [t('rules.contexts', times, [figure(times)])])}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <TrialContexts model={model} draft={draft} trial={trial} />
    </>
  );
}

function Seen({ trial: { rehearsal, titles } }: { trial: Trial }) {
  if (rehearsal.seen.length === 0) return null;
  const cell = 'py-1 ps-3 text-end tabular-nums';
  return (
    <table class="w-full min-w-0">
      <caption class="pb-1 text-start font-medium">
        {t('rules.seenTitle')}
        <span class="sr-only">. {t('rules.seenCaption')}</span>
      </caption>
      <thead>
        <tr class="border-hairline border-y text-ink-soft text-small">
          <th scope="col" class="py-1 text-start font-normal">
            {t('rules.asset')}
          </th>
          <th scope="col" class={`${cell} font-normal`}>
            {t('rules.before')}
          </th>
          <th scope="col" class={`${cell} font-normal`}>
            {t('rules.after')}
          </th>
        </tr>
      </thead>
      <tbody class="divide-y divide-hairline border-hairline border-b">
        {rehearsal.seen.slice(0, mostRows).map(({ id, before, after }) => (
          <tr key={id}>
            <th scope="row" class="wrap-anywhere py-1 text-start font-normal">
              {titles[id] ?? id}
            </th>
            <td class={`${cell} text-ink-soft`}>{figure(before)}</td>
            <td class={`${cell} ${after > before ? 'font-medium text-green' : ''}`}>{figure(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
