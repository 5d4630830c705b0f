// The keyword in the address bar: lines from the catalogue as one types, Enter opens the asset or the library's search.
import { type Browser, browser } from 'wxt/browser';
import { isSafeLink } from '../../../lib/model/asset.ts';
import { localDay } from '../../../lib/model/moment.ts';
import type { Suggestion } from '../../../lib/model/suggestion.ts';
import { assetsOf } from '../../../lib/store/catalogue.ts';
import type { World } from '../world.ts';
import { omniboxChoice, omniboxLines } from './omnibox-lines.ts';

/** Lines that a browser shows below its own first one. */
const mostLines = 6;

type Disposition = Parameters<Parameters<typeof browser.omnibox.onInputEntered.addListener>[0]>[1];
type Suggest = (lines: Browser.omnibox.SuggestResult[]) => void;

/** What the typed words find in the catalogue; nothing while the catalogue is being read. */
export async function findAssets({ db, matcher, clock }: World, text: string): Promise<Suggestion[]> {
  const opened = text.trim() === '' ? undefined : await matcher.engine();
  if (opened === undefined) return [];
  const ranking = opened.engine.begin(undefined, {
    text: text.slice(0, 500),
    limit: mostLines,
    today: localDay(clock.now()),
  });
  return ranking.answer(await assetsOf(db, ranking.ids)).suggestions;
}

/** @param search opens the library's search with these words. */
export function wireOmnibox(world: World, search: (text: string, disposition: Disposition) => Promise<void>): void {
  const isPlain = browser.sidePanel === undefined;
  /** Links that were offered last, by address. */
  let links = new Map<string, string>();
  /** The last text: an older answer that comes late is dropped. */
  let latest = '';

  const offer = async (text: string, suggest: Suggest): Promise<void> => {
    latest = text;
    const found = await findAssets(world, text);
    if (latest !== text) return;
    links = new Map(found.flatMap(({ asset }) => (isSafeLink(asset.url) ? [[asset.url, asset.id]] : [])));
    const { first, rest } = omniboxLines(text, found, isPlain);
    browser.omnibox.setDefaultSuggestion({ description: first });
    suggest(rest);
  };
  const enter = async (text: string, disposition: Disposition): Promise<void> => {
    const isOffered = links.has(text.trim());
    const choice = omniboxChoice(text, isOffered ? [] : await findAssets(world, text), links);
    if (choice.does === 'search') return search(choice.text, disposition);
    await show(choice.url, disposition);
  };
  const quietly = (work: Promise<void>): void =>
    void work.catch((error: unknown) => console.error('Touchline:', error));

  browser.omnibox.onInputStarted.addListener(() =>
    browser.omnibox.setDefaultSuggestion({ description: omniboxLines('', [], isPlain).first }),
  );
  browser.omnibox.onInputChanged.addListener((text, suggest) => quietly(offer(text, suggest)));
  browser.omnibox.onInputEntered.addListener((text, disposition) => quietly(enter(text, disposition)));
}

/** In this tab, in a new one, or in one behind, as the keys said. */
export async function show(url: string, disposition: Disposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
