// The link check of the library page: which sites would be asked, the browser's permission, one answer after the other, what was
// found. Nothing is asked before a click, and what came before a stop is kept.
import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { LinkCheck } from '../../lib/model/link-check.ts';
import type { Client } from '../../lib/wire/client.ts';
import { type Saying, telling } from '../telling.ts';
import { figure } from '../wording.ts';
import { countWords, editedWords } from './check-words.ts';
import type { LinkDoor, LinkPlan } from './link-door.ts';

export interface LinkCheckModel {
  /** Not in order when it was asked last, by address. */
  troubled: Signal<ReadonlyMap<string, LinkCheck>>;
  /** Shown before anybody is asked; nothing = closed. */
  plan: Signal<LinkPlan | undefined>;
  /** Addresses inside the own network are asked, too. */
  isInside: Signal<boolean>;
  /** Absent = nothing is going on. */
  progress: Signal<{ done: number; total: number } | undefined>;
  /** What the last check found that is not in order. */
  found: Signal<readonly LinkCheck[]>;
  saying: Signal<Saying | undefined>;
  load(): Promise<void>;
  open(urls: Iterable<string>): void;
  close(): void;
  /** On the click itself. */
  start(): Promise<void>;
  cancel(): void;
  isSignInPage(address: string): boolean;
  /** Nothing = never asked. */
  of(url: string): Promise<LinkCheck | undefined>;
  /** Puts the new address into these assets. Answers the revision that takes it back; 0 = nothing changed. */
  useNew(check: LinkCheck, assetIds: string[]): Promise<number>;
}

/** Answers that are kept together. */
const keptAtOnce = 50;

export function createLinkCheckModel(client: Client, door: LinkDoor, now: () => number): LinkCheckModel {
  const troubled: LinkCheckModel['troubled'] = signal(new Map());
  const plan: LinkCheckModel['plan'] = signal();
  const isInside = signal(false);
  const progress: LinkCheckModel['progress'] = signal();
  const found: LinkCheckModel['found'] = signal([]);
  const saying: LinkCheckModel['saying'] = signal();
  let controller = new AbortController();

  const load = async (): Promise<void> => {
    const { checks } = await client.ask('links.troubled', {});
    troubled.value = new Map(checks.map((check) => [check.url, check]));
  };
  const sitesOf = ({ sites, inside }: LinkPlan) => (isInside.peek() ? [...sites, ...inside] : sites);

  async function run(sites: LinkPlan['sites'], signal: AbortSignal): Promise<string> {
    const total = sites.reduce((sum, { addresses }) => sum + addresses.length, 0);
    const all: LinkCheck[] = [];
    let kept = 0;
    const keep = async (): Promise<void> => {
      const some = all.slice(kept, kept + keptAtOnce);
      kept += some.length;
      if (some.length > 0) await client.ask('links.keep', { checks: some });
    };
    progress.value = { done: 0, total };
    try {
      await door.check(sites, signal, async (check) => {
        all.push({ ...check, checkedAt: new Date(now()).toISOString() });
        progress.value = { done: all.length, total };
        if (check.state !== 'ok') found.value = [...found.peek(), check];
        if (all.length - kept >= keptAtOnce) await keep();
      });
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      while (kept < all.length) await keep();
      await load();
    }
    const words = countWords(all);
    return signal.aborted ? t('linkCheck.stopped', [figure(all.length), figure(total), words]) : words;
  }

  return {
    ...{ troubled, plan, isInside, progress, found, saying, load, isSignInPage: door.isSignInPage },
    open(urls) {
      saying.value = undefined;
      found.value = [];
      isInside.value = false;
      plan.value = door.plan(urls);
    },
    close() {
      plan.value = undefined;
    },
    async start() {
      const asked = plan.peek();
      if (asked === undefined) return;
      const sites = sitesOf(asked);
      const allowing = door.allow(sites.map(({ pattern }) => pattern));
      // A browser that cannot ask has not allowed it either.
      const lent = await allowing.catch(() => undefined);
      if (lent === undefined) {
        saying.value = { tone: 'bad', text: t('linkCheck.denied') };
        return;
      }
      await telling(saying, async () => {
        plan.value = undefined;
        controller = new AbortController();
        try {
          return await run(sites, controller.signal);
        } finally {
          progress.value = undefined;
          await lent.giveBack();
        }
      });
    },
    cancel: () => controller.abort(),
    async of(url) {
      return (await client.ask('links.of', { url })).check;
    },
    async useNew({ url, to }, assetIds) {
      let revision = 0;
      await telling(saying, async () => {
        const edited = await client.ask('library.edit', { ids: assetIds, change: { url: to } });
        revision = edited.revision;
        if (edited.changed > 0) found.value = found.peek().filter((check) => check.url !== url);
        return editedWords(edited);
      });
      return revision;
    },
  };
}
