// The browser's own translator, for passages in a language that the assets do not speak. It exists in documents only, so the
// sidebar does it for the background. Never a server, and never a download without the rep's click.
import { batch } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers } from '../../lib/wire/messages.ts';
import type { SidebarState } from './state.ts';

interface Pair {
  sourceLanguage: string;
  targetLanguage: string;
}
interface Translating {
  translate(text: string): Promise<string>;
}
/** `Translator` of Chrome and Edge, as far as it is used here. */
export interface DeviceTranslator {
  availability(pair: Pair): Promise<string>;
  create(pair: Pair): Promise<Translating>;
}

/** The translator of a window, or nothing where there is none. */
export function translatorOf(world: object): DeviceTranslator | undefined {
  const found = (world as { Translator?: Partial<DeviceTranslator> }).Translator;
  return typeof found?.availability === 'function' && typeof found.create === 'function'
    ? (found as DeviceTranslator)
    : undefined;
}

export interface Translation {
  text: string;
  into: string;
}

/** A pair of languages that the browser could learn to translate; the rep decides. */
export interface TranslationOffer {
  viewId: string;
  from: string;
  to: string;
  isLoading: boolean;
}

export interface Translations {
  /** What is translated already of this view, for `rank`. */
  of(viewId: string): Translation[];
  /** Looks whether anything should be translated, and does it where that needs no download. */
  look(): Promise<void>;
  /** The rep's yes: loads the languages and translates. */
  accept(): Promise<void>;
  /** Not asked again for these two languages. */
  decline(): Promise<void>;
}

type Wish = NonNullable<Answers['match.translatable']['wish']>;

/** Passages that are remembered in this page; then it starts anew. */
const mostRemembered = 400;
/** Longest translation that is sent back, in UTF-16 units; the wire takes no more. */
const longest = 4_000;

export const pairName = ({ from, to }: { from: string; to: string }): string => `${from}>${to}`;

/** @param rankAgain called when new translations are there. */
export function createTranslations(
  state: SidebarState,
  client: Client,
  device: DeviceTranslator | undefined,
  rankAgain: () => void,
): Translations {
  const known = new Map<string, string>();
  const ready = new Map<string, Translating>();
  let wish: (Wish & { viewId: string }) | undefined;
  /** The view whose list has had its translations. */
  let used = '';
  const isCurrent = (viewId: string): boolean => state.context.peek()?.viewId === viewId;

  async function translate(wanted: Wish & { viewId: string }): Promise<void> {
    if (device === undefined) return;
    const name = pairName(wanted);
    const pair = { sourceLanguage: wanted.from, targetLanguage: wanted.to };
    const translating = ready.get(name) ?? (await device.create(pair));
    ready.set(name, translating);
    const missing = wanted.texts.filter((text) => !known.has(text));
    if (known.size + missing.length > mostRemembered) known.clear();
    for (const text of missing) {
      if (!isCurrent(wanted.viewId)) return;
      known.set(text, (await translating.translate(text)).slice(0, longest));
    }
    // The list of a new view was made before its passages were known, also where all of them were translated for another one.
    const isNews = missing.length > 0 || used !== wanted.viewId;
    used = wanted.viewId;
    if (isNews && isCurrent(wanted.viewId)) rankAgain();
  }

  async function look(): Promise<void> {
    const viewId = state.context.peek()?.viewId ?? '';
    if (device === undefined || viewId === '') return;
    const asked = await client.ask('match.translatable', { viewId });
    if (!isCurrent(viewId)) return;
    wish = asked.wish && { ...asked.wish, viewId };
    if (wish === undefined) return;
    const pair = { sourceLanguage: wish.from, targetLanguage: wish.to };
    const availability = await device.availability(pair);
    // Also where the rep said yes while the browser was asked.
    if (availability === 'available' || ready.has(pairName(wish))) return translate(wish);
    const isDeclined = state.settings.peek().untranslated.includes(pairName(wish));
    if (!availability.startsWith('download') || isDeclined || !isCurrent(viewId)) return;
    state.translation.value = { viewId, from: wish.from, to: wish.to, isLoading: false };
  }

  return {
    of: (viewId) =>
      wish?.viewId !== viewId
        ? []
        : wish.texts.flatMap((text) => {
            const into = known.get(text);
            return into === undefined ? [] : [{ text, into }];
          }),
    // What the browser refuses here is a list without translations, as in every other browser.
    look: () => look().catch(() => undefined),
    accept: async () => {
      const offer = state.translation.peek();
      const wanted = wish;
      // The same page may have been read anew since the offer: the yes is to the languages.
      if (offer === undefined || wanted === undefined || pairName(wanted) !== pairName(offer)) return;
      state.translation.value = { ...offer, isLoading: true };
      try {
        await translate(wanted);
      } catch {
        const detail = t('sidebar.translation.stays');
        state.happening.value = {
          tone: 'red',
          text: t('sidebar.translation.failed'),
          detail,
          touch: undefined,
        };
      } finally {
        state.translation.value = undefined;
      }
      // While the language was loaded, the page may have moved on: its list is due, too.
      await look().catch(() => undefined);
    },
    decline: async () => {
      const offer = state.translation.peek();
      if (offer === undefined) return;
      const untranslated = [...state.settings.peek().untranslated, pairName(offer)].slice(-20);
      batch(() => {
        state.translation.value = undefined;
        state.settings.value = { ...state.settings.peek(), untranslated };
      });
      await client.ask('settings.set', { change: { untranslated } }).catch(() => undefined);
    },
  };
}
