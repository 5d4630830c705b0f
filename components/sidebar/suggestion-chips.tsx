// The reasons of a row as chips. Opened, a chip says where the fact came from and how much it weighed; W opens all of them.
import type { Signal } from '@preact/signals';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Reason, Suggestion, Weight } from '../../lib/model/suggestion.ts';

/** Which reasons of which row are explained: one by its place, or -1 for all. */
export interface Explained {
  assetId: string;
  at: number;
}

interface ChipsProps {
  item: Suggestion;
  isSelected: boolean;
  explained: Signal<Explained | undefined>;
  onSelect: (assetId: string) => void;
}

/** Reasons that a row shows at first: as many as fill two lines at 360 px. All of them are a click, or W, away. */
const someReasons = 3;

const isOpen = ({ value }: Signal<Explained | undefined>, assetId: string, at: number): boolean =>
  value?.assetId === assetId && (value.at === at || value.at === -1);

/** What was sent before stands on the row in amber; as a chip it would be said twice. */
const isChip = ({ kind }: Reason): boolean => kind !== 'share';

export function ReasonChips({ item, isSelected, explained, onSelect }: ChipsProps) {
  const { asset } = item;
  const chips = item.reasons.map((reason, at) => ({ reason, at })).filter(({ reason }) => isChip(reason));
  const toggle = (at: number): void => {
    onSelect(asset.id);
    explained.value = isOpen(explained, asset.id, at) ? undefined : { assetId: asset.id, at };
  };
  const most = isSelected && isOpen(explained, asset.id, -1) ? chips.length : someReasons;
  const rest = chips.length - most;
  return (
    <ul
      aria-label={t('suggest.whyItFits')}
      // One line before the row is selected: what does not fit as a whole falls into the next one, which is not seen.
      class={isSelected ? 'contents' : 'flex h-[18px] min-w-0 flex-1 flex-wrap gap-x-1 gap-y-2 overflow-hidden'}
    >
      {chips.slice(0, most).map(({ reason, at }) => (
        <li key={`${reason.kind}${reason.text}`} class="relative z-1 min-w-0 max-w-full">
          <button
            type="button"
            tabIndex={isSelected ? 0 : -1}
            aria-expanded={isSelected && isOpen(explained, asset.id, at)}
            title={reason.from}
            onClick={() => toggle(at)}
            class="block max-w-full truncate rounded bg-sunken px-1.5 text-ink-soft text-small leading-[18px] transition-colors hover:text-ink aria-expanded:bg-hairline aria-expanded:text-ink forced-colors:border forced-colors:leading-[16px]"
          >
            {reason.text}
          </button>
        </li>
      ))}
      {isSelected && rest > 0 && (
        <li class="relative z-1">
          <button
            type="button"
            data-more=""
            title={t('suggest.allReasons')}
            onClick={() => toggle(-1)}
            class="rounded px-1.5 text-ink-faint text-small leading-[18px] transition-colors hover:bg-sunken hover:text-ink"
          >
            {t('suggest.moreReasons', [rest])}
            <span class="sr-only"> {t('suggest.allReasons')}</span>
          </button>
        </li>
      )}
    </ul>
  );
}

const isOfWords = ({ kind }: Reason): boolean => kind === 'text' || kind === 'glossary' || kind === 'similar';

/** "Why this": each opened reason with its source and its weight, and the sentence that was said. */
export function WhyThis({ item, explained }: Pick<ChipsProps, 'item' | 'explained'>) {
  const shown = item.reasons
    .map((reason, at) => ({ reason, at, weight: item.weights?.[at] }))
    .filter(({ at }) => isOpen(explained, item.asset.id, at));
  if (shown.length === 0) return null;
  const isSaid = item.sentence !== undefined && shown.some(({ reason }) => isOfWords(reason));
  return (
    <div class="relative z-1 mt-1.5 ms-5 border-edge border-s-2 ps-2 text-small">
      <dl aria-label={t('suggest.whyThis')} class="flex flex-col gap-0.5">
        {shown.map(({ reason, weight, at }) => (
          <div key={at} class="text-pretty text-ink-soft">
            <dt class="inline font-medium text-ink">{reason.text}</dt>
            <dd class="inline"> · {explanation(reason, weight)}</dd>
          </div>
        ))}
      </dl>
      {isSaid && <p class="mt-1 line-clamp-3 text-pretty text-ink-faint">{t('suggest.said', [item.sentence ?? ''])}</p>}
    </div>
  );
}

const explanation = ({ from }: Reason, weight: Weight | undefined): string =>
  weight === undefined ? from : t('suggest.fromAndWeight', [from, tOf('suggest.weight', weight)]);
