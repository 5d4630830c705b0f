// Where nothing fits: "Ask for it", or what the rep asked for here before, so that nobody asks twice.
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Ask } from '../../lib/model/ask.ts';
import { Button } from '../ui/button.tsx';
import { agoWords } from '../wording.ts';
import type { SidebarState } from './state.ts';
import type { SuggestActions } from './suggest-actions.ts';

interface AskForItProps {
  state: SidebarState;
  suggest: SuggestActions;
  /** What was typed; empty where the page alone found nothing. */
  search: string;
  now: number;
}

const minuteMs = 60_000;
const beforeWords = ({ at, wish }: Ask, now: number): string =>
  now - Date.parse(at) < minuteMs
    ? t('suggest.ask.justNow', [wish])
    : t('suggest.ask.before', [agoWords(at, now), wish]);

/** Waits for the end of typing before it is looked up. */
const pauseMs = 400;

export function AskForIt({ state, suggest, search, now }: AskForItProps) {
  const viewId = state.context.value?.viewId ?? '';
  const asked = state.asked.value;
  const isHere = asked !== undefined && asked.viewId === viewId && asked.search === search;
  useEffect(() => {
    const timer = setTimeout(() => void suggest.lookForAsk(search), search === '' ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [viewId, search]);
  const ask = isHere ? asked.ask : undefined;
  const open = (): void => {
    state.overlay.value = { kind: 'ask', search, wish: ask?.wish ?? '' };
  };
  if (ask === undefined)
    return (
      <Button keys="A" onClick={open}>
        {t('suggest.ask.open')}
      </Button>
    );
  return (
    <div class="flex w-full flex-col gap-1.5 rounded-md bg-sunken px-2.5 py-2 text-small">
      <p class="text-pretty text-ink-soft">{beforeWords(ask, now)}</p>
      <span class="flex flex-wrap gap-1.5">
        <Button onClick={open}>{t('suggest.ask.change')}</Button>
        <Button kind="ghost" onClick={() => void suggest.withdraw(ask)}>
          {t('suggest.ask.withdraw')}
        </Button>
      </span>
    </div>
  );
}
