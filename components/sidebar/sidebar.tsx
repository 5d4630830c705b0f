// The whole sidebar. State and actions come in; this file lays them out and hands the keys on.
import { useState } from 'preact/hooks';
import type { Asset } from '../../lib/model/asset.ts';
import type { Context, HostId } from '../../lib/model/context.ts';
import { isModeOpen, modeOf, sameOwner } from '../../lib/model/modes.ts';
import type { SnippetHere } from '../../lib/model/snippet.ts';
import type { PersonBrief, QueuePage, TouchRow } from '../../lib/wire/messages.ts';
import type { Due } from '../due/due-feed.ts';
import { NextStepLine } from '../due/next-step-line.tsx';
import type { Modes } from '../hosts/modes.ts';
import type { Rhythm } from '../rhythm/rhythm-feed.ts';
import { later } from '../ui/later.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import { useTheme } from '../use-theme.ts';
import { isSuggested, type SidebarActions } from './actions.ts';
import { Dialogs, type OpenDialog } from './dialogs.tsx';
import { certaintyOf } from './facts.ts';
import { LiveStrip, SyncLine } from './footer.tsx';
import { type LadderRung, LadderStrip } from './ladder-notice.tsx';
import { LibraryView } from './library-view.tsx';
import { NowPanel } from './now-panel.tsx';
import { OffRecordStrip } from './off-record-strip.tsx';
import type { PageCheckProps } from './page-check.tsx';
import type { PersonActions } from './person-actions.ts';
import { PageTrouble, PersonHeader } from './person-header.tsx';
import { QuestionStrip } from './question-strip.tsx';
import type { RecordActions } from './record-actions.ts';
import { SearchField } from './search-field.tsx';
import { SidebarMenu } from './sidebar-menu.tsx';
import type { SidebarState } from './state.ts';
import { SuggestDialogs } from './suggest-dialogs.tsx';
import { SweepStrip } from './sweep-strip.tsx';
import type { Translations } from './translating.ts';
import { TranslationOffer } from './translation-offer.tsx';
import { useSidebarKeys } from './use-sidebar-keys.ts';
import { useWish } from './use-wish.ts';
import { hasSearch, panelId, ViewSwitch } from './view-switch.tsx';

// What is not seen at first comes with its code when its tab is picked.
const always = (): boolean => true;
const TimelineView = later(async () => (await import('./timeline-view.tsx')).TimelineView, always);
const DueView = later(async () => (await import('../due/due-view.tsx')).DueView, always);
const ModeQuestion = later(async () => (await import('../hosts/mode-question.tsx')).ModeQuestion, always);
const QuietLine = later(async () => (await import('../hosts/mode-question.tsx')).QuietLine, always);
const RhythmBlock = later(async () => (await import('../rhythm/rhythm-block.tsx')).RhythmBlock, always);

export interface SidebarProps {
  state: SidebarState;
  actions: SidebarActions;
  people: PersonActions;
  records: RecordActions;
  due: Due;
  rhythm: Rhythm;
  translations: Pick<Translations, 'accept' | 'decline'>;
  snippets: { load: (assetId: string | undefined) => Promise<SnippetHere[]>; addShipped: () => Promise<void> };
  findPeople: (text: string) => Promise<PersonBrief[]>;
  links: PageLinks;
  /** Inside a host page: it can be folded away, and Esc goes back to the page. */
  isFrame: boolean;
  loadQueue: () => Promise<QueuePage>;
  /** How well the page was read, and the step down that follows. */
  judge: (context: Context | undefined, isOff: boolean) => { health: PageCheckProps['health']; rung: LadderRung };
  check: Pick<PageCheckProps, 'version' | 'loadHits' | 'takeSnapshot' | 'copy' | 'loadFootprint'>;
  modes: Modes;
  /** Name of a site. */
  hostName: (host: HostId) => string;
  /** An exact key of a person in words. */
  keyWords: (key: string) => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function Sidebar(props: SidebarProps) {
  const { state, actions, people, records, links, isFrame, judge, now } = props;
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const [editing, setEditing] = useState<TouchRow>();
  const context = state.context.value;
  const isOff = context !== undefined && state.settings.value.hostsOff.includes(context.host);
  const person = context?.state === 'ready' && !isOff ? context.person : undefined;
  const view = state.view.value;
  const { health, rung } = judge(context, isOff);
  const certainty = context === undefined || person === undefined ? undefined : certaintyOf(context, rung.step);
  const canPick = context !== undefined && !isOff;
  // One question at a time: what else is asked or offered waits until it is said where the sidebar stands.
  const isChoosing = context !== undefined && !isOff && isModeOpen(state.settings.value, context.host);
  const onPick = (): void => setDialog('pick');
  const ladder = {
    useSelection: () => void actions.useSelection(),
    pin: onPick,
    unpin: () => void people.unpin(),
  };
  const editLast = (): void => {
    const last = [state.happening.peek()?.touch, ...(state.touches.peek() ?? [])].find(
      (row) => row !== undefined && row.touch.state !== 'undone',
    );
    setEditing(last);
  };
  useSidebarKeys({
    ...{ state, actions, records, openDialog: setDialog, canPick, editLast },
    canLog: person !== undefined,
    canAnswer: !isChoosing,
  });
  useWish({ state, actions, openDialog: setDialog, canLog: person !== undefined });
  useTheme(state.settings.value.theme);
  const rowActions = {
    onSelect: (assetId: string) => {
      state.selected.value = assetId;
    },
    onInsert: (asset: Asset) => void actions.insert(asset),
    onCopy: (asset: Asset) => void actions.copy(asset),
    onCopyLink: (asset: Asset) => void actions.copyLink(asset),
    onCopyText: (asset: Asset) => void actions.copyWords(asset),
    onMail: (asset: Asset) => void actions.mail(asset),
    onLook: (asset: Asset) => actions.look({ assetId: asset.id, title: asset.title }),
    onOpen: actions.open,
    onWhy: (asset: Asset) => void actions.why(asset),
    onDismiss:
      context === undefined || !isSuggested(state)
        ? undefined
        : (asset: Asset) => {
            state.overlay.value = { kind: 'dismiss', asset };
          },
  };
  const panel = { state, actions, rowActions, links, rung, ladder, now: now() };
  return (
    // Both are positioned: words for screen readers alone would else lengthen the document behind its back.
    <div class="relative flex h-dvh min-w-0 flex-col overflow-hidden bg-paper">
      <PersonHeader
        context={isOff ? undefined : context}
        card={state.card.value}
        now={now()}
        certainty={certainty}
        onWho={() => setDialog('who')}
        onRole={(role) => void people.setRole(role)}
        menu={
          <SidebarMenu
            links={links}
            onCollapse={isFrame ? actions.collapse : undefined}
            onKeys={() => setDialog('keys')}
            onCheck={() => setDialog('check')}
            onModes={context === undefined || isOff ? undefined : () => setDialog('modes')}
            onWho={person === undefined ? undefined : () => setDialog('who')}
            onPick={canPick ? onPick : undefined}
            onSnippets={() => setDialog('snippets')}
            record={isOff ? undefined : state.record.value}
            onRecord={(scope, off) => void records.setOffRecord(scope, off)}
          />
        }
      />
      {context !== undefined && context.state === 'ready' && context.trouble !== '' && (
        <PageTrouble text={context.trouble} />
      )}
      {context?.state === 'ready' && !isOff && rung.sentence !== '' && <LadderStrip rung={rung} actions={ladder} />}
      {isChoosing && <ModeQuestion onChoose={(mode) => void props.modes.choose(sameOwner(context.host), mode)} />}
      {context !== undefined && !isOff && modeOf(state.settings.value, context.host) === 'quiet' && (
        <QuietLine onChange={() => setDialog('modes')} />
      )}
      {!isOff && (
        <OffRecordStrip
          record={state.record.value}
          onTurn={(scope, off) => void records.setOffRecord(scope, off)}
          rulesLink={`${links.options}#never-log`}
        />
      )}
      <ViewSwitch
        view={view}
        due={props.due.count.value}
        onPick={(picked) => {
          state.view.value = picked;
        }}
      />
      {hasSearch(view) && state.assets.value > 0 && <SearchField text={state.search} recent={state.recent} />}
      {view === 'now' && <SweepStrip missing={state.missing.value} onLook={() => setDialog('sweep')} />}
      <main class="relative min-h-0 flex-1 overflow-y-auto">
        <div id={panelId} role="tabpanel" aria-labelledby={`tab-${view}`}>
          {view === 'now' && (
            <TranslationOffer
              offer={state.translation.value}
              onAccept={() => void props.translations.accept()}
              onDecline={() => void props.translations.decline()}
            />
          )}
          {view === 'now' && <NowPanel {...panel} />}
          {view === 'timeline' && (
            <TimelineView
              state={state}
              hasPerson={person !== undefined}
              now={now()}
              onUndo={(id) => void actions.undo(id)}
              onEdit={setEditing}
              onLog={() => setDialog('log')}
              onMore={() => void people.moreTimeline()}
            />
          )}
          {view === 'library' && <LibraryView {...panel} />}
          {view === 'due' && (
            <DueView due={props.due} now={now()}>
              <RhythmBlock rhythm={props.rhythm} now={now()} />
            </DueView>
          )}
        </div>
      </main>
      <NextStepLine
        due={props.due}
        hasPerson={person !== undefined && !isChoosing && view !== 'due'}
        who={person?.name || person?.emails[0] || ''}
        cadencesLink={links.cadences}
      />
      {!isChoosing && <QuestionStrip questions={state.questions.value} />}
      <LiveStrip
        happening={state.happening.value}
        undoSeconds={state.settings.value.undoSeconds}
        now={now}
        onUndo={(id) => void actions.undo(id)}
        onEdit={setEditing}
      />
      <SyncLine
        sync={state.sync.value}
        canLog={person !== undefined}
        onQueue={() => setDialog('queue')}
        onLog={() => setDialog('log')}
      />
      <SuggestDialogs state={state} suggest={actions.suggest} />
      <Dialogs
        {...{ ...props, dialog, editing, person, certainty, health, rung, isOff }}
        open={setDialog}
        onEditing={setEditing}
      />
    </div>
  );
}
