// What the sidebar says on each step down when a page shows less than it should, with what the rep can do there.
import { CircleSlash, TextSelect, TriangleAlert, UserRound, UserRoundCheck, Users } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { Button, Key } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';

export interface LadderRung {
  step: 'all' | 'identity' | 'url' | 'selection' | 'manual' | 'no-access';
  title: string;
  sentence: string;
  offers: readonly ('select' | 'pin' | 'unpin')[];
}
export interface LadderActions {
  useSelection: () => void;
  /** Opens the form in which a person is named by hand. */
  pin: () => void;
  unpin: () => void;
}

const icons = {
  all: UserRound,
  identity: UserRound,
  url: UserRound,
  selection: TextSelect,
  manual: Users,
  'no-access': CircleSlash,
};

export function LadderButtons({ rung, actions }: { rung: LadderRung; actions: LadderActions }) {
  return (
    <>
      {rung.offers.includes('select') && (
        <Button onClick={actions.useSelection}>
          <Icon of={TextSelect} size={14} /> {t('sidebar.ladder.useSelection')}
        </Button>
      )}
      {rung.offers.includes('pin') && (
        <Button keys="P" onClick={actions.pin}>
          {t('touch.log.namePerson')}
        </Button>
      )}
    </>
  );
}

/** Stands in the place of the list where nobody is named. */
export function LadderNotice({
  rung,
  actions,
  trouble,
  more,
}: {
  rung: LadderRung;
  actions: LadderActions;
  trouble: string;
  /** What else can be done here. */
  more: ComponentChildren;
}) {
  return (
    <Notice
      icon={icons[rung.step]}
      tone={rung.step === 'no-access' ? 'plain' : 'amber'}
      title={rung.title}
      actions={
        <>
          <LadderButtons rung={rung} actions={actions} />
          {more}
        </>
      }
    >
      {trouble} {rung.sentence}
    </Notice>
  );
}

const small =
  'inline-flex h-6 items-center gap-1.5 rounded px-1.5 text-ink-soft transition-colors hover:bg-sunken hover:text-ink';

/** The same in one or two lines, above a list that goes on: what was lost, or where the person comes from. */
export function LadderStrip({ rung, actions }: { rung: LadderRung; actions: LadderActions }) {
  const isByHand = rung.step === 'manual';
  return (
    <section
      aria-label={t('sidebar.ladder.label')}
      class={`flex shrink-0 flex-wrap items-start gap-x-2 border-hairline border-t py-1 ps-3 pe-1.5 text-small ${isByHand ? 'bg-wash text-ink-soft' : 'bg-amber-wash text-amber'}`}
    >
      <p class="flex min-w-40 flex-1 gap-2 py-1">
        <Icon of={isByHand ? UserRoundCheck : TriangleAlert} size={14} class="mt-px" />
        <span class="text-pretty">{rung.sentence}</span>
      </p>
      <span class="ms-auto flex shrink-0">
        {rung.offers.includes('unpin') && (
          <button type="button" class={small} onClick={actions.unpin}>
            {t('common.undo')}
          </button>
        )}
        {rung.offers.includes('pin') && (
          <button type="button" class={small} onClick={actions.pin}>
            {rung.step === 'identity' ? t('sidebar.ladder.fillIn') : t('sidebar.ladder.change')} <Key>P</Key>
          </button>
        )}
      </span>
    </section>
  );
}
