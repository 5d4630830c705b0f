// The menu of the header: what is about the person first, then our pages (each opens beside), then the sidebar itself.

import type { LucideIcon } from 'lucide-preact';
import {
  ArrowUpFromLine,
  ArrowUpRight,
  ChartColumn,
  Check,
  Ellipsis,
  EyeOff,
  FileText,
  HeartPulse,
  IdCard,
  Keyboard,
  LibraryBig,
  ListOrdered,
  PanelRightClose,
  PanelsTopLeft,
  Settings as SettingsIcon,
  Stethoscope,
  UserRoundPen,
} from 'lucide-preact';
import { useId, useRef } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { RecordScope, RecordState } from '../../lib/model/off-record.ts';
import { Key } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';

interface MenuProps {
  links: PageLinks;
  /** Absent where there is no frame to fold away. */
  onCollapse: (() => void) | undefined;
  onKeys: () => void;
  onCheck: () => void;
  /** Absent where no site of ours is on screen. */
  onModes: (() => void) | undefined;
  /** Absent where nobody is on screen. */
  onWho: (() => void) | undefined;
  /** Absent where there is no page. */
  onPick: (() => void) | undefined;
  onSnippets: () => void;
  /** Off the record or not; absent where nothing is on screen. */
  record: RecordState | undefined;
  onRecord: (scope: 'thread' | 'person', isOff: boolean) => void;
}

const item =
  'flex min-h-7 w-full items-center gap-2 rounded-md px-2 py-0.5 text-start text-ink transition-colors hover:bg-sunken focus-visible:-outline-offset-2';

/** Our pages, in the order of their own navigation. */
const pages: readonly (readonly [keyof PageLinks, LucideIcon])[] = [
  ['insights', ChartColumn],
  ['catalogue', LibraryBig],
  ['cadences', ListOrdered],
  ['outbox', ArrowUpFromLine],
  ['health', HeartPulse],
  ['options', SettingsIcon],
];

export function SidebarMenu(props: MenuProps) {
  const { links, onCollapse, onKeys, onCheck, onModes, onWho, onPick, onSnippets, record, onRecord } = props;
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const hide = (): void => menu.current?.hidePopover();
  const entry = (icon: LucideIcon, words: string, onClick: (() => void) | undefined, key?: string) =>
    onClick !== undefined && (
      <button
        type="button"
        class={item}
        onClick={() => {
          hide();
          onClick();
        }}
      >
        <Icon of={icon} class="text-ink-soft" />
        <span class="me-auto">{words}</span>
        {key !== undefined && <Key>{key}</Key>}
      </button>
    );
  const link = (page: keyof PageLinks, icon: LucideIcon) => (
    <a key={page} class={item} href={links[page]} target="_blank" rel="noopener" onClick={hide}>
      <Icon of={icon} class="text-ink-soft" />
      <span class="me-auto">{tOf('common.page', page)}</span>
      <Icon of={ArrowUpRight} size={12} class="text-ink-faint rtl:-scale-x-100" />
    </a>
  );
  const offRecord = (words: string, scope: 'thread' | 'person', { isOff, canSet }: RecordScope, key?: string) =>
    (canSet || isOff) && (
      <button
        type="button"
        class={item}
        aria-pressed={isOff}
        onClick={() => {
          hide();
          onRecord(scope, !isOff);
        }}
      >
        <Icon of={isOff ? Check : EyeOff} class={isOff ? 'text-green' : 'text-ink-soft'} />
        <span class="me-auto">{words}</span>
        {key !== undefined && <Key>{key}</Key>}
      </button>
    );
  return (
    <>
      <button
        type="button"
        popovertarget={id}
        aria-label={t('sidebar.menu.label')}
        title={t('sidebar.menu.label')}
        class="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
      >
        <Icon of={Ellipsis} />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        class="arrive fixed inset-auto end-2 top-10 m-0 max-h-[calc(100dvh-3rem)] w-60 overflow-y-auto rounded-lg border border-hairline bg-paper p-1 text-ink shadow-[0_4px_16px_rgb(0_0_0/0.12)]"
      >
        {entry(IdCard, t('sidebar.menu.who'), onWho)}
        {entry(
          UserRoundPen,
          onWho === undefined ? t('touch.log.namePerson') : t('sidebar.menu.pickAnother'),
          onPick,
          'P',
        )}
        {record !== undefined && offRecord(t('sidebar.menu.threadOff'), 'thread', record.thread, 'R')}
        {record !== undefined && offRecord(t('sidebar.menu.personOff'), 'person', record.person)}
        {onPick !== undefined && <hr class="mx-2 my-1 border-hairline" />}
        {entry(FileText, t('writing.snippets'), onSnippets, 'S')}
        <hr class="mx-2 my-1 border-hairline" />
        {pages.map(([page, icon]) => link(page, icon))}
        <hr class="mx-2 my-1 border-hairline" />
        {entry(PanelsTopLeft, t('host.mode.menu'), onModes)}
        {entry(Stethoscope, t('host.check.title'), onCheck)}
        {entry(Keyboard, t('sidebar.keys'), onKeys, '?')}
        {entry(PanelRightClose, t('sidebar.menu.collapse'), onCollapse)}
      </div>
    </>
  );
}
