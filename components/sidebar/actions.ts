// What the rep can do: each asks the background and puts the result, or the reason, in the live strip.
import type { Asset } from '../../lib/model/asset.ts';
import { useOf } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import type { Edited, Preview, Rendering } from '../../lib/model/insertion.ts';
import type { Problem } from '../../lib/model/result.ts';
import { type Client, WireError } from '../../lib/wire/client.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import { sentenceOf } from '../wire-words.ts';
import { libraryPage, type SidebarState } from './state.ts';
import { idsOf, needsALook, type Target } from './target.ts';

/** Whether this asset may be written into the composer that is open now; the background decides again. */
export const canInsert = (asset: Asset, context: Context | undefined): boolean =>
  context?.composer !== undefined && asset.audience !== 'internal' && useOf(asset.type) !== 'know';

export type TouchChange = RequestArgument<'touch.edit'>['change'];
/** What the rep made of a preview. */
export interface Choice {
  /** Absent = the one that fits the composer. */
  rendering?: Rendering | undefined;
  /** Absent = as previewed. */
  edited?: Edited | undefined;
}

type Decision = Choice & { isConfirmed?: boolean };

export interface SidebarActions {
  /** Enter: inserts, or copies when that is not possible; an internal asset is copied by its own key only. */
  act(asset: Asset): Promise<void>;
  insert(asset: Asset): Promise<void>;
  copy(asset: Asset): Promise<void>;
  /** Inserts a snippet, or copies it where no composer is open; what needs a look opens the preview. */
  actOn(target: Target): Promise<void>;
  /** Opens the preview. */
  look(target: Target): void;
  preview(target: Target, choice: Choice): Promise<Preview>;
  /** From the preview; answers the sentence of a refusal, empty when it is done. */
  write(how: 'insert' | 'copy', target: Target, choice: Choice, isConfirmed: boolean): Promise<string>;
  /** Asks why an asset is not suggested for what is on screen. */
  askWhyNot(asset: Asset): Promise<void>;
  /** Counts the opening; the link itself opens the page. */
  countOpened(asset: Asset): void;
  /** Answers the refusal; nothing when it was kept. */
  log(touch: Omit<RequestArgument<'touch.log'>, 'viewId'>): Promise<Problem | undefined>;
  /** The same for a change. */
  edit(touchId: string, change: TouchChange): Promise<Problem | undefined>;
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

  /** Does it at once; what a look can settle opens the preview, everything else is a sentence. */
  const orLook = async (target: Target, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (error instanceof WireError && needsALook(error.problem.code)) state.preview.value = target;
      else say('red', sentenceOf(error));
    }
  };
  const insertNow = async (target: Target, more: Decision = {}): Promise<void> => {
    await client.ask('insert', { viewId: viewId(), ...idsOf(target), ...more });
    say('green', 'Inserted', target.title);
  };
  const copyNow = async (target: Target, more: Decision = {}): Promise<void> => {
    const { text, subject } = await client.ask('copy', { viewId: viewId(), ...idsOf(target), ...more });
    const whole = subject === undefined || subject === '' ? text : `${subject}\n\n${text}`;
    if (await copyText(whole)) say('green', 'Copied', target.title);
    else say('red', 'The browser did not allow the copy. Click Copy once more, or open the asset.');
  };
  const targetOf = (asset: Asset): Target => ({ assetId: asset.id, title: asset.title });
  const insert = (asset: Asset): Promise<void> => orLook(targetOf(asset), () => insertNow(targetOf(asset)));
  const copy = (asset: Asset): Promise<void> => orLook(targetOf(asset), () => copyNow(targetOf(asset)));
  const kept = async (work: () => Promise<void>): Promise<Problem | undefined> => {
    try {
      await work();
      return undefined;
    } catch (error) {
      return error instanceof WireError ? error.problem : { code: 'unexpected', message: sentenceOf(error) };
    }
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
    askWhyNot: async (asset) => {
      // What stands on the list of suggestions says itself why it fits.
      if (viewId() === '' || (state.view.peek() === 'now' && state.search.peek().trim() === '')) return;
      await attempt(async () => {
        const { sentence } = await client.ask('match.why-not', { viewId: viewId(), assetId: asset.id });
        state.whyNot.value = { assetId: asset.id, sentence };
      });
    },
    countOpened: (asset) => {
      client.ask('opened', { viewId: viewId(), assetId: asset.id }).catch(() => undefined);
    },
    actOn: (target) =>
      orLook(target, () => (state.context.peek()?.composer === undefined ? copyNow(target) : insertNow(target))),
    look: (target) => {
      state.preview.value = target;
    },
    preview: (target, choice) => client.ask('insert.preview', { viewId: viewId(), ...idsOf(target), ...choice }),
    write: async (how, target, choice, isConfirmed) => {
      const decision: Decision = { ...choice, ...(isConfirmed ? { isConfirmed } : {}) };
      const problem = await kept(() => (how === 'insert' ? insertNow(target, decision) : copyNow(target, decision)));
      return problem?.message ?? '';
    },
    log: (touch) =>
      kept(async () => {
        await client.ask('touch.log', { viewId: viewId(), ...touch });
      }),
    edit: (touchId, change) =>
      kept(async () => {
        await client.ask('touch.edit', { touchId, change });
        say('green', 'Changed', 'the touch says it now');
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
