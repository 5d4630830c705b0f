// Reps who log touches while everything around them fails: a hub in memory behind the fault proxy, a browser with one profile page a
// person, and the tally that says in the end what was lost, what happened twice and what came in the wrong order.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type RunningHub, startHub } from '../../hub/start.ts';
import type { Touch } from '../../lib/model/touch.ts';
import { findBrowser } from '../../scripts/browser.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { type LaunchOptions, launch, type Session } from '../../scripts/launch.ts';
import { FaultProxy } from './fault-proxy.ts';
import { type Logged, logInPage, type Wish } from './log-in-page.ts';

const people = 4;
const longestMs = 120_000;

interface Row {
  version: number;
  touch: Touch;
}
interface Seat {
  tabId: number;
  viewId: string;
}

export interface Tally {
  /** Touches that the background said it kept. */
  acked: number;
  /** Of these, not in the hub. */
  lost: string[];
  /** Touches whose effect is there twice, by what was logged and by what the hub applied. */
  doubled: string[];
  /** People whose touches happened in another order than they were logged. */
  disordered: string[];
  /** Touches in the hub. */
  there: number;
  /** Operations that reached the hub more than once: without any of these the storm proves nothing. */
  repeated: number;
  deliveries: number;
  /** Wishes that the background refused, or never answered. */
  unanswered: number;
}

const profilePage = (name: string, slug: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name} | LinkedIn</title></head><body><main id="workspace">
<section componentkey="com.linkedin.sdui.profile.card.refACoAASTORM000000000000000000000000000${slug.toUpperCase().replace(/\W/g, '')}Topcard"><h2>${name}</h2>
<p>· 2nd</p><a href="/preload/custom-invite/?vanityName=${slug}">Connect</a></section></main></body></html>`;

/** The network and the hub: they outlive browsers. */
export class StormHub {
  readonly #rows = new Map<string, Row>();
  readonly #logged: Logged[] = [];
  readonly hub: RunningHub;
  readonly proxy: FaultProxy;

  private constructor(hub: RunningHub, proxy: FaultProxy) {
    this.hub = hub;
    this.proxy = proxy;
  }

  static async open(): Promise<StormHub> {
    const hub = await startHub({ port: 0 });
    return new StormHub(hub, await FaultProxy.before(hub.url));
  }

  note(logged: readonly Logged[]): void {
    this.#logged.push(...logged);
  }

  /** The hub shows its newest thousand: ask before there are more new ones. Answers how many there are in all. */
  async read(): Promise<number> {
    const response = await fetch(`${this.hub.url}/v1/touches?limit=1000`, {
      headers: { authorization: `Bearer ${this.hub.token}` },
    });
    const { touches, total } = (await response.json()) as { touches: ({ id: string } & Row)[]; total: number };
    for (const { id, version, touch } of touches) this.#rows.set(id, { version, touch });
    return total;
  }

  async tally(): Promise<Tally> {
    const there = await this.read();
    if (there !== this.#rows.size) throw new Error(`Of ${there} touches in the hub ${this.#rows.size} were read.`);
    const acked = this.#logged.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const notes = [...this.#rows.values()].map(({ touch }) => touch.note);
    return {
      acked: acked.length,
      lost: acked.filter((id) => !this.#rows.has(id)),
      doubled: [...twice(notes), ...twice(this.proxy.applied), ...twice(acked)],
      disordered: disordered([...this.#rows.values()]),
      there,
      repeated: [...this.proxy.deliveries.values()].filter((count) => count > 1).length,
      deliveries: [...this.proxy.deliveries.values()].reduce((sum, count) => sum + count, 0),
      unanswered: this.#logged.filter(({ id }) => id === undefined).length,
    };
  }

  async close(): Promise<void> {
    await this.proxy.close();
    await this.hub.close();
  }
}

const twice = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

function disordered(rows: readonly Row[]): string[] {
  const inOrder = [...rows].sort((a, b) => a.version - b.version);
  const last = new Map<string, number>();
  const wrong = inOrder.flatMap(({ touch: { person, seq } }) => {
    const before = last.get(person.linkedinSlug) ?? 0;
    last.set(person.linkedinSlug, seq);
    return seq > before ? [] : [`${person.name}: ${seq} after ${before}`];
  });
  return wrong;
}

/** A rep's browser. */
export class StormBrowser {
  readonly session: Session;
  readonly own: Page;
  readonly #seats: readonly Seat[];
  readonly #place: StormHub;
  #wishes = 0;

  private constructor(session: Session, own: Page, seats: readonly Seat[], place: StormHub) {
    this.session = session;
    this.own = own;
    this.#seats = seats;
    this.#place = place;
  }

  static async open(place: StormHub, options: Partial<LaunchOptions> = {}): Promise<StormBrowser> {
    const browser = findBrowser();
    if ('problem' in browser) throw new Error(browser.problem);
    const serve = (url: string): { html: string } | undefined => {
      const at = /\/in\/storm-(\d+)\//.exec(url)?.[1];
      return at === undefined ? undefined : { html: profilePage(`Storm ${'ABCDEFGH'[Number(at)]}`, `storm-${at}`) };
    };
    const extension = buildIfNeeded('chrome');
    const session = await launch({ executablePath: browser.path, extension, isHeadless: true, serve, ...options });
    const own = await session.openOwn('options.html');
    const seats: Seat[] = [];
    for (let at = 0; at < people; at += 1) seats.push(await seatOf(session, own, at));
    return new StormBrowser(session, own, seats, place);
  }

  /** No time to undo, and the hub behind the proxy: as the rep of a storm has it. */
  async connect(): Promise<void> {
    await this.session.ask(this.own, 'settings.set', { change: { undoSeconds: 0 } });
    await this.session.ask(this.own, 'hub.connect', { url: this.#place.proxy.url, token: this.#place.hub.token });
  }

  /** Logs touches of some people at once; resolves when each was answered for. */
  async log(random: () => number, page: Page = this.own): Promise<void> {
    const lanes = this.#seats.map((seat) =>
      Array.from({ length: Math.floor(random() * 2) }, (): Wish => {
        const note = `wish ${++this.#wishes} ${crypto.randomUUID()}`;
        return { ...seat, note, key: note };
      }),
    );
    this.#place.note(await page.evaluate(logInPage, lanes));
  }

  /** Asks for a drain and does not wait for it. */
  push(page: Page = this.own): void {
    void this.session.ask(page, 'sync.now', {}).catch(() => undefined);
  }

  async worker(): Promise<{ stop(): Promise<void> }> {
    const devtools = await this.session.context.newCDPSession(this.own);
    await devtools.send('ServiceWorker.enable');
    return {
      async stop() {
        await devtools.send('ServiceWorker.stopAllWorkers');
      },
    };
  }

  /** Ends the browser and all its processes, which get no word of it. */
  async kill(): Promise<void> {
    const { context } = this.session;
    const devtools = await context.browser()?.newBrowserCDPSession();
    const processes = (await devtools?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [];
    const main = processes.find(({ type }) => type === 'browser')?.id;
    if (main === undefined) throw new Error('The browser does not say which process it is.');
    const isGone = context.waitForEvent('close');
    // Started as the first of its group.
    process.kill(-main, 'SIGKILL');
    await isGone;
  }

  /** With a good network: until nothing waits any more. */
  async settle(): Promise<void> {
    this.#place.proxy.calm();
    for (const end = Date.now() + longestMs; ; await wait(100)) {
      const status = await this.session.ask(this.own, 'sync.now', {});
      if (status.failed > 0) throw new Error(`${status.failed} touches gave up: ${status.message}`);
      if (status.waiting === 0) return;
      if (Date.now() > end) throw new Error(`${status.waiting} touches still wait: ${status.message}`);
    }
  }
}

async function seatOf(session: Session, own: Page, at: number): Promise<Seat> {
  const page = await session.context.newPage();
  await page.goto(`https://www.linkedin.com/in/storm-${at}/`);
  const tabId = await session.tabOf(own, page.url());
  for (const end = Date.now() + 20_000; ; await wait(50)) {
    const { context } = await session.askAbout(own, tabId, 'context.read', {});
    if (context?.person !== undefined) return { tabId, viewId: context.viewId };
    if (Date.now() > end) throw new Error('The profile of a storm was not read.');
  }
}
