// What the rep can do about a suggestion beyond inserting and copying it: take it off the list and put it back, ask for what is
// missing, ask why. Each says what it did, with its way back.
import { t } from '../../lib/i18n/t.ts';
import type { Ask } from '../../lib/model/ask.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { DismissReason } from '../../lib/model/dismissal.ts';
import type { Suggestion } from '../../lib/model/suggestion.ts';
import type { Client } from '../../lib/wire/client.ts';
import { sentenceOf } from '../wire-words.ts';
import type { SidebarState } from './state.ts';

export interface SuggestActions {
  dismiss(asset: Asset, reason: DismissReason, words: string): Promise<void>;
  /** This asset, or everything that is hidden here. */
  restore(asset: Asset | undefined): Promise<void>;
  /** Looks whether this was asked for already. */
  lookForAsk(search: string): Promise<void>;
  ask(search: string, wish: string): Promise<void>;
  withdraw(ask: Ask): Promise<void>;
  /** Assets by typed words, for "why is it missing". */
  find(text: string): Promise<Suggestion[]>;
  /** Why an asset is not suggested for what is on screen: the sentence. */
  whyNot(assetId: string): Promise<string>;
}

/** Assets that are offered to ask about. */
const mostOffered = 6;

export function createSuggestActions(state: SidebarState, client: Client): SuggestActions {
  const viewId = (): string => state.context.peek()?.viewId ?? '';
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      state.happening.value = { tone: 'red', text: sentenceOf(error), detail: '', touch: undefined };
    }
  };
  const say = (text: string, detail: string, onUndo?: () => void): void => {
    const happening = { tone: 'green' as const, text, detail, touch: undefined };
    state.happening.value = onUndo === undefined ? happening : { ...happening, onUndo };
  };
  /** The list is asked for again; until it comes, the row is gone already. */
  const rankAgain = (): void => {
    state.again.value++;
  };
  const withoutRow = (assetId: string): void => {
    const suggested = state.suggested.peek();
    if (suggested === undefined) return;
    const suggestions = suggested.suggestions.filter(({ asset }) => asset.id !== assetId);
    state.suggested.value = { ...suggested, suggestions, hidden: (suggested.hidden ?? 0) + 1 };
  };

  const restore = (asset: Asset | undefined): Promise<void> =>
    attempt(async () => {
      const { restored } = await client.ask('suggest.restore', {
        viewId: viewId(),
        ...(asset === undefined ? {} : { assetId: asset.id }),
      });
      rankAgain();
      say(t('suggest.restored', restored, [restored]), asset?.title ?? '');
    });
  const keepAsk = async (search: string, wish: string): Promise<Ask> => {
    const asked = viewId();
    const { ask } = await client.ask('asks.save', { viewId: asked, search, wish });
    state.asked.value = { viewId: asked, search, ask };
    return ask;
  };
  const withdraw = (ask: Ask): Promise<void> =>
    attempt(async () => {
      await client.ask('asks.withdraw', { id: ask.id });
      state.asked.value = undefined;
      say(
        t('suggest.ask.withdrawn'),
        ask.wish,
        () => void attempt(async () => void (await keepAsk(ask.search, ask.wish))),
      );
    });

  return {
    restore,
    withdraw,
    dismiss: (asset, reason, words) =>
      attempt(async () => {
        await client.ask('suggest.dismiss', { viewId: viewId(), assetId: asset.id, reason, words });
        withoutRow(asset.id);
        rankAgain();
        const text = reason === 'outdated' ? t('suggest.hiddenEverywhere') : t('suggest.hiddenHere');
        say(text, asset.title, () => void restore(asset));
      }),
    lookForAsk: async (search) => {
      const asked = viewId();
      // Nothing is said where this fails: asking still works, and asking twice changes the first.
      const { ask } = await client.ask('asks.here', { viewId: asked, search }).catch(() => ({ ask: undefined }));
      if (asked === viewId()) state.asked.value = ask && { viewId: asked, search, ask };
    },
    ask: (search, wish) =>
      attempt(async () => {
        const ask = await keepAsk(search, wish);
        say(t('suggest.ask.kept'), ask.wish, () => void withdraw(ask));
      }),
    find: async (text) => {
      const answer = await client.ask('rank', { viewId: viewId(), text, limit: mostOffered });
      return answer.suggestions;
    },
    whyNot: async (assetId) => {
      try {
        return (await client.ask('match.why-not', { viewId: viewId(), assetId })).sentence;
      } catch (error) {
        return sentenceOf(error);
      }
    },
  };
}
