// "What assets rest on": each fact with its end and with how many assets depend on it. Renewed here once, it is renewed for all.
import { Plus } from 'lucide-preact';
import { t, tOf } from '../../lib/i18n/t.ts';
import { type FactUse, factUses } from '../../lib/insights/asset-facts.ts';
import { Spoken } from '../options/section.tsx';
import { isOfTeam } from '../shared/team-desk.ts';
import { TeamLine } from '../shared/team-line.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import { DescribeIt, FactActions } from './fact-actions.tsx';
import { FactDialog } from './fact-dialog.tsx';
import { factIcons, factWordsOf, standingOf, undescribedIcon } from './fact-words.ts';
import type { FactsModel } from './facts-model.ts';

interface FactsSectionProps {
  model: FactsModel;
  assets: readonly { facts: readonly string[]; status: string }[];
  /** `YYYY-MM-DD` */
  today: string;
  /** Shows in the library what rests on it. */
  onShow: (use: FactUse) => void;
}

export function FactsSection({ model, assets, today, onShow }: FactsSectionProps) {
  const uses = factUses(model.facts.value, assets, today);
  const isQuiet = model.saying.value === undefined && model.undoable.value === undefined;
  return (
    <section id="facts" aria-labelledby="facts-title" class="flex flex-col gap-3">
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div class="min-w-0">
          <h2 id="facts-title" class="font-semibold">
            {t('facts.title')}
          </h2>
          <p class="max-w-prose text-pretty text-ink-soft">{t('facts.lead')}</p>
        </div>
        <Button
          onClick={() => {
            model.writing.value = {};
          }}
        >
          <Icon of={Plus} size={14} /> {t('facts.add')}
        </Button>
      </div>
      <div class={`flex flex-wrap items-center gap-x-3 ${isQuiet ? '-mt-3' : ''}`}>
        <Spoken saying={model.saying.value} />
        {model.undoable.value !== undefined && (
          <Button class="mt-2" disabled={model.isBusy.value} onClick={() => void model.undo()}>
            {t('common.undo')}
          </Button>
        )}
      </div>
      {uses.length > 0 && (
        <ul class="divide-y divide-hairline border-hairline border-y">
          {uses.map((use) => (
            <FactRow key={use.key} use={use} model={model} today={today} onShow={() => onShow(use)} />
          ))}
        </ul>
      )}
      <FactDialog model={model} />
    </section>
  );
}

const tones = { plain: 'text-ink-soft', amber: 'text-amber', red: 'text-red' };

interface FactRowProps {
  use: FactUse;
  model: FactsModel;
  today: string;
  onShow: () => void;
}

function FactRow({ use, model, today, onShow }: FactRowProps) {
  const { name, assets, key } = use;
  const fact = model.facts.value.find(({ id }) => id === use.fact?.id);
  const standing = standingOf(fact, today);
  return (
    <li class="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 py-1.5 sm:min-h-9 sm:grid-cols-[minmax(0,1fr)_13rem_6.5rem_6rem] sm:py-1">
      <div class="min-w-0">
        <div class="flex min-w-0 items-baseline gap-2 max-sm:flex-wrap max-sm:gap-y-0">
          <Icon
            of={fact === undefined ? undescribedIcon : factIcons[fact.kind]}
            size={14}
            class="translate-y-0.5 text-ink-faint"
          />
          <span class="min-w-0 truncate font-medium max-sm:flex-1" title={name} translate={false}>
            {name}
          </span>
          {fact !== undefined && (
            <span
              class="min-w-0 shrink-[4] truncate text-ink-faint text-small max-sm:basis-full"
              title={fact.note}
              translate={false}
            >
              {[tOf('facts.kind', fact.kind), fact.note, fact.owner].filter((part) => part !== '').join(' · ')}
            </span>
          )}
        </div>
        {fact !== undefined && isOfTeam(model.desk, fact) && (
          <div class="sm:ps-5.5">
            <TeamLine
              desk={model.desk}
              kind="fact"
              one={fact}
              act={(work) => void model.act(work)}
              isBusy={model.isBusy.value}
              mineWords={fact.mine === undefined ? '' : factWordsOf(fact.mine, fact.name)}
            />
          </div>
        )}
      </div>
      <div class="flex flex-wrap items-center gap-x-3 whitespace-nowrap max-sm:col-start-1 sm:contents">
        <p class={`flex items-center gap-1.5 text-small ${tones[standing.tone]}`}>
          <Icon of={standing.icon} size={14} />
          {standing.text}
        </p>
        <button
          type="button"
          disabled={assets === 0}
          onClick={onShow}
          title={t('facts.show', [name])}
          class="h-6 text-start text-small tabular-nums underline decoration-hairline underline-offset-2 hover:decoration-current disabled:text-ink-faint disabled:no-underline"
        >
          {t('common.assets', assets, [figure(assets)])}
        </button>
      </div>
      <span class="flex justify-end gap-1 max-sm:col-start-2 max-sm:row-span-2 max-sm:row-start-1">
        {fact === undefined ? (
          <DescribeIt model={model} id={key} name={name} />
        ) : (
          <FactActions model={model} fact={fact} />
        )}
      </span>
    </li>
  );
}
