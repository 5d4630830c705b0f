// Composition root of the sidebar page: one page, three mounts. From its address it takes the tab id and nothing else.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { copyText } from '../../components/clipboard.ts';
import { createDue } from '../../components/due/due-feed.ts';
import { createModes } from '../../components/hosts/modes.ts';
import { openLink } from '../../components/open-link.ts';
import { createRhythm } from '../../components/rhythm/rhythm-feed.ts';
import { createActions } from '../../components/sidebar/actions.ts';
import { feed } from '../../components/sidebar/feed.ts';
import { createPersonActions } from '../../components/sidebar/person-actions.ts';
import { createRecordActions } from '../../components/sidebar/record-actions.ts';
import { Sidebar } from '../../components/sidebar/sidebar.tsx';
import { createState } from '../../components/sidebar/state.ts';
import { translatorOf } from '../../components/sidebar/translating.ts';
import { healthOf, hostName } from '../../lib/hosts/health.ts';
import { ladderOf } from '../../lib/hosts/ladder.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { keyWords } from '../../lib/people/keys.ts';
import { connect } from '../../lib/wire/client.ts';
import type { Answers, RequestArgument } from '../../lib/wire/messages.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';

async function ownHello(): Promise<RequestArgument<'hello'>> {
  if (window !== window.top) return { mount: 'frame' };
  const query = new URLSearchParams(location.search);
  const tab = query.get('tab') ?? '';
  if (query.get('mount') === 'tab' && /^\d{1,10}$/.test(tab)) return { mount: 'tab', tabId: Number(tab) };
  const { id } = await browser.windows.getCurrent();
  return id === undefined ? { mount: 'panel' } : { mount: 'panel', windowId: id };
}

/** The browser's own panel, from a frame: only Chromium opens it on a click there; elsewhere the toolbar button does. */
async function openPanel(): Promise<void> {
  if (window === window.top) return;
  const tab = await browser.tabs?.getCurrent();
  if (tab?.id !== undefined) await browser.sidePanel?.open({ tabId: tab.id });
}

/** Milliseconds after which a silent background counts as gone. */
const patience = 6_000;

async function start(root: HTMLElement): Promise<void> {
  dressPage(document.documentElement);
  const hello = await ownHello();
  const state = createState();
  let greet: (answer: Answers['hello']) => void = () => undefined;
  const client = connect(hello, (answer) => greet(answer));
  const { onHello, translations } = feed(state, client, translatorOf(window));
  greet = onHello;
  const modes = createModes(client, state.settings, openPanel);
  void modes.refresh();
  setTimeout(() => {
    if (state.phase.value === 'starting') state.phase.value = 'gone';
  }, patience);
  const actions = createActions(state, client, { copyText, openLink });
  render(
    <Sidebar
      state={state}
      actions={actions}
      people={createPersonActions(state, client)}
      due={createDue(client, state, actions)}
      rhythm={createRhythm(client)}
      translations={translations}
      records={createRecordActions(state, client)}
      snippets={{
        load: async (assetId) =>
          (await client.ask('snippets.here', { viewId: state.context.peek()?.viewId ?? '', assetId })).snippets,
        addShipped: async () => void (await client.ask('snippets.shipped', {})),
      }}
      findPeople={async (text) => (await client.ask('person.find', { text, limit: 5 })).people}
      keyWords={keyWords}
      links={pageLinks()}
      isFrame={hello.mount === 'frame'}
      loadQueue={() => client.ask('sync.queue', { limit: 50 })}
      judge={(context, isOff) => ({ health: healthOf(context, isOff), rung: ladderOf(context) })}
      check={{
        version: browser.runtime.getManifest().version,
        loadHits: async () => (await client.ask('page.check', { viewId: state.context.peek()?.viewId ?? '' })).anchors,
        takeSnapshot: () => client.ask('page.snapshot', { viewId: state.context.peek()?.viewId ?? '' }),
        copy: copyText,
        loadFootprint: () => client.ask('footprint.read', { isEverywhere: false }),
      }}
      modes={modes}
      hostName={hostName}
      now={Date.now}
    />,
    root,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
