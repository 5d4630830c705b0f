// What can be done with an asset: the main action and copying in sight, everything else in one menu so that the row stays calm.
import {
  Copy,
  CornerDownLeft,
  EyeOff,
  FileText,
  Link2,
  type LucideIcon,
  Mail,
  MessageCircleQuestionMark,
  ScanText,
  SquareArrowOutUpRight,
} from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { type Asset, isSafeLink } from '../../lib/model/asset.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';

export interface RowActions {
  onSelect: (assetId: string) => void;
  onInsert: (asset: Asset) => void;
  onCopy: (asset: Asset) => void;
  onCopyLink: (asset: Asset) => void;
  onCopyText: (asset: Asset) => void;
  onMail: (asset: Asset) => void;
  /** Shows the text before it is inserted. */
  onLook: (asset: Asset) => void;
  onOpen: (asset: Asset) => void;
  /** Why it is here, or why it is not suggested here. */
  onWhy: (asset: Asset) => void;
  /** Absent where nothing is on screen that it could be taken off for. */
  onDismiss: ((asset: Asset) => void) | undefined;
}

export interface RowActionsProps extends RowActions {
  asset: Asset;
  isInsertable: boolean;
  /** Stands on the list of suggestions for what is on screen. */
  isSuggested: boolean;
  /** A page is there to ask about. */
  hasPage: boolean;
}

const entry = (icon: LucideIcon, label: string, keys: string, onPick: () => void): MenuEntry => ({
  ...{ icon, label, keys, onPick },
});

function entriesOf(props: RowActionsProps): MenuEntry[][] {
  const { asset, isSuggested, hasPage, onDismiss } = props;
  const mayLeave = asset.audience !== 'internal';
  const hasLink = isSafeLink(asset.url);
  const look = entry(ScanText, t('suggest.act.look'), 'V', () => props.onLook(asset));
  const open = entry(SquareArrowOutUpRight, t('suggest.act.open'), 'O', () => props.onOpen(asset));
  const link = entry(Link2, t('suggest.act.copyLink'), 'K', () => props.onCopyLink(asset));
  const text = entry(FileText, t('suggest.act.copyText'), 'T', () => props.onCopyText(asset));
  const mail = entry(Mail, t('suggest.act.mail'), 'M', () => props.onMail(asset));
  const why = entry(MessageCircleQuestionMark, isSuggested ? t('suggest.act.why') : t('suggest.act.whyNot'), 'W', () =>
    props.onWhy(asset),
  );
  const dismiss = entry(EyeOff, t('suggest.act.dismiss'), 'X', () => onDismiss?.(asset));
  return [
    [...(mayLeave ? [look] : []), ...(hasLink ? [open] : [])],
    mayLeave ? [...(hasLink ? [link] : []), text, mail] : [],
    [...(hasPage ? [why] : []), ...(onDismiss !== undefined ? [dismiss] : [])],
  ];
}

export function FullActions(props: RowActionsProps) {
  const { asset, isInsertable, onInsert, onCopy } = props;
  const isCopyFirst = !isInsertable && asset.audience !== 'internal';
  return (
    <>
      {isInsertable && (
        <Button kind="primary" keys="↵" onClick={() => onInsert(asset)}>
          {t('suggest.act.insert')}
        </Button>
      )}
      <Button kind={isCopyFirst ? 'primary' : 'plain'} keys={isCopyFirst ? '↵' : 'C'} onClick={() => onCopy(asset)}>
        {t('common.copy')}
      </Button>
      <Menu
        name={asset.id}
        label={t('suggest.act.more', [asset.title])}
        groups={entriesOf(props)}
        class="size-7 border border-edge"
      />
    </>
  );
}

/** For the mouse: one click on a row that is not selected. They lie over the title's end, so nothing moves. */
export function QuickActions({ asset, isInsertable, onInsert, onCopy }: RowActionsProps) {
  return (
    <span class="absolute end-2 top-[5px] z-1 flex rounded-md bg-wash opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
      {isInsertable && (
        <IconButton
          label={t('suggest.act.insertOne', [asset.title])}
          class="size-6"
          tabIndex={-1}
          onClick={() => onInsert(asset)}
        >
          <Icon of={CornerDownLeft} />
        </IconButton>
      )}
      <IconButton
        label={t('suggest.act.copyOne', [asset.title])}
        class="size-6"
        tabIndex={-1}
        onClick={() => onCopy(asset)}
      >
        <Icon of={Copy} />
      </IconButton>
    </span>
  );
}
