// What the background knows of how well pages are read: counts per anchor (names only), the scrubbed copy on request, and
// the way down when a page names nobody: the selection, or somebody stored.
import { browser } from 'wxt/browser';
import { readSelection } from '../../lib/hosts/elsewhere.ts';
import { expectedFacts, labelOf } from '../../lib/hosts/health.ts';
import { type Counts, countsKey, countsSchema, countView, hitsOf, noCounts } from '../../lib/hosts/health-counts.ts';
import { ladderOf } from '../../lib/hosts/ladder.ts';
import { nobody } from '../../lib/hosts/reading.ts';
import type { Snapshot } from '../../lib/hosts/snapshot/take.ts';
import { t } from '../../lib/i18n/t.ts';
import { type Context, type Fact, type HostId, views } from '../../lib/model/context.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { keysOfTouchPerson } from '../../lib/people/keys.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import { findPerson } from '../../lib/store/people.ts';
import type { AnchorHealth, Answers, HostToBackground } from '../../lib/wire/messages.ts';
import type { Tabs } from './tabs.ts';
import type { World } from './world.ts';

const patienceMs = 3_000;
const oldView = () => fail('old_view', t('problem.movedOn'));

export class PageHealthKeeper {
  readonly #world: World;
  readonly #tabs: Tabs;
  /** One write after the other: two tabs must not lose each other's view. */
  #queue: Promise<unknown> = Promise.resolve();
  #lastCounted = '';
  #commandId = 0;
  readonly #waiting = new Map<number, (answer: { text: string; title: string } | undefined) => void>();

  constructor(world: World, tabs: Tabs) {
    this.#world = world;
    this.#tabs = tabs;
  }

  /** Counts the view once, at its latest reading. */
  seen(context: Context): Promise<unknown> {
    const key = countsKey(context);
    const said = `${context.viewId} ${context.facts.map((fact) => `${fact.name}=${fact.anchor}`).join()}`;
    if (key === undefined || said === this.#lastCounted) return this.#queue;
    this.#lastCounted = said;
    this.#queue = this.#queue.then(async () =>
      writeMeta(this.#world.db, key, countView(await this.#counts(key), context, this.#now())),
    );
    return this.#queue;
  }

  async check(context: Context | undefined): Promise<Result<Answers['page.check']>> {
    const key = context && countsKey(context);
    await this.#queue;
    if (key === undefined) return ok({ anchors: [] });
    const hits = hitsOf(await this.#counts(key));
    return ok({ anchors: hits.map(({ fact, anchor, hits, views, fell }) => ({ fact, anchor, hits, views, fell })) });
  }

  /** Over all kinds of view of a host: when it was read last, and what of it is found how often. */
  async ofHost(host: HostId): Promise<{ lastReadAt: string; anchors: AnchorHealth[] }> {
    await this.#queue;
    const read = await Promise.all(views.map((view) => this.#counts(`health:${host}:${view}`)));
    const anchors = read.flatMap((counts, index) => {
      const view = views[index] ?? 'other';
      const must = expectedFacts[host]?.[view]?.must ?? [];
      return hitsOf(counts).map(({ hits: _, isLost, ...rest }) => ({
        ...rest,
        view,
        label: labelOf(rest.fact),
        isLost: isLost && must.includes(rest.fact),
      }));
    });
    const lastReadAt =
      read
        .map(({ at = '' }) => at)
        .sort()
        .at(-1) ?? '';
    return { lastReadAt, anchors };
  }

  async snapshot(tabId: number | undefined, context: Context | undefined): Promise<Result<Answers['page.snapshot']>> {
    if (tabId === undefined || context === undefined) return oldView();
    const target = { tabId };
    try {
      await browser.scripting.executeScript({
        target,
        func: (held: Context) => {
          (globalThis as { touchlineContext?: Context }).touchlineContext = held;
        },
        args: [context],
      });
      const [run] = await browser.scripting.executeScript({ target, files: ['/snapshot.js'] });
      const taken = run?.result as Snapshot | undefined;
      if (taken === undefined) return oldView();
      return ok({ html: taken.html, sidecar: `${JSON.stringify(taken.sidecar, null, 1)}\n`, isCut: taken.isCut });
    } catch {
      return fail('snapshot', t('problem.snapshot'));
    }
  }

  /** Asks the page for its selection and takes the person from it, for this view only. */
  async selection(tabId: number | undefined, context: Context | undefined): Promise<Result<Answers['page.selection']>> {
    if (tabId === undefined || context === undefined) return oldView();
    const commandId = ++this.#commandId;
    const selected = await new Promise<{ text: string; title: string } | undefined>((resolve) => {
      this.#waiting.set(commandId, resolve);
      setTimeout(() => resolve(undefined), patienceMs);
      if (!this.#tabs.tellHost(tabId, { type: 'selection', commandId })) resolve(undefined);
    });
    this.#waiting.delete(commandId);
    if (selected === undefined) return fail('page_gone', t('problem.pageGone'));
    // The address is the host's own, so it is no company's: only the selection counts.
    const reading = readSelection({ selection: selected.text, url: '', title: '', lang: context.pageLanguage });
    const { person } = reading;
    if (person === undefined) return fail('no_selection', t('problem.noSelection'));
    if (!this.#tabs.choose(tabId, context.viewId, { ...reading, person })) return oldView();
    return ok({ name: person.name, email: person.emails[0] ?? '' });
  }

  answered({ commandId, text, title }: Extract<HostToBackground, { type: 'selected' }>): void {
    this.#waiting.get(commandId)?.({ text, title });
  }

  /** Where only the address names a profile: somebody stored under it, by exact key. Silent when there is nobody. */
  async lookUp(tabId: number, context: Context): Promise<void> {
    const { step, slug } = ladderOf(context);
    if (step !== 'url' || slug === '') return;
    const known = await findPerson(this.#world.db, keysOfTouchPerson({ email: '', linkedinSlug: slug }));
    if (known === undefined) return;
    const { name, title, company } = known;
    const stored = (fact: string, value: string, state: Fact['state'] = 'weak'): Fact[] =>
      value === '' ? [] : [{ name: fact, value, anchor: 'stored', step: 1, state, agreed: 0 }];
    this.#tabs.choose(tabId, context.viewId, {
      person: { ...nobody, name, title, company, linkedinSlug: slug },
      text: '',
      facts: [
        ...stored('person.name', name),
        ...stored('person.linkedin.slug', slug, 'ok'),
        ...stored('person.title', title),
        ...stored('person.company', company),
      ],
    });
  }

  #now = (): string => new Date(this.#world.clock.now()).toISOString();

  async #counts(key: string): Promise<Counts> {
    return (await readMeta(this.#world.db, key, countsSchema)) ?? noCounts;
  }
}
