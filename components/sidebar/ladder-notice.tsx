// What the sidebar says on each step down when a page shows less than it should, with what the rep can do there.
import { CircleSlash, TextSelect, TriangleAlert, UserRound, Users } from 'lucide-preact';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';

export interface LadderRung {
  step: 'all' | 'identity' | 'url' | 'selection' | 'manual' | 'no-access';
  title: string;
  sentence: string;
  offers: readonly ('select' | 'pin')[];
}
export interface LadderActions {
  useSelection: () => void;
  /** Absent where a person cannot be named by hand. */
  pin?: (() => void) | undefined;
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
  const { pin } = actions;
  return (
    <>
      {rung.offers.includes('select') && (
        <Button onClick={actions.useSelection}>
          <Icon of={TextSelect} size={14} /> Use selected text
        </Button>
      )}
      {rung.offers.includes('pin') && pin !== undefined && <Button onClick={pin}>Name the person</Button>}
    </>
  );
}

/** Stands in the place of the list where nobody is named. */
export function LadderNotice({
  rung,
  actions,
  trouble,
}: {
  rung: LadderRung;
  actions: LadderActions;
  trouble: string;
}) {
  return (
    <Notice
      icon={icons[rung.step]}
      tone={rung.step === 'no-access' ? 'plain' : 'amber'}
      title={rung.title}
      actions={<LadderButtons rung={rung} actions={actions} />}
    >
      {trouble} {rung.sentence} You can still search.
    </Notice>
  );
}

/** The same in one line, above a list that goes on: what was lost, or where the person comes from. */
export function LadderStrip({ rung, actions }: { rung: LadderRung; actions: LadderActions }) {
  return (
    <div class="flex shrink-0 flex-col gap-1.5 border-hairline border-t bg-amber-wash px-3 py-1.5 text-amber text-small">
      <p class="flex gap-2">
        <Icon of={TriangleAlert} size={14} class="mt-px" />
        <span class="text-pretty">{rung.sentence}</span>
      </p>
      {rung.step === 'identity' && (
        <div class="flex flex-wrap gap-2 pl-[22px]">
          <LadderButtons rung={rung} actions={actions} />
        </div>
      )}
    </div>
  );
}
