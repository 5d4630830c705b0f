// The whole sidebar. State and actions come in; this file lays them out and hands the keys on.
import { useState } from 'preact/hooks';
import type { Asset } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import type { QueueItem } from '../../lib/wire/messages.ts';
import type { PageLinks } from '../ui/page-frame.tsx';
import { useTheme } from '../use-theme.ts';
import type { SidebarActions } from './actions.ts';
import { certaintyOf } from './facts.ts';
import { LiveStrip, SyncLine } from './footer.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { type LadderRung, LadderStrip } from './ladder-notice.tsx';
import { LibraryView } from './library-view.tsx';
import { LogTouch } from './log-touch.tsx';
import { NowPanel } from './now-panel.tsx';
import { PageCheck, type PageCheckProps } from './page-check.tsx';
import type { PersonActions } from './person-actions.ts';
import { PersonDialog } from './person-dialog.tsx';
import { PageTrouble, PersonHeader } from './person-header.tsx';
import { PickDialog } from './pick-dialog.tsx';
import { QuestionStrip } from './question-strip.tsx';
import { QueueDialog } from './queue-dialog.tsx';
import { SearchField } from './search-field.tsx';
import { SidebarMenu } from './sidebar-menu.tsx';
import type { SidebarState } from './state.ts';
import { TimelineView } from './timeline-view.tsx';
import { useSidebarKeys } from './use-sidebar-keys.ts';
import { panelId, ViewSwitch } from './view-switch.tsx';

export interface SidebarProps {
  state: SidebarState;
  actions: SidebarActions;
  people: PersonActions;
  links: PageLinks;
  /** Inside a host page: it can be folded away, and Esc goes back to the page. */
  isFrame: boolean;
  loadQueue: () => Promise<QueueItem[]>;
  /** How well the page was read, and the step down that follows. */
  judge: (context: Context | undefined, isOff: boolean) => { health: PageCheckProps['health']; rung: LadderRung };
  check: Pick<PageCheckProps, 'version' | 'loadHits' | 'takeSnapshot' | 'copy'>;
  /** An exact key of a person in words. */
  keyWords: (key: string) => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

export type OpenDialog = 'none' | 'log' | 'queue' | 'keys' | 'check' | 'who' | 'pick';

export function Sidebar(props: SidebarProps) {
  const { state, actions, people, links, isFrame, loadQueue, judge, check, keyWords, now } = props;
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const close = (): void => setDialog('none');
  const context = state.context.value;
  const isOff = context !== undefined && state.settings.value.hostsOff.includes(context.host);
  const person = context?.state === 'ready' && !isOff ? context.person : undefined;
  const view = state.view.value;
  const { health, rung } = judge(context, isOff);
  const certainty = context === undefined || person === undefined ? undefined : certaintyOf(context, rung.step);
  const canPick = context !== undefined && !isOff;
  const onPick = (): void => setDialog('pick');
  const ladder = {
    useSelection: () => void actions.useSelection(),
    pin: onPick,
    unpin: () => void people.unpin(),
  };
  useSidebarKeys({ state, actions, openDialog: setDialog, canLog: person !== undefined, canPick });
  useTheme(state.settings.value.theme);
  const rowActions = {
    onSelect: (assetId: string) => {
      state.selected.value = assetId;
    },
    onInsert: (asset: Asset) => void actions.insert(asset),
    onCopy: (asset: Asset) => void actions.copy(asset),
    onOpened: actions.countOpened,
  };
  return (
    <div class="flex h-dvh min-w-0 flex-col overflow-hidden bg-paper">
      <PersonHeader
        context={isOff ? undefined : context}
        touches={state.touches.value}
        now={now()}
        certainty={certainty}
        onWho={() => setDialog('who')}
        menu={
          <SidebarMenu
            links={links}
            onCollapse={isFrame ? actions.collapse : undefined}
            onKeys={() => setDialog('keys')}
            onCheck={() => setDialog('check')}
            onWho={person === undefined ? undefined : () => setDialog('who')}
            onPick={canPick ? onPick : undefined}
          />
        }
      />
      {context !== undefined && context.state === 'ready' && context.trouble !== '' && (
        <PageTrouble text={context.trouble} />
      )}
      {context?.state === 'ready' && !isOff && rung.sentence !== '' && <LadderStrip rung={rung} actions={ladder} />}
      <ViewSwitch
        view={view}
        onPick={(picked) => {
          state.view.value = picked;
        }}
      />
      {view !== 'timeline' && state.assets.value > 0 && (
        <SearchField text={state.search} placeholder="Search the library" />
      )}
      <main class="min-h-0 flex-1 overflow-y-auto">
        <div id={panelId} role="tabpanel" aria-labelledby={`tab-${view}`}>
          {view === 'now' && <NowPanel {...{ state, actions, rowActions, links, rung, ladder }} />}
          {view === 'timeline' && (
            <TimelineView
              touches={state.touches.value}
              hasPerson={person !== undefined}
              now={now()}
              onUndo={(id) => void actions.undo(id)}
              onLog={() => setDialog('log')}
            />
          )}
          {view === 'library' && <LibraryView {...{ state, actions, rowActions, links, rung, ladder }} />}
        </div>
      </main>
      <QuestionStrip question={state.question.value} />
      <LiveStrip happening={state.happening.value} onUndo={(id) => void actions.undo(id)} />
      <SyncLine
        sync={state.sync.value}
        canLog={person !== undefined}
        onQueue={() => setDialog('queue')}
        onLog={() => setDialog('log')}
      />
      <LogTouch
        isOpen={dialog === 'log'}
        onClose={close}
        host={context?.host}
        who={person?.name ?? ''}
        assets={(state.suggested.value?.suggestions ?? []).map((item) => item.asset)}
        onLog={actions.log}
      />
      <QueueDialog
        isOpen={dialog === 'queue'}
        onClose={close}
        sync={state.sync.value}
        hubLink={`${links.options}#hub`}
        load={loadQueue}
        onSendNow={() => void actions.sendNow()}
        onRetry={(seq) => void actions.retry(seq)}
      />
      <PageCheck isOpen={dialog === 'check'} onClose={close} context={context} health={health} {...check} />
      {certainty !== undefined && (
        <PersonDialog
          isOpen={dialog === 'who'}
          onClose={close}
          name={person?.name ?? ''}
          certainty={certainty}
          known={state.known.value}
          keyWords={keyWords}
          actions={people}
          onPick={onPick}
        />
      )}
      <PickDialog
        isOpen={dialog === 'pick'}
        onClose={close}
        context={isOff ? undefined : context}
        isFillingIn={rung.step === 'identity'}
        onPin={people.pin}
      />
      <KeysDialog isOpen={dialog === 'keys'} onClose={close} />
    </div>
  );
}
