// Everything that opens over the sidebar; one at a time.
import type { Context, PersonOnScreen } from '../../lib/model/context.ts';
import type { Snippet } from '../../lib/model/snippet.ts';
import type { TouchRow } from '../../lib/wire/messages.ts';
import { later } from '../ui/later.tsx';
import type { Certainty } from './facts.ts';
import type { LadderRung } from './ladder-notice.tsx';
import type { PageCheckProps } from './page-check.tsx';
import type { SidebarProps } from './sidebar.tsx';
import { isTemplate } from './snippet-search.ts';
import type { Target } from './target.ts';

// Each comes with its code when it is first opened.
const isOpen = (props: { isOpen: boolean }): boolean => props.isOpen;
const EditTouch = later(
  async () => (await import('./edit-touch.tsx')).EditTouch,
  ({ touch }) => touch !== undefined,
);
const KeysDialog = later(async () => (await import('./keys-dialog.tsx')).KeysDialog, isOpen);
const LogTouch = later(async () => (await import('./log-touch.tsx')).LogTouch, isOpen);
const ModesDialog = later(async () => (await import('../hosts/modes-dialog.tsx')).ModesDialog, isOpen);
const PageCheck = later(async () => (await import('./page-check.tsx')).PageCheck, isOpen);
const PersonDialog = later(async () => (await import('./person-dialog.tsx')).PersonDialog, isOpen);
const PickDialog = later(async () => (await import('./pick-dialog.tsx')).PickDialog, isOpen);
const PreviewDialog = later(
  async () => (await import('./preview-dialog.tsx')).PreviewDialog,
  ({ target }) => target !== undefined,
);
const QueueDialog = later(async () => (await import('./queue-dialog.tsx')).QueueDialog, isOpen);
const SnippetPicker = later(async () => (await import('./snippet-picker.tsx')).SnippetPicker, isOpen);
const SweepDialog = later(async () => (await import('./sweep-dialog.tsx')).SweepDialog, isOpen);

export type OpenDialog = 'none' | 'log' | 'queue' | 'keys' | 'check' | 'who' | 'pick' | 'snippets' | 'sweep' | 'modes';

interface DialogsProps extends SidebarProps {
  dialog: OpenDialog;
  open: (dialog: OpenDialog) => void;
  /** The touch that is being changed. */
  editing: TouchRow | undefined;
  onEditing: (row: TouchRow | undefined) => void;
  person: PersonOnScreen | undefined;
  certainty: Certainty | undefined;
  health: PageCheckProps['health'];
  rung: LadderRung;
  isOff: boolean;
}

export function Dialogs(props: DialogsProps) {
  const { state, actions, people, records, snippets, dialog, open, person, certainty } = props;
  const context = state.context.value;
  const settings = state.settings.value;
  const close = (): void => open('none');
  const deal = state.touches.value?.find(({ touch }) => touch.state !== 'undone' && touch.deal)?.touch.deal ?? '';
  return (
    <>
      <LogTouch
        isOpen={dialog === 'log'}
        onClose={close}
        context={context}
        who={person?.name || person?.emails[0] || ''}
        assets={(state.suggested.value?.suggestions ?? []).map((item) => item.asset)}
        dispositions={settings.dispositions}
        deal={deal}
        onPick={() => open('pick')}
        onLog={actions.log}
      />
      <EditTouch
        touch={props.editing?.touch}
        dispositions={settings.dispositions}
        onClose={() => props.onEditing(undefined)}
        findPeople={props.findPeople}
        onEdit={actions.edit}
      />
      <PreviewDialog
        target={state.preview.value}
        canInsert={context?.composer !== undefined}
        onClose={() => {
          state.preview.value = undefined;
        }}
        load={actions.preview}
        write={actions.write}
      />
      <Snippets
        {...{ state, actions, snippets, context }}
        isOpen={dialog === 'snippets'}
        close={close}
        link={props.links.options}
      />
      <SweepDialog
        isOpen={dialog === 'sweep'}
        onClose={close}
        load={records.readSweep}
        onAccept={records.acceptSweep}
        onDismiss={records.dismissSweep}
      />
      <QueueDialog
        isOpen={dialog === 'queue'}
        onClose={close}
        sync={state.sync.value}
        hubLink={`${props.links.options}#hub`}
        outboxLink={props.links.outbox}
        load={props.loadQueue}
        onSendNow={() => void actions.sendNow()}
        onRetry={(seq) => void actions.retry(seq)}
      />
      <PageCheck
        isOpen={dialog === 'check'}
        onClose={close}
        context={context}
        hostLabel={context === undefined ? '' : props.hostName(context.host)}
        health={props.health}
        now={props.now}
        {...props.check}
      />
      {context !== undefined && (
        <ModesDialog
          isOpen={dialog === 'modes'}
          onClose={close}
          host={{ id: context.host, label: props.hostName(context.host) }}
          settings={settings}
          modes={props.modes}
        />
      )}
      {certainty !== undefined && (
        <PersonDialog
          isOpen={dialog === 'who'}
          onClose={close}
          name={person?.name ?? ''}
          certainty={certainty}
          card={state.card.value}
          known={state.known.value}
          keyWords={props.keyWords}
          findPeople={props.findPeople}
          actions={people}
          onPick={() => open('pick')}
        />
      )}
      <PickDialog
        isOpen={dialog === 'pick'}
        onClose={close}
        context={props.isOff ? undefined : context}
        isFillingIn={props.rung.step === 'identity'}
        onPin={people.pin}
      />
      <KeysDialog isOpen={dialog === 'keys'} onClose={close} />
    </>
  );
}

interface SnippetsProps extends Pick<DialogsProps, 'state' | 'actions' | 'snippets'> {
  context: Context | undefined;
  isOpen: boolean;
  close: () => void;
  /** Of the options page. */
  link: string;
}

/** A template is about the asset that is selected in the list. */
function Snippets({ state, actions, snippets, context, isOpen, close, link }: SnippetsProps) {
  const asset = state.rows.value.find((row) => row.asset.id === state.selected.value)?.asset;
  const targetOf = (snippet: Snippet): Target => ({
    snippetId: snippet.id,
    title: snippet.name,
    ...(isTemplate(snippet) && asset !== undefined ? { assetId: asset.id } : {}),
  });
  return (
    <SnippetPicker
      isOpen={isOpen}
      onClose={close}
      channel={context?.composer?.kind}
      about={asset?.title}
      settingsLink={`${link}#snippets`}
      load={() => snippets.load(asset?.id)}
      addShipped={snippets.addShipped}
      onUse={(snippet) => {
        close();
        void actions.actOn(targetOf(snippet));
      }}
      onLook={(snippet) => {
        close();
        actions.look(targetOf(snippet));
      }}
    />
  );
}
