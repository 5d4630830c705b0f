// What the rep can do: each asks the background and puts the result, or the reason, in the live strip.
import type { Asset } from '../../lib/model/asset.ts';
import { useOf } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import { sentenceOf } from '../wire-words.ts';
import { libraryPage, type SidebarState } from './state.ts';

/** Whether this asset may be written into the composer that is open now; the background decides again. */
export const canInsert = (asset: Asset, context: Context | undefined): boolean =>
  context?.composer !== undefined && asset.audience !== 'internal' && useOf(asset.type) !== 'know';

export interface SidebarActions {
  /** Enter: inserts, or copies when that is not possible; an internal asset is copied by its own key only. */
  act(asset: Asset): Promise<void>;
  insert(asset: Asset): Promise<void>;
  copy(asset: Asset): Promise<void>;
  /** Counts the opening; the link itself opens the page. */
  countOpened(asset: Asset): void;
  log(touch: Omit<RequestArgument<'touch.log'>, 'viewId'>): Promise<boolean>;
  undo(touchId: string): Promise<void>;
  undoLast(): Promise<void>;
  sendNow(): Promise<void>;
  retry(seq: number): Promise<void>;
  loadSample(): Promise<void>;
  moreLibrary(): Promise<void>;
  /** Takes the person from the text that is selected on the page. */
  useSelection(): Promise<void>;
  collapse(): void;
  focusPage(): void;
}

export function createActions(
  state: SidebarState,
  client: Client,
  copyText: (text: string) => Promise<boolean>,
): SidebarActions {
  const viewId = (): string => state.context.peek()?.viewId ?? '';
  const say = (tone: 'green' | 'red' | 'plain', text: string, detail = ''): void => {
    state.happening.value = { tone, text, detail, touch: undefined };
  };
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      say('red', sentenceOf(error));
      return false;
    }
  };

  const insert = async (asset: Asset): Promise<void> => {
    await attempt(async () => {
      await client.ask('insert', { viewId: viewId(), assetId: asset.id });
      say('green', 'Inserted', asset.title);
    });
  };
  const copy = async (asset: Asset): Promise<void> => {
    await attempt(async () => {
      const { text } = await client.ask('copy', { viewId: viewId(), assetId: asset.id });
      if (await copyText(text)) say('green', 'Copied', asset.title);
      else say('red', 'The browser did not allow the copy. Click Copy once more, or open the asset.');
    });
  };
  const undo = async (touchId: string): Promise<void> => {
    await attempt(async () => {
      const { touch } = await client.ask('touch.undo', { touchId });
      state.touches.value = state.touches
        .peek()
        ?.map((row) => (row.touch.id === touch.id ? { ...row, touch, canUndo: false, sync: 'Undone' } : row));
      say('green', 'Undone', 'The touch will not be sent.');
    });
  };

  return {
    insert,
    copy,
    undo,
    act: async (asset) => {
      if (canInsert(asset, state.context.peek())) await insert(asset);
      else if (asset.audience === 'internal') say('plain', 'Internal', 'to read, not to send. C copies it for you.');
      else await copy(asset);
    },
    countOpened: (asset) => {
      client.ask('opened', { viewId: viewId(), assetId: asset.id }).catch(() => undefined);
    },
    log: (touch) =>
      attempt(async () => {
        await client.ask('touch.log', { viewId: viewId(), ...touch });
      }),
    undoLast: async () => {
      const last = [state.happening.peek()?.touch, ...(state.touches.peek() ?? [])].find(
        (row) => row?.canUndo === true,
      );
      if (last === undefined) say('red', 'There is no touch left to undo here.');
      else await undo(last.touch.id);
    },
    sendNow: async () => {
      await attempt(async () => {
        state.sync.value = await client.ask('sync.now', {});
      });
    },
    retry: async (seq) => {
      await attempt(async () => {
        state.sync.value = await client.ask('sync.retry', { seq });
      });
    },
    loadSample: async () => {
      await attempt(async () => {
        const report = await client.ask('catalogue.sample', {});
        say('green', 'Sample loaded', `${report.written} assets`);
      });
    },
    moreLibrary: async () => {
      await attempt(async () => {
        const held = state.library.peek();
        const offset = held?.assets.length ?? 0;
        const page = await client.ask('catalogue.list', { offset, limit: libraryPage });
        state.library.value = { assets: [...(held?.assets ?? []), ...page.assets], total: page.total };
      });
    },
    useSelection: async () => {
      await attempt(async () => {
        const { name, email } = await client.ask('page.selection', { viewId: viewId() });
        say('green', 'From your selection', [name, email].filter((part) => part !== '').join(' · '));
      });
    },
    collapse: () => void client.ask('frame.collapse', {}).catch(() => undefined),
    focusPage: () => void client.ask('frame.focus-page', {}).catch(() => undefined),
  };
}
