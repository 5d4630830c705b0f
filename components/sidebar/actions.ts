// What the rep can do: each asks the background and puts the result, or the reason, in the live strip.
import { t } from '../../lib/i18n/t.ts';
import { type Asset, isSafeLink, useOf } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import type { Edited, Preview, Rendering } from '../../lib/model/insertion.ts';
import type { Problem } from '../../lib/model/result.ts';
import { type Client, WireError } from '../../lib/wire/client.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import { sentenceOf } from '../wire-words.ts';
import { figure } from '../wording.ts';
import { mailtoOf } from './mailto.ts';
import { libraryPage, type SidebarState } from './state.ts';
import { createSuggestActions, type SuggestActions } from './suggest-actions.ts';
import { idsOf, needsALook, type Target } from './target.ts';

/** Whether this asset may be written into the composer that is open now; the background decides again. */
export const canInsert = (asset: Asset, context: Context | undefined): boolean =>
  context?.composer !== undefined && asset.audience !== 'internal' && useOf(asset.type) !== 'know';

/** The rows are suggestions for what is on screen, and no search. */
export const isSuggested = (state: Pick<SidebarState, 'view' | 'search'>): boolean =>
  state.view.value === 'now' && state.search.value.trim() === '';

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
  copyLink(asset: Asset): Promise<void>;
  copyWords(asset: Asset): Promise<void>;
  /** A mail in the rep's own program. Who may read the asset is judged as for an insertion. */
  mail(asset: Asset): Promise<void>;
  suggest: SuggestActions;
  /** Inserts a snippet, or copies it where no composer is open; what needs a look opens the preview. */
  actOn(target: Target): Promise<void>;
  /** Opens the preview. */
  look(target: Target): void;
  preview(target: Target, choice: Choice): Promise<Preview>;
  /** From the preview; answers the sentence of a refusal, empty when it is done. */
  write(how: 'insert' | 'copy' | 'mail', target: Target, choice: Choice, isConfirmed: boolean): Promise<string>;
  /** On the list: explains the reasons. In a search: asks why an asset is not suggested for what is on screen. */
  why(asset: Asset): Promise<void>;
  open(asset: Asset): void;
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

/** What a page can do that tests have no window for. */
export interface Outside {
  /** True when it is on the clipboard. */
  copyText(text: string): Promise<boolean>;
  /** A web address in a new tab, or a `mailto:` in the rep's program. */
  openLink(href: string): void;
}

export function createActions(state: SidebarState, client: Client, { copyText, openLink }: Outside): SidebarActions {
  const viewId = (): string => state.context.peek()?.viewId ?? '';
  const suggest = createSuggestActions(state, client);
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
  const copyOut = async (text: string, title: string): Promise<void> => {
    if (await copyText(text)) say('green', t('common.copied'), title);
    else say('red', t('sidebar.did.notCopied'));
  };
  const insertNow = async (target: Target, more: Decision = {}): Promise<void> => {
    await client.ask('insert', { viewId: viewId(), ...idsOf(target), ...more });
    say('green', t('sidebar.did.inserted'), target.title);
  };
  const copyNow = async (target: Target, more: Decision = {}): Promise<void> => {
    const { text, subject } = await client.ask('copy', { viewId: viewId(), ...idsOf(target), ...more });
    await copyOut(subject === undefined || subject === '' ? text : `${subject}\n\n${text}`, target.title);
  };
  /** In other words than the usual ones, but judged and counted like them. */
  const copyAs = async (asset: Asset, edited: Edited, out: string, more: Decision = {}): Promise<void> => {
    await client.ask('copy', { viewId: viewId(), assetId: asset.id, edited, ...more });
    await copyOut(out, asset.title);
  };
  const mailNow = async ({ assetId, title }: Target, more: Decision = {}): Promise<void> => {
    const person = state.context.peek()?.person;
    const given = await client.ask('copy', { viewId: viewId(), ...idsOf({ assetId: assetId ?? '', title }), ...more });
    const to = person?.emails[0] ?? '';
    const { href, isCut } = mailtoOf({ to, subject: given.subject || title, body: given.text });
    openLink(href);
    say('green', t('sidebar.did.mailed'), isCut ? t('sidebar.did.mailCut') : title);
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
        ?.map((row) =>
          row.touch.id === touch.id ? { ...row, touch, canUndo: false, sync: t('sidebar.did.undone') } : row,
        );
      say('green', t('sidebar.did.undone'), t('sidebar.did.undoneWhy'));
    });
  };

  return {
    insert,
    copy,
    undo,
    act: async (asset) => {
      if (canInsert(asset, state.context.peek())) await insert(asset);
      else if (asset.audience === 'internal') say('plain', t('sidebar.did.internal'), t('sidebar.did.internalWhy'));
      else await copy(asset);
    },
    copyLink: (asset) =>
      orLook(targetOf(asset), () => {
        const link = { text: asset.url, url: asset.url };
        return copyAs(asset, { lines: [], link }, asset.url);
      }),
    copyWords: (asset) =>
      orLook(targetOf(asset), () => {
        const words = asset.body || asset.summary || asset.title;
        return copyAs(asset, { lines: words.split('\n').slice(0, 500) }, words);
      }),
    mail: (asset) => orLook({ ...targetOf(asset), how: 'mail' }, () => mailNow(targetOf(asset))),
    suggest,
    why: async (asset) => {
      if (viewId() === '') return;
      // What stands on the list of suggestions says itself why it fits.
      if (isSuggested(state)) {
        const isOpen = state.explained.peek()?.assetId === asset.id && state.explained.peek()?.at === -1;
        state.explained.value = isOpen ? undefined : { assetId: asset.id, at: -1 };
        return;
      }
      state.whyNot.value = { assetId: asset.id, sentence: await suggest.whyNot(asset.id) };
    },
    open: (asset) => {
      if (!isSafeLink(asset.url)) return;
      client.ask('opened', { viewId: viewId(), assetId: asset.id }).catch(() => undefined);
      openLink(asset.url);
    },
    actOn: (target) =>
      orLook(target, () => (state.context.peek()?.composer === undefined ? copyNow(target) : insertNow(target))),
    look: (target) => {
      state.preview.value = target;
    },
    preview: (target, choice) => client.ask('insert.preview', { viewId: viewId(), ...idsOf(target), ...choice }),
    write: async (how, target, choice, isConfirmed) => {
      const decision: Decision = { ...choice, ...(isConfirmed ? { isConfirmed } : {}) };
      const does = { insert: insertNow, copy: copyNow, mail: mailNow };
      const problem = await kept(() => does[how](target, decision));
      return problem?.message ?? '';
    },
    log: (touch) =>
      kept(async () => {
        await client.ask('touch.log', { viewId: viewId(), ...touch });
      }),
    edit: (touchId, change) =>
      kept(async () => {
        await client.ask('touch.edit', { touchId, change });
        say('green', t('sidebar.did.changed'), t('sidebar.did.changedWhy'));
      }),
    undoLast: async () => {
      const { onUndo } = state.happening.peek() ?? {};
      if (onUndo !== undefined) return onUndo();
      const last = [state.happening.peek()?.touch, ...(state.touches.peek() ?? [])].find(
        (row) => row?.canUndo === true,
      );
      if (last === undefined) say('red', t('sidebar.did.nothingToUndo'));
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
        say('green', t('sidebar.did.sampleLoaded'), t('common.assets', report.written, [figure(report.written)]));
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
        say('green', t('sidebar.did.fromSelection'), [name, email].filter((part) => part !== '').join(' · '));
      });
    },
    collapse: () => void client.ask('frame.collapse', {}).catch(() => undefined),
    focusPage: () => void client.ask('frame.focus-page', {}).catch(() => undefined),
  };
}
