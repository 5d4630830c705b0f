// What the texts of the chosen assets propose, to be looked through: each value with the words that speak for it and how sure it is.
import { Tags } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { languageName } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { sureFrom, type TagProposal } from '../../lib/model/tag-proposal.ts';
import type { TagRow } from '../../lib/wire/messages.ts';
import { Spoken } from '../options/section.tsx';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import { keyOf, quoted, type TaggingModel } from './tagging-model.ts';

/** Below this a proposal is a guess. */
const likelyFrom = 0.6;
/** Assets that are drawn at once. */
const page = 40;

/** The button over the table, the review that it opens, and the way back. @param chosen ids of the chosen assets */
export function Tagging({ model, chosen }: { model: TaggingModel; chosen: ReadonlySet<string> }) {
  const isOpen = model.rows.value !== undefined;
  return (
    <>
      <div class="flex flex-wrap gap-2 empty:hidden">
        {chosen.size > 0 && !isOpen && (
          <Button onClick={() => void model.suggest([...chosen])}>
            <Icon of={Tags} size={14} /> {t('tagging.suggestFor', chosen.size, [figure(chosen.size)])}
          </Button>
        )}
        {model.undoable.value > 0 && !isOpen && (
          <Button disabled={model.isBusy.value} onClick={() => void model.undo()}>
            {t('tagging.undo')}
          </Button>
        )}
      </div>
      <div class={isOpen || model.saying.value !== undefined ? 'order-last basis-full' : ''}>
        {isOpen && <Review model={model} />}
        <Spoken saying={model.saying.value} />
      </div>
    </>
  );
}

function Review({ model }: { model: TaggingModel }) {
  const [shown, setShown] = useState(page);
  const rows = model.rows.value ?? [];
  const proposing = model.proposing.value;
  const chosen = model.chosen.value;
  const sure = model.sure.value;
  return (
    <section aria-labelledby="tagging-title" class="flex flex-col gap-3 rounded-lg border border-hairline p-3 sm:p-4">
      <div>
        <h3 id="tagging-title" class="font-semibold">
          {t('tagging.title')}
        </h3>
        <p class="mt-0.5 max-w-prose text-pretty text-ink-soft">{t('tagging.lead')}</p>
      </div>
      <Progress model={model} rows={rows} />
      <div class="top-0 z-10 flex sm:sticky flex-wrap gap-2 bg-paper py-2">
        {proposing.length > 0 && (
          <Button
            kind="primary"
            disabled={chosen.size === 0 || model.isBusy.value || model.isReading.value}
            onClick={() => void model.write()}
          >
            {chosen.size === 0 ? t('tagging.writeNone') : t('tagging.write', chosen.size, [figure(chosen.size)])}
          </Button>
        )}
        {sure.size > 0 && (
          <Button onClick={() => model.choose(sure, true)}>
            {t('tagging.takeSure', sure.size, [figure(sure.size)])}
          </Button>
        )}
        {chosen.size > 0 && (
          <Button kind="ghost" onClick={() => model.choose(chosen, false)}>
            {t('tagging.takeNone')}
          </Button>
        )}
        <Button kind="ghost" onClick={() => model.close()}>
          {t('tagging.close')}
        </Button>
      </div>
      {proposing.length > 0 && (
        <ul class="divide-y divide-hairline border-hairline border-y">
          {proposing.slice(0, shown).map((row) => (
            <AssetProposals key={row.id} row={row} chosen={chosen} onChoose={model.choose} />
          ))}
        </ul>
      )}
      {proposing.length > shown && (
        <Button class="self-start" onClick={() => setShown(shown + page)}>
          {t('tagging.more')}
        </Button>
      )}
    </section>
  );
}

/** How far the reading is, and then what it came to. */
function Progress({ model, rows }: { model: TaggingModel; rows: readonly TagRow[] }) {
  const wanted = model.wanted.value;
  if (model.isReading.value)
    return (
      <div role="status" class="flex max-w-96 flex-col gap-1.5 tabular-nums">
        <span class="flex items-center justify-between gap-3">
          {t('tagging.reading', [figure(rows.length), figure(wanted)])}
          <Button size="small" onClick={() => model.stop()}>
            {t('tagging.stop')}
          </Button>
        </span>
        <Bar part={rows.length} whole={wanted} />
      </div>
    );
  const proposing = model.proposing.value;
  const count = proposing.reduce((sum, { proposals }) => sum + proposals.length, 0);
  const ofHub = rows.filter(({ isOfHub }) => isOfHub).length;
  const without = rows.length - ofHub - proposing.length;
  return (
    <p role="status" class="flex flex-wrap gap-x-3 tabular-nums">
      <span>
        {count === 0
          ? t('tagging.nothing')
          : t('tagging.found', count, [
              figure(count),
              t('common.assets', proposing.length, [figure(proposing.length)]),
            ])}
      </span>
      {count > 0 && without > 0 && (
        <span class="text-ink-soft">{t('tagging.noneFor', without, [figure(without)])}</span>
      )}
      {ofHub > 0 && <span class="text-ink-soft">{t('tagging.ofHub', ofHub, [figure(ofHub)])}</span>}
    </p>
  );
}

interface AssetProposalsProps {
  row: TagRow;
  chosen: ReadonlySet<string>;
  onChoose: TaggingModel['choose'];
}

function AssetProposals({ row, chosen, onChoose }: AssetProposalsProps) {
  return (
    <li class="py-2">
      <fieldset class="grid min-w-0 gap-x-6 gap-y-1 md:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
        <legend class="wrap-anywhere float-start min-w-0 py-1 font-medium">{row.title}</legend>
        <div class="min-w-0">
          {row.proposals.map((proposal) => {
            const key = keyOf(row.id, proposal);
            return (
              <Proposal
                key={key}
                proposal={proposal}
                isChosen={chosen.has(key)}
                onChoose={(isChosen) => onChoose([key], isChosen)}
              />
            );
          })}
        </div>
      </fieldset>
    </li>
  );
}

const certaintyWords = ({ certainty }: TagProposal): string =>
  certainty >= sureFrom ? t('tagging.sure') : certainty >= likelyFrom ? t('tagging.likely') : t('tagging.perhaps');

interface ProposalProps {
  proposal: TagProposal;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function Proposal({ proposal, isChosen, onChoose }: ProposalProps) {
  const { field, value, words, isNew, certainty } = proposal;
  const evidence = [
    certaintyWords(proposal),
    ...(isNew === true ? [t('tagging.isNew')] : []),
    ...(words.length === 0 ? [] : [t('tagging.because', [quoted(words)])]),
  ];
  return (
    <label class="flex min-h-7 items-start gap-2 rounded-md py-1 hover:bg-sunken">
      <input
        type="checkbox"
        class="mt-0.5 shrink-0"
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span class="flex min-w-0 flex-wrap gap-x-2">
        <span class="wrap-anywhere">
          <span class="text-ink-soft">{tOf('tagging.field', field)}</span>{' '}
          <span class={certainty >= sureFrom ? 'font-medium' : ''}>
            {field === 'language' ? languageName(value) : value}
          </span>
        </span>
        <span class="wrap-anywhere text-ink-faint">{evidence.join(' · ')}</span>
      </span>
    </label>
  );
}
