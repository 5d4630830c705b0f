// The footprint meter: what was read of each host, in which mode and at what cost, and what of ours stands in its open
// pages. Counts and names of facts, no value. Kept in the browser's session memory, so that a stop of the worker does not
// begin anew; never on the disk.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { measureFootprint } from '../../lib/hosts/footprint.ts';
import { hostOf } from '../../lib/hosts/index.ts';
import { type Context, type HostId, hostIds } from '../../lib/model/context.ts';
import type { Exposed, Footprint, Measured } from '../../lib/model/footprint.ts';
import type { Mode } from '../../lib/model/modes.ts';
import type { FootprintAnswer } from '../../lib/wire/messages.ts';

const key = 'footprints';
const mostFacts = 200;
const saveAfterMs = 2_000;

/** What reading cost since its page was opened, in ms. */
export interface Cost {
  readMs: number;
  watchMs: number;
  isQuiet: boolean;
}

const count = v.pipe(v.number(), v.minValue(0));
const tallySchema = v.object({
  host: v.picklist(hostIds),
  mode: v.picklist(['in-page', 'quiet']),
  views: count,
  facts: v.record(v.string(), count),
  readMs: count,
  watchMs: count,
  requests: count,
  measured: v.optional(
    v.object({ nodes: count, inside: count, changed: count, addresses: count, loaded: count, at: v.string() }),
  ),
});
type Tally = v.InferOutput<typeof tallySchema>;

interface Manifest {
  web_accessible_resources?: { resources?: string[]; use_dynamic_url?: boolean }[];
}

/** Firefox gives every installation an address of its own; Chromium the same one to all, unless it changes at each start. */
export function exposedBy({ web_accessible_resources: lists = [] }: Manifest, isFirefox: boolean): Exposed {
  const files = lists.flatMap(({ resources = [], use_dynamic_url: isDynamic }) =>
    resources.map(() => isFirefox || isDynamic === true),
  );
  return { fixed: files.filter((isSecret) => !isSecret).length, secret: files.filter(Boolean).length };
}

export class FootprintMeter {
  readonly #tallies: Promise<Map<string, Tally>> = load();
  /** What each tab told last: costs come as sums. */
  readonly #told = new Map<number, { cost: Cost; viewId: string; names: Set<string> }>();
  readonly #open = new Map<number, { host: HostId; mode: Mode }>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  async seen(tabId: number, context: Context, cost: Cost): Promise<void> {
    const tally = await this.#tally(context.host, cost.isQuiet ? 'quiet' : 'in-page');
    this.#open.set(tabId, { host: context.host, mode: tally.mode });
    const last = this.#told.get(tabId);
    // Less than before means another page in this tab.
    const isOn = last !== undefined && cost.watchMs >= last.cost.watchMs;
    tally.readMs += Math.max(0, cost.readMs - (isOn ? last.cost.readMs : 0));
    tally.watchMs += Math.max(0, cost.watchMs - (isOn ? last.cost.watchMs : 0));
    const isSameView = last?.viewId === context.viewId;
    const names = isSameView ? last.names : new Set<string>();
    if (!isSameView) tally.views += 1;
    for (const name of new Set(context.facts.map((fact) => fact.name.replace(/\.\d+\./, '.N.')))) {
      if (names.has(name) || Object.keys(tally.facts).length >= mostFacts) continue;
      names.add(name);
      tally.facts[name] = (tally.facts[name] ?? 0) + 1;
    }
    this.#told.set(tabId, { cost, viewId: context.viewId, names });
    this.#save();
  }

  /** A request of the background; counted where it goes to a host. */
  async requested(url: string): Promise<void> {
    const host = hostOf(url)?.id;
    if (host === undefined) return;
    for (const mode of ['in-page', 'quiet'] as const) (await this.#tally(host, mode)).requests += 1;
    this.#save();
  }

  left(tabId: number): void {
    this.#told.delete(tabId);
    this.#open.delete(tabId);
  }

  /** @param tabIds whose pages are looked at first; @param now epoch ms */
  async read(tabIds: readonly number[], now: number): Promise<FootprintAnswer> {
    await Promise.all(tabIds.map((tabId) => this.#measure(tabId, new Date(now).toISOString())));
    const tallies = [...(await this.#tallies).values()];
    return {
      footprints: tallies.map(shown),
      exposed: exposedBy(browser.runtime.getManifest() as Manifest, browser.runtime.getURL('/').startsWith('moz-')),
    };
  }

  /** Tabs in which a host is open and has spoken. */
  get openTabs(): number[] {
    return [...this.#open.keys()];
  }

  async #measure(tabId: number, at: string): Promise<void> {
    const open = this.#open.get(tabId);
    if (open === undefined) return;
    try {
      const [run] = await browser.scripting.executeScript({ target: { tabId }, func: measureFootprint, args: [at] });
      const measured = run?.result as Measured | undefined;
      if (measured !== undefined) (await this.#tally(open.host, open.mode)).measured = measured;
      this.#save();
    } catch {
      // A page that is gone, or that the browser does not let us into: the last measurement stands.
    }
  }

  async #tally(host: HostId, mode: Mode): Promise<Tally> {
    const tallies = await this.#tallies;
    const known = tallies.get(`${host} ${mode}`);
    if (known !== undefined) return known;
    const fresh: Tally = { host, mode, views: 0, facts: {}, readMs: 0, watchMs: 0, requests: 0 };
    tallies.set(`${host} ${mode}`, fresh);
    return fresh;
  }

  #save(): void {
    this.#timer ??= setTimeout(async () => {
      this.#timer = undefined;
      await browser.storage.session.set({ [key]: [...(await this.#tallies).values()] });
    }, saveAfterMs);
  }
}

async function load(): Promise<Map<string, Tally>> {
  const stored = (await browser.storage.session.get(key))[key];
  const tallies = v.safeParse(v.array(tallySchema), stored);
  return new Map((tallies.success ? tallies.output : []).map((one) => [`${one.host} ${one.mode}`, one]));
}

const shown = ({ facts, measured, ...rest }: Tally): Footprint => ({
  ...rest,
  facts: Object.entries(facts)
    .map(([name, times]) => ({ name, count: times }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  ...(measured !== undefined && { measured }),
});

/** What this worker asked the network for, by the browser's own record. */
export function watchRequests(seen: (url: string) => void): void {
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) seen(name);
  }).observe({ type: 'resource', buffered: true });
}
