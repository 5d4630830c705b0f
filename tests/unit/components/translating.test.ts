import { describe, expect, test } from 'vitest';
import { feed } from '../../../components/sidebar/feed.ts';
import { createState } from '../../../components/sidebar/state.ts';
import { type DeviceTranslator, translatorOf } from '../../../components/sidebar/translating.ts';
import { defaultSettings } from '../../../lib/model/settings.ts';
import type { Client } from '../../../lib/wire/client.ts';
import type { BackgroundToPage, RequestName, SyncStatus } from '../../../lib/wire/messages.ts';
import { context } from './samples.ts';

const sync: SyncStatus = { state: 'ok', waiting: 0, failed: 0, nextTryAt: '', message: '', hubUrl: '', targets: [] };
type Push = Exclude<BackgroundToPage, { type: 'answer' }>;
const wish = { from: 'fr', to: 'en', texts: ['Combien ça coûte ?'] };

/** A browser whose translator answers in capitals, and a background that always has the same wish. */
function started(availability: string, settings = defaultSettings) {
  const asked: { name: RequestName; argument: Record<string, unknown> }[] = [];
  const listeners = new Set<(push: Push) => void>();
  const client = {
    ask: async (name: RequestName, argument: Record<string, unknown>) => {
      asked.push({ name, argument });
      if (name === 'match.translatable') return { wish };
      return name === 'rank' ? { viewId: argument.viewId, suggestions: [], eligible: 1, note: '', tookMs: 1 } : {};
    },
    listen: (heard: (push: Push) => void) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  } as unknown as Client;
  const created: unknown[] = [];
  const device: DeviceTranslator | undefined =
    availability === 'absent'
      ? undefined
      : {
          availability: async () => availability,
          create: async (pair) => {
            created.push(pair);
            return { translate: async (text) => text.toUpperCase() };
          },
        };
  const state = createState();
  const { onHello, translations } = feed(state, client, device);
  onHello({ context: context(), settings, sync, assets: 9, building: undefined });
  const ranks = () => asked.filter(({ name }) => name === 'rank').map(({ argument }) => argument.translated);
  return {
    state,
    translations,
    created,
    device,
    ranks,
    asked,
    push: (push: Push) => listeners.forEach((listener) => void listener(push)),
  };
}
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const translated = [{ text: 'Combien ça coûte ?', into: 'COMBIEN ÇA COÛTE ?' }];

describe('the browser’s own translator', () => {
  test('translates at once what needs no download, and the list is asked for again', async () => {
    const { state, ranks, created } = started('available');
    await settled();
    expect(ranks()).toEqual([undefined, translated]);
    expect(created).toEqual([{ sourceLanguage: 'fr', targetLanguage: 'en' }]);
    expect(state.translation.value).toBeUndefined();
  });

  test('serves the list of another view, too, whose words it has translated before', async () => {
    const { push, ranks, created } = started('available');
    await settled();
    push({ type: 'context', context: { ...context(), viewId: 'view-0002' } });
    await settled();
    expect(ranks()).toEqual([undefined, translated, undefined, translated]);
    expect(created).toHaveLength(1);
  });

  test('loads nothing by itself: it offers to, and does it on the click', async () => {
    const { state, ranks, created, translations } = started('downloadable');
    await settled();
    expect(ranks()).toEqual([undefined]);
    expect(created).toEqual([]);
    expect(state.translation.value).toMatchObject({ from: 'fr', to: 'en', isLoading: false });
    await translations.accept();
    expect(ranks()).toEqual([undefined, translated]);
    expect(state.translation.value).toBeUndefined();
  });

  test('serves the page that is there when the language is loaded, and does not ask for it again', async () => {
    const { state, push, ranks, created, translations } = started('downloadable');
    await settled();
    const accepted = translations.accept();
    push({ type: 'context', context: { ...context(), viewId: 'view-0002' } });
    await accepted;
    await settled();
    expect(ranks().at(-1)).toEqual(translated);
    expect(created).toHaveLength(1);
    expect(state.translation.value).toBeUndefined();
  });

  test('takes a yes that came while the page was read anew, and does not ask twice', async () => {
    let answer: (availability: string) => void = () => undefined;
    const { state, push, ranks, translations, device } = started('downloadable');
    await settled();
    // The offer stands there still; the new view waits for the browser's word.
    if (device !== undefined) device.availability = () => new Promise((resolve) => (answer = resolve));
    const offer = state.translation.value;
    push({ type: 'context', context: { ...context(), viewId: 'view-0002' } });
    await settled();
    state.translation.value = offer;
    const accepted = translations.accept();
    await settled();
    answer('downloadable');
    await settled();
    answer('downloadable');
    await accepted;
    await settled();
    expect(ranks().at(-1)).toEqual(translated);
    expect(state.translation.value).toBeUndefined();
  });

  test('is not offered again for languages that the rep declined', async () => {
    const { state, asked, translations } = started('downloadable');
    await settled();
    await translations.decline();
    expect(state.translation.value).toBeUndefined();
    expect(asked.at(-1)).toEqual({ name: 'settings.set', argument: { change: { untranslated: ['fr>en'] } } });
    const later = started('downloadable', { ...defaultSettings, untranslated: ['fr>en'] });
    await settled();
    expect(later.state.translation.value).toBeUndefined();
  });

  test('changes nothing where the browser has none, or cannot', async () => {
    const without = started('absent');
    const cannot = started('unavailable');
    await settled();
    expect(without.asked.some(({ name }) => name === 'match.translatable')).toBe(false);
    expect([without.ranks(), cannot.ranks()]).toEqual([[undefined], [undefined]]);
    expect(cannot.state.translation.value).toBeUndefined();
  });

  test('does not offer for a page that was left meanwhile, nor send its words along with the next one', async () => {
    const { state, push, ranks } = started('downloadable');
    push({ type: 'context', context: undefined });
    await settled();
    expect(state.translation.value).toBeUndefined();
    expect(ranks().every((sent) => sent === undefined)).toBe(true);
  });

  test('is recognised by what it can do', () => {
    expect(translatorOf({})).toBeUndefined();
    expect(translatorOf({ Translator: {} })).toBeUndefined();
    expect(translatorOf({ Translator: { availability: () => 0, create: () => 0 } })).toBeDefined();
  });
});
