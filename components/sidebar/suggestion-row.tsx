// One suggested asset: what it is, why it fits, and what to do with it. The selected row shows its actions in full.
import { ArrowUpRight, Copy, CornerDownLeft, Eye } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { type Asset, isSafeLink } from '../../lib/model/asset.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { Suggestion } from '../../lib/model/suggestion.ts';
import { AudienceBadge, LanguageTag } from '../ui/badge.tsx';
import { Button, buttonClass, IconButton, Key } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icon.tsx';
import { Marked } from './marked.tsx';

export interface RowActions {
  onSelect: (assetId: string) => void;
  onInsert: (asset: Asset) => void;
  onCopy: (asset: Asset) => void;
  /** Shows the text before it is inserted. */
  onLook: (asset: Asset) => void;
  onOpened: (asset: Asset) => void;
  /** Asks why it is not suggested here; absent where nothing is on screen to suggest for. */
  onWhyNot?: ((asset: Asset) => void) | undefined;
}

interface SuggestionRowProps extends RowActions {
  item: Suggestion;
  /** Position in the whole list, from 1. */
  place: number;
  isSelected: boolean;
  isInsertable: boolean;
  /** The answer to `onWhyNot`, or empty. */
  whyNot: string;
}

export function SuggestionRow({ item, place, isSelected, isInsertable, whyNot, ...actions }: SuggestionRowProps) {
  const { asset } = item;
  const hasSecondLine = item.reasons.length > 0 || asset.summary !== '';
  return (
    <li
      aria-current={isSelected ? 'true' : undefined}
      class="group relative border-hairline border-b py-2 pr-3 pl-3 transition-colors hover:bg-wash aria-[current=true]:bg-wash forced-colors:aria-[current=true]:outline-2 forced-colors:aria-[current=true]:-outline-offset-2"
    >
      {isSelected && <span aria-hidden="true" class="absolute inset-y-0 left-0 w-0.5 bg-green" />}
      <div class="flex items-baseline gap-2">
        <span aria-hidden="true" class="w-3 shrink-0 text-right text-ink-faint text-small">
          {place}
        </span>
        <button
          type="button"
          data-row={asset.id}
          tabIndex={isSelected ? 0 : -1}
          onClick={() => actions.onSelect(asset.id)}
          onFocus={() => actions.onSelect(asset.id)}
          class={`min-w-0 flex-1 text-left after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-green ${isSelected ? 'line-clamp-2' : 'truncate'}`}
          title={asset.title}
        >
          <span class="text-ink-faint">{typeLabel(asset.type)} · </span>
          <span class="font-medium">
            <Marked text={asset.title} ranges={item.hits?.title} />
          </span>
        </button>
        {!hasSecondLine && <Tags asset={asset} />}
        {!isSelected && <QuickActions asset={asset} isInsertable={isInsertable} {...actions} />}
      </div>
      {hasSecondLine && (
        <div class="mt-1 flex flex-wrap items-start gap-x-1 gap-y-1.5 pl-5">
          {item.reasons.length > 0 && <Tags asset={asset} isFirst />}
          <Reasons item={item} isSelected={isSelected} />
          {item.reasons.length === 0 && <Tags asset={asset} />}
        </div>
      )}
      {isSelected && (
        <>
          {asset.summary !== '' && item.reasons.length > 0 && (
            <p class="mt-1.5 line-clamp-2 pl-5 text-ink-soft text-small">{asset.summary}</p>
          )}
          {item.use !== 'send' && asset.body !== '' && <ReadHere body={asset.body} />}
          <FullActions asset={asset} isInsertable={isInsertable} {...actions} />
          {whyNot !== '' && (
            <p role="status" class="mt-1.5 text-pretty pl-5 text-ink-soft text-small">
              {whyNot}
            </p>
          )}
        </>
      )}
    </li>
  );
}

function FullActions({ asset, isInsertable, ...actions }: { asset: Asset; isInsertable: boolean } & RowActions) {
  const isCopyFirst = !isInsertable && asset.audience !== 'internal';
  return (
    <div class="relative z-1 mt-2 flex flex-wrap items-center gap-1.5 pl-5">
      {isInsertable && (
        <Button kind="primary" keys="↵" onClick={() => actions.onInsert(asset)}>
          Insert
        </Button>
      )}
      <Button
        kind={isCopyFirst ? 'primary' : 'plain'}
        keys={isCopyFirst ? '↵' : 'C'}
        onClick={() => actions.onCopy(asset)}
      >
        Copy
      </Button>
      {asset.audience !== 'internal' && (
        <IconButton
          label="View the text first (V)"
          class="size-7 border border-edge"
          onClick={() => actions.onLook(asset)}
        >
          <Icon of={Eye} size={14} />
        </IconButton>
      )}
      {isSafeLink(asset.url) && (
        <a
          class={buttonClass('plain')}
          href={asset.url}
          target="_blank"
          rel="noreferrer"
          onClick={() => actions.onOpened(asset)}
        >
          Open <Key>O</Key>
        </a>
      )}
      {actions.onWhyNot !== undefined && (
        <Button kind="ghost" keys="W" onClick={() => actions.onWhyNot?.(asset)}>
          Why not here?
        </Button>
      )}
    </div>
  );
}

/** For the mouse: one click on a row that is not selected. They lie over the title's end, so nothing moves. */
function QuickActions({ asset, isInsertable, ...actions }: { asset: Asset; isInsertable: boolean } & RowActions) {
  return (
    <span class="absolute top-[5px] right-2 z-1 flex rounded-md bg-wash opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
      {isInsertable && (
        <IconButton
          label={`Insert ${asset.title}`}
          class="size-6"
          tabIndex={-1}
          onClick={() => actions.onInsert(asset)}
        >
          <Icon of={CornerDownLeft} />
        </IconButton>
      )}
      <IconButton label={`Copy ${asset.title}`} class="size-6" tabIndex={-1} onClick={() => actions.onCopy(asset)}>
        <Icon of={Copy} />
      </IconButton>
      {isSafeLink(asset.url) && (
        <a
          href={asset.url}
          target="_blank"
          rel="noreferrer"
          tabIndex={-1}
          aria-label={`Open ${asset.title}`}
          title={`Open ${asset.title}`}
          onClick={() => actions.onOpened(asset)}
          class="inline-flex size-6 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <Icon of={ArrowUpRight} />
        </a>
      )}
    </span>
  );
}

/** What is there to be read is read here, beside the page. */
function ReadHere({ body }: { body: string }) {
  return (
    <div class="relative z-1 pl-5">
      <Disclosure summary="Read it here">
        <p class="max-h-64 overflow-y-auto whitespace-pre-line text-pretty pb-1">{body}</p>
      </Disclosure>
    </div>
  );
}

/** At the end of a line; first where the line may wrap, so that they never stand alone. */
function Tags({ asset, isFirst = false }: { asset: Asset; isFirst?: boolean }) {
  return (
    <span class={`flex h-[18px] shrink-0 items-center gap-1.5 ${isFirst ? 'pr-1' : 'ml-auto pl-1'}`}>
      <LanguageTag language={asset.language} />
      <AudienceBadge audience={asset.audience} />
    </span>
  );
}

/** Reasons that a row shows before it is selected. */
const fewReasons = 3;

/** The reasons as chips; a click adds where the fact came from. Without reasons, what the asset says of itself. */
function Reasons({ item, isSelected }: { item: Suggestion; isSelected: boolean }) {
  const { reasons, sentence, asset } = item;
  const [opened, setOpened] = useState(-1);
  // One long reason leaves room for the tags, so that the row keeps its two lines.
  const isAlone = reasons.length === 1 && !isSelected;
  if (reasons.length === 0)
    return (
      <p class={`min-w-0 flex-1 text-ink-soft text-small ${isSelected ? 'line-clamp-3' : 'truncate'}`}>
        <Marked text={asset.summary} ranges={item.hits?.summary} />
      </p>
    );
  return (
    <ul aria-label="Why it fits" class="contents">
      {(isSelected ? reasons : reasons.slice(0, fewReasons)).map((reason, index) => (
        <li
          key={`${reason.kind}${reason.text}`}
          class={`relative z-1 min-w-0 ${isAlone ? 'max-w-[calc(100%-7rem)]' : 'max-w-full'}`}
        >
          <button
            type="button"
            tabIndex={isSelected ? 0 : -1}
            aria-expanded={opened === index}
            title={reason.from}
            onClick={() => setOpened(opened === index ? -1 : index)}
            class="block max-w-full truncate rounded bg-sunken px-1.5 text-ink-soft text-small leading-[18px] transition-colors hover:text-ink forced-colors:border"
          >
            {reason.text}
            {opened === index && <span class="text-ink-faint"> · {reason.from}</span>}
          </button>
        </li>
      ))}
      {isSelected && sentence !== undefined && reasons[opened]?.kind === 'text' && (
        <li class="line-clamp-3 w-full text-pretty border-edge border-l-2 pl-2 text-ink-soft text-small">{sentence}</li>
      )}
    </ul>
  );
}
