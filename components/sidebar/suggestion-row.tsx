// One suggested asset: what it is, why it fits, and what to do with it. Two lines of one height each; the selected row opens.
import type { Signal } from '@preact/signals';
import { Send, TriangleAlert } from 'lucide-preact';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { Suggestion } from '../../lib/model/suggestion.ts';
import type { AboutAsset } from '../../lib/wire/messages.ts';
import { AudienceBadge, LanguageTag } from '../ui/badge.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icon.tsx';
import { endedLine, freshnessOf, numbersOf, sentLine, sentTag } from './asset-facts.ts';
import { Marked } from './marked.tsx';
import { FullActions, QuickActions, type RowActions } from './row-actions.tsx';
import { type Explained, ReasonChips, WhyThis } from './suggestion-chips.tsx';

interface SuggestionRowProps extends RowActions {
  item: Suggestion;
  /** Position in the whole list, from 1. */
  place: number;
  isSelected: boolean;
  isInsertable: boolean;
  isSuggested: boolean;
  hasPage: boolean;
  explained: Signal<Explained | undefined>;
  /** Absent until it was asked. */
  about: AboutAsset | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  /** Why it is not suggested here, once that was asked; or empty. */
  whyNot: string;
}

export function SuggestionRow(props: SuggestionRowProps) {
  const { item, place, isSelected, about, onSelect } = props;
  const { asset } = item;
  return (
    <li
      aria-current={isSelected ? 'true' : undefined}
      class="group relative border-hairline border-b px-3 py-2 transition-colors hover:bg-wash aria-[current=true]:bg-wash forced-colors:aria-[current=true]:outline-2 forced-colors:aria-[current=true]:-outline-offset-2"
    >
      {isSelected && <span aria-hidden="true" class="absolute inset-y-0 start-0 w-0.5 bg-green" />}
      <div class="flex items-baseline gap-2">
        <span aria-hidden="true" class="w-3 shrink-0 text-end text-ink-faint text-small">
          {place}
        </span>
        <button
          type="button"
          data-row={asset.id}
          tabIndex={isSelected ? 0 : -1}
          onClick={() => onSelect(asset.id)}
          onFocus={() => onSelect(asset.id)}
          class={`min-w-0 flex-1 text-start after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-green ${isSelected ? 'line-clamp-2' : 'truncate'}`}
          title={asset.title}
        >
          <span class="text-ink-faint">{typeLabel(asset.type)} · </span>
          <span class="font-medium" translate={false}>
            <Marked text={asset.title} ranges={item.hits?.title} />
          </span>
        </button>
        {!isSelected && <QuickActions {...props} asset={asset} />}
      </div>
      <SecondLine {...props} />
      {isSelected && <Opened {...props} about={about} />}
    </li>
  );
}

/** Badges, then who has it, then the reasons; what has no reasons says what it is. One line until the row is selected. */
function SecondLine({ item, isSelected, about, explained, onSelect }: SuggestionRowProps) {
  const { asset, reasons } = item;
  const [sent] = about?.sent ?? [];
  const [ended] = about?.ended ?? [];
  return (
    <div
      class={`mt-1 flex items-start gap-x-1 ps-5 ${isSelected ? 'flex-wrap gap-y-1.5' : 'h-[18px] overflow-hidden'}`}
    >
      <span class="flex h-[18px] shrink-0 items-center gap-1.5 pe-1">
        <LanguageTag language={asset.language} />
        <AudienceBadge audience={asset.audience} />
        {ended !== undefined && !isSelected && (
          <span class="inline-flex items-center gap-1 whitespace-nowrap text-amber text-small">
            <Icon of={TriangleAlert} size={12} />
            {tOf('facts.tag', ended.kind)}
          </span>
        )}
        {sent !== undefined && (
          <span class="inline-flex items-center gap-1 whitespace-nowrap text-amber text-small">
            <Icon of={Send} size={12} />
            {sentTag(sent)}
          </span>
        )}
      </span>
      {reasons.length > 0 ? (
        <ReasonChips {...{ item, isSelected, explained, onSelect }} />
      ) : (
        <p class={`min-w-0 flex-1 text-ink-soft text-small ${isSelected ? 'line-clamp-3 basis-full' : 'truncate'}`}>
          <Marked text={asset.summary} ranges={item.hits?.summary} />
        </p>
      )}
    </div>
  );
}

/** What the selected row adds: why, what it is, what to mind, what to do. */
function Opened(props: SuggestionRowProps) {
  const { item, about, whyNot } = props;
  const { asset } = item;
  const numbers = about && numbersOf(about);
  return (
    <>
      <WhyThis item={item} explained={props.explained} />
      {asset.summary !== '' && item.reasons.length > 0 && (
        <p class="mt-1.5 line-clamp-2 ps-5 text-pretty text-ink-soft text-small">{asset.summary}</p>
      )}
      <Minded asset={asset} about={about} today={props.today} />
      {item.use !== 'send' && asset.body !== '' && <ReadHere body={asset.body} />}
      <div class="relative z-1 mt-2 flex flex-wrap items-center gap-1.5 ps-5">
        <FullActions {...props} asset={asset} />
        {numbers !== undefined && (
          <span class="ms-auto text-ink-faint text-small" title={numbers.meaning}>
            <span aria-hidden="true">{numbers.short}</span>
            <span class="sr-only">{numbers.meaning}</span>
          </span>
        )}
      </div>
      {whyNot !== '' && (
        <p role="status" class="mt-1.5 ps-5 text-pretty text-ink-soft text-small">
          {whyNot}
        </p>
      )}
    </>
  );
}

/** Who has it already, and how fresh it is. Amber lines carry an icon, so that they are not told by colour alone. */
function Minded({ asset, about, today }: { asset: Asset; about: AboutAsset | undefined; today: string }) {
  const sent = (about?.sent ?? []).map((one) => ({ text: sentLine(one, asset), tone: 'amber' as const, icon: Send }));
  const fresh = freshnessOf(asset, today).map((line) => ({ ...line, icon: TriangleAlert }));
  const ended = (about?.ended ?? []).map((one) => ({
    text: endedLine(one),
    tone: 'amber' as const,
    icon: TriangleAlert,
  }));
  const lines = [...sent, ...ended, ...fresh];
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t('suggest.toMind')} class="mt-1.5 flex flex-col gap-0.5 ps-5 text-small">
      {lines.map(({ text, tone, icon }) => (
        <li key={text} class={`flex gap-1.5 ${tone === 'amber' ? 'text-amber' : 'text-ink-faint'}`}>
          {tone === 'amber' && <Icon of={icon} size={12} class="mt-[3px]" />}
          <span class="text-pretty">{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is there to be read is read here, beside the page. */
function ReadHere({ body }: { body: string }) {
  return (
    <div class="relative z-1 ps-5">
      <Disclosure summary={t('suggest.readHere')}>
        <p class="max-h-64 overflow-y-auto whitespace-pre-line text-pretty pb-1">{body}</p>
      </Disclosure>
    </div>
  );
}
