// The one command that travels back to the page, on the rep's click: checked here, written by the host, read back there.
import { type Insertion, insertionOf, plainText } from '../../lib/model/insertion.ts';
import { localDay } from '../../lib/model/moment.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { readSettings } from '../../lib/settings.ts';
import { getAsset } from '../../lib/store/catalogue.ts';
import { mayLeave } from './guard.ts';
import type { Tabs } from './tabs.ts';
import { count } from './usage.ts';
import type { World } from './world.ts';

const answerMs = 5_000;
const oldView = fail(
  'old_view',
  'The page moved on meanwhile. Nothing was inserted; choose again for what is on screen now.',
);

type Landing = { landed: boolean; why: string };

export class Inserter {
  readonly #world: World;
  readonly #tabs: Tabs;
  readonly #waiting = new Map<number, (landing: Landing) => void>();
  /** Assets that went into a view as text, so that a sending without a link is still a share. */
  readonly #byView = new Map<string, Set<string>>();
  #nextId = 1;

  constructor(world: World, tabs: Tabs) {
    this.#world = world;
    this.#tabs = tabs;
  }

  insertedInto(viewId: string): string[] {
    return [...(this.#byView.get(viewId) ?? [])];
  }

  answered(commandId: number, landing: Landing): void {
    this.#waiting.get(commandId)?.(landing);
  }

  async insert(tabId: number | undefined, viewId: string, assetId = ''): Promise<Result<{ how: 'inserted' }>> {
    const allowed = await this.#allowed(tabId, viewId, assetId);
    if (!allowed.ok) return allowed;
    const { context, insertion } = allowed.value;
    if (context.composer === undefined) {
      return fail('no_composer', 'No message is open to write into. Open a reply, or copy the text instead.');
    }
    const landing = await this.#command(tabId, viewId, context.composer.id, insertion);
    if (!landing.landed) {
      return fail(
        'not_landed',
        `${landing.why || 'The page did not take the text.'} Nothing was lost: use Copy and paste it yourself.`,
      );
    }
    this.#byView.set(viewId, (this.#byView.get(viewId) ?? new Set()).add(assetId));
    await count(this.#world, context, 'inserted', [assetId]);
    return ok({ how: 'inserted' });
  }

  async copy(tabId: number | undefined, viewId: string, assetId = ''): Promise<Result<{ text: string }>> {
    const allowed = await this.#allowed(tabId, viewId, assetId);
    if (!allowed.ok) return allowed;
    await count(this.#world, allowed.value.context, 'copied', [assetId]);
    return ok({ text: plainText(allowed.value.insertion) });
  }

  async #allowed(tabId: number | undefined, viewId: string, assetId: string) {
    const context = await this.#tabs.contextSoon(tabId);
    if (context === undefined || context.viewId !== viewId) return oldView;
    const asset = await getAsset(this.#world.db, assetId);
    if (asset === undefined)
      return fail('asset_gone', 'This asset is no longer in the catalogue. Nothing was inserted.');
    const { ownDomains } = await readSettings();
    const verdict = mayLeave(asset, context, ownDomains, localDay(this.#world.clock.now()));
    if (!verdict.ok) {
      await count(this.#world, context, 'refused', [assetId]);
      return verdict;
    }
    return ok({ context, insertion: insertionOf(asset) });
  }

  #command(tabId: number | undefined, viewId: string, composerId: string, insertion: Insertion): Promise<Landing> {
    const commandId = this.#nextId++;
    return new Promise<Landing>((resolve) => {
      const timer = setTimeout(() => resolve({ landed: false, why: 'The page did not answer.' }), answerMs);
      this.#waiting.set(commandId, (landing) => {
        clearTimeout(timer);
        resolve(landing);
      });
      if (!this.#tabs.tellHost(tabId, { type: 'insert', commandId, viewId, composerId, insertion })) {
        this.answered(commandId, { landed: false, why: 'The page is not connected; reload it.' });
      }
    }).finally(() => this.#waiting.delete(commandId));
  }
}
