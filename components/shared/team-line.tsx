// Under a rule or a fact: whose it is, and what this device may do about that. Reps read "from your team"; who keeps the
// catalogue shares and stops sharing here, and sees where what was written here says otherwise.
import { Split, Users } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { Held, HubMark, Shareable, SharedKind } from '../../lib/model/shared.ts';
import { byWords } from '../publish/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { dayWords } from '../wording.ts';
import { isOfTeam, mayShare, type TeamDesk } from './team-desk.ts';

interface TeamLineProps {
  desk: TeamDesk;
  kind: SharedKind;
  one: Held<Shareable[SharedKind]>;
  /** Runs it and shows how it ended. */
  act: (work: () => Promise<string>) => void;
  isBusy?: boolean;
  /** What `mine` says, in one line. */
  mineWords: string;
}

const markWords = ({ at, by }: HubMark): string => t('shared.mark', [dayWords(at), byWords(by)]);

export function TeamLine({ desk, kind, one, act, isBusy = false, mineWords }: TeamLineProps) {
  const isKeeper = mayShare(desk);
  const isShared = isOfTeam(desk, one);
  if (!isShared && !isKeeper) return null;
  return (
    <div class="flex flex-col text-small">
      <div class="flex min-h-6 flex-wrap items-center gap-x-3">
        {isShared && one.hub !== undefined && (
          <span class="inline-flex min-w-0 items-center gap-1.5 text-ink-soft">
            <Icon of={Users} size={14} class="shrink-0 text-ink-faint" />
            <span class="wrap-anywhere">{isKeeper ? markWords(one.hub) : t('shared.fromTeam')}</span>
          </span>
        )}
        {isKeeper && (
          <Button
            size="small"
            kind="ghost"
            disabled={isBusy}
            class="-ms-1.5"
            aria-label={t(isShared ? 'shared.stopOne' : 'shared.shareOne', [one.name])}
            onClick={() => act(() => (isShared ? desk.stop(kind, one) : desk.share(kind, one)))}
          >
            {!isShared && <Icon of={Users} size={14} />}
            {isShared ? t('shared.stop') : t('shared.share')}
          </Button>
        )}
      </div>
      {isShared && one.mine !== undefined && (
        <div class="flex min-h-6 flex-wrap items-center gap-x-3">
          <span class="inline-flex min-w-0 items-baseline gap-1.5 text-amber">
            <Icon of={Split} size={14} class="shrink-0 translate-y-0.5" />
            <span class="wrap-anywhere">{t('shared.mine.differs', [mineWords])}</span>
          </span>
          <span class="-ms-1.5 flex">
            {isKeeper && (
              <Button
                size="small"
                kind="ghost"
                disabled={isBusy}
                aria-label={t('shared.mine.sendOne', [one.name])}
                onClick={() => act(() => desk.sendMine(kind, one))}
              >
                {t('shared.mine.send')}
              </Button>
            )}
            <Button
              size="small"
              kind="ghost"
              disabled={isBusy}
              aria-label={t('shared.mine.dropOne', [one.name])}
              onClick={() => act(() => desk.dropMine(kind, one))}
            >
              {t('shared.mine.drop')}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}
