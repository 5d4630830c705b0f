// Titles of a sitemap's pages, read on a click while its columns are looked at. What came before a stop is kept; without the
// browser's permission titles stay guessed.
import { effect, type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { PageTitle } from '../../lib/model/page-title.ts';
import type { ImportModel } from '../catalogue/import-model.ts';
import type { OpenFile } from '../catalogue/reader.ts';
import { type Saying, telling } from '../telling.ts';
import { figure } from '../wording.ts';
import type { TitlePlan, TitlesDoor } from './titles-door.ts';

export interface TitlesModel {
  /** What can be read; nothing = the file is no sitemap, or its pages were read. */
  offer: Signal<TitlePlan | undefined>;
  progress: Signal<{ done: number; total: number } | undefined>;
  saying: Signal<Saying | undefined>;
  /** On the click itself. */
  start(): Promise<void>;
  cancel(): void;
}

export function createTitlesModel(
  door: TitlesDoor,
  imports: Pick<ImportModel, 'file' | 'step' | 'renew'>,
): TitlesModel {
  const offer: TitlesModel['offer'] = signal();
  const progress: TitlesModel['progress'] = signal();
  const saying: TitlesModel['saying'] = signal();
  let controller = new AbortController();
  /** The file that we made ourselves: its pages were read. */
  let own: OpenFile | undefined;

  async function look(file: OpenFile): Promise<void> {
    const addresses = (await file.pages?.()) ?? [];
    if (imports.file.peek() === file && addresses.length > 0) offer.value = door.plan(addresses);
  }

  // Another file, or the next step: what was read for this one is over.
  effect(() => {
    const file = imports.file.value;
    if (imports.step.value === 'columns' && file !== undefined && file === own) return;
    controller.abort();
    offer.value = undefined;
    saying.value = undefined;
    if (file !== undefined && imports.step.value === 'columns') void look(file);
  });

  /** Takes what was read into the file, if that is still looked at. */
  async function take(file: OpenFile, titles: ReadonlyMap<string, PageTitle>): Promise<void> {
    if (titles.size === 0 || imports.step.peek() !== 'columns' || imports.file.peek() !== file) return;
    const renewed = await file.withTitles?.(titles);
    if (renewed === undefined || imports.file.peek() !== file) return;
    own = renewed;
    await imports.renew(renewed);
  }

  async function run(file: OpenFile, { sites, pages, all }: TitlePlan, stop: AbortSignal): Promise<string> {
    const titles = new Map<string, PageTitle>();
    let done = 0;
    progress.value = { done, total: pages };
    try {
      await door.read(sites, stop, (url, title) => {
        done += 1;
        progress.value = { done, total: pages };
        if (title !== undefined) titles.set(url, title);
      });
    } catch (error) {
      if (!stop.aborted) throw error;
    } finally {
      progress.value = undefined;
    }
    await take(file, titles);
    if (stop.aborted) return t('pageTitles.stopped', titles.size, [figure(done), figure(pages), figure(titles.size)]);
    if (titles.size < all) return t('pageTitles.some', [figure(titles.size), figure(all)]);
    return t('pageTitles.all', all, [figure(all)]);
  }

  return {
    ...{ offer, progress, saying },
    async start() {
      const [plan, file] = [offer.peek(), imports.file.peek()];
      if (plan === undefined || file === undefined) return;
      const allowing = door.allow(plan.sites.map(({ pattern }) => pattern));
      // A browser that cannot ask has not allowed it either.
      const lent = await allowing.catch(() => undefined);
      if (lent === undefined) {
        saying.value = { tone: 'bad', text: t('pageTitles.denied') };
        return;
      }
      controller = new AbortController();
      const { signal: stop } = controller;
      const isRead = await telling(saying, () =>
        (imports.file.peek() === file ? run(file, plan, stop) : Promise.resolve('')).finally(lent.giveBack),
      );
      if (isRead && imports.file.peek() === own) offer.value = undefined;
    },
    cancel: () => controller.abort(),
  };
}
