// The missed-touch sweep: compares the rep's own lists on screen with the ledger and offers what is missing, also what was
// sent from a phone. It looks only at the rows that are there: nothing is scrolled, opened or logged by itself.
import { t } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import { localInstant } from '../../lib/model/moment.ts';
import { fail, ok } from '../../lib/model/result.ts';
import type { SweepList, SweepRow } from '../../lib/model/sweep.ts';
import type { Touch } from '../../lib/model/touch.ts';
import { corporateDomain, foldAddress } from '../../lib/people/address.ts';
import { isInternalOnly, keysOfTouchPerson } from '../../lib/people/keys.ts';
import { sensitiveClassOf } from '../../lib/people/sensitive.ts';
import { barredWords, placesOfDraft } from '../../lib/people/suppression.ts';
import { readSettings } from '../../lib/settings.ts';
import { isStranger, personOfThread, recordTouch, touchesBehind } from '../../lib/store/ledger.ts';
import { barredBy, say } from '../../lib/store/off-record.ts';
import { asTouchPerson } from '../../lib/store/touch-person.ts';
import { isInbound } from '../../lib/touches/same-deed.ts';
import { isDay, isInstant, isListed, type SweepEntry, sweepEntries, sweepId } from '../../lib/touches/sweep.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { ownKeys } from './people.ts';
import { followTouches } from './step-watch.ts';
import type { Sync } from './sync.ts';
import type { Page, Tabs } from './tabs.ts';
import type { World } from './world.ts';

const nothing: SweepList = { rows: [], seen: 0, known: 0, dismissed: 0, barred: 0, unnamed: 0 };

interface Offered {
  id: string;
  entry: SweepEntry;
  /** Whom earlier touches of the conversation are about, where the row gives no key. */
  personId?: string | undefined;
}
const isUnnamed = ({ entry, personId }: Offered): boolean =>
  personId === undefined && keysOfTouchPerson(entry.person).length === 0;

export interface Accepted {
  touches: Touch[];
  refused: { id: string; why: string }[];
}

export class Sweeper {
  readonly #world: World;
  readonly #tabs: Tabs;
  /** What each tab was told last, and about which rows, so that a page that repaints is not compared again. */
  readonly #told = new Map<number, { viewId: string; rows: string; missing: number }>();

  constructor(world: World, tabs: Tabs) {
    this.#world = world;
    this.#tabs = tabs;
  }

  /** Tells the tab's pages how many touches its list has that the ledger does not. `isAgain`: the ledger has changed. */
  async look(tabId: number, context: Context, isAgain = false): Promise<void> {
    const before = this.#told.get(tabId);
    const entries = sweepEntries(context, this.#world.clock.now());
    if (entries === undefined && before === undefined) return;
    const { viewId } = context;
    const rows = JSON.stringify(entries ?? '');
    if (!isAgain && before?.viewId === viewId && before.rows === rows) return;
    const missing = entries === undefined ? 0 : (await this.read(context)).rows.length;
    if (entries === undefined) this.#told.delete(tabId);
    else this.#told.set(tabId, { viewId, rows, missing });
    if (before?.viewId === viewId && before.missing === missing) return;
    this.#tabs.tellPages({ type: 'sweep', viewId, missing }, (page) => page.tabId === tabId);
  }

  async read(context: Context): Promise<SweepList> {
    const entries = await this.#entries(context);
    const list: SweepList = { ...nothing, rows: [] };
    const seen = new Set<string>();
    for (const one of entries) {
      const { id, entry } = one;
      if (seen.has(id)) continue;
      seen.add(id);
      list.seen += 1;
      const fate = await this.#fate(context, one);
      if (fate === 'missing') list.rows.push(await this.#row(id, entry));
      else list[fate] += 1;
    }
    return list;
  }

  /** Records the rows with these ids that are still on screen and still missing. */
  async accept(context: Context, ids: readonly string[]): Promise<Accepted> {
    const accepted: Accepted = { touches: [], refused: [] };
    const wanted = new Set(ids);
    for (const one of await this.#entries(context)) {
      const { id, entry } = one;
      if (!wanted.delete(id)) continue;
      if (isUnnamed(one)) {
        accepted.refused.push({
          id,
          why: t('touch.sweep.notSure'),
        });
        continue;
      }
      const recording = await recordTouch(this.#world.db, this.#world.clock, await this.#input(context, one));
      if (recording.outcome === 'new') accepted.touches.push(recording.touch);
      else if (recording.outcome === 'barred')
        accepted.refused.push({ id, why: barredWords(recording.barred, entry.person.name) });
      else accepted.refused.push({ id, why: t('touch.sweep.inLedger') });
    }
    await followTouches(
      this.#world,
      accepted.touches.map(({ personId }) => personId),
    );
    for (const id of wanted) accepted.refused.push({ id, why: t('touch.sweep.notOnScreen') });
    return accepted;
  }

  async dismiss(ids: readonly string[]): Promise<void> {
    await say(this.#world.db, 'sweep', 'no', ids, new Date(this.#world.clock.now()).toISOString());
  }

  /** Rows about people outside the own company who can be told apart: by a key, or by the conversation they stand for. */
  async #entries(context: Context): Promise<Offered[]> {
    const { db, clock } = this.#world;
    const { ownDomains } = await readSettings();
    const own = await ownKeys(this.#world, context);
    const mailbox = `${context.host}:${foldAddress(context.own)}`;
    // With free mail, another address of the same domain is no colleague.
    const company = corporateDomain(context.own) === '' ? '' : context.own;
    const offered: Offered[] = [];
    for (const entry of sweepEntries(context, clock.now()) ?? []) {
      const [key] = keysOfTouchPerson(entry.person);
      if (key !== undefined && own.has(key)) continue;
      if (entry.person.email !== '' && isInternalOnly([entry.person], company, ownDomains)) continue;
      if (entry.kind === 'message_sent' && entry.threadId !== '') {
        // The same row may name its person by a key only while it is open.
        const known = key === undefined ? await personOfThread(db, context.host, entry.threadId) : undefined;
        const person = known === undefined ? entry.person : asTouchPerson(known);
        offered.push({ id: sweepId(entry, mailbox, 'thread'), entry: { ...entry, person }, personId: known?.id });
      } else if (key !== undefined) offered.push({ id: sweepId(entry, mailbox, key), entry });
    }
    return offered;
  }

  async #fate(context: Context, one: Offered): Promise<'missing' | Exclude<keyof SweepList, 'rows' | 'seen'>> {
    const { db } = this.#world;
    const { id, entry, personId } = one;
    const keys = keysOfTouchPerson(entry.person);
    const own = await ownKeys(this.#world, context);
    const places = placesOfDraft(context, entry);
    if ((await barredBy(db, { keys, places, personId, own, isByItself: true })) !== undefined) return 'barred';
    if ((await db.verdicts.get(`sweep:${id}`)) !== undefined) return 'dismissed';
    if (isUnnamed(one)) return 'unnamed';
    // A connection of long ago is no news: only of people to whom something was done.
    if (isInbound(entry.kind) && (await isStranger(db, keys, own))) return 'known';
    const touches = await touchesBehind(db, keys, own, personId);
    return touches.some((touch) => isListed(entry, touch)) ? 'known' : 'missing';
  }

  async #row(id: string, entry: SweepEntry): Promise<SweepRow> {
    const looksPrivate = sensitiveClassOf([entry.subject], (await readSettings()).sensitive);
    return { id, ...entry, ...(looksPrivate !== undefined && { looksPrivate }) };
  }

  async #input(context: Context, { id, entry, personId }: Offered): Promise<Parameters<typeof recordTouch>[2]> {
    const now = this.#world.clock.now();
    const { kind, person, subject, threadId, date, dateText } = entry;
    return {
      draft: {
        kind,
        evidence: { cue: 'own-list', seenBy: 'sweep', at: new Date(now).toISOString() },
        people: [person],
        threadId,
        subject,
        note: '',
        links: [],
        dedupeKey: `sweep:${id}`,
      },
      person,
      personId,
      host: context.host,
      url: context.url,
      assetIds: [],
      occurredAt: localInstant(isInstant(date) ? Date.parse(date) : now),
      saidWhen: isInstant(date) ? undefined : (isDay(date) ? date : dateText) || undefined,
      deviceId: await this.#world.deviceId(),
      undoMs: (await readSettings()).undoSeconds * 1_000,
      own: await ownKeys(this.#world, context),
      places: placesOfDraft(context, entry),
      listed: entry,
    };
  }
}

const oldView = () => fail('old_view', t('match.note.oldView'));

export interface SweepParts {
  sync: Sync;
  tabs: Tabs;
  sweeper: Sweeper;
  contextOf(page: Page, viewId: string): Promise<Context | undefined>;
}

export function sweepHandlers({
  sync,
  tabs,
  sweeper,
  contextOf,
}: SweepParts): Pick<Handlers<Page>, 'sweep.read' | 'sweep.accept' | 'sweep.dismiss'> {
  const lookAgain = async ({ tabId }: Page, context: Context) => {
    if (tabId !== undefined) await sweeper.look(tabId, context, true);
  };
  return {
    'sweep.read': async ({ viewId }, page) => {
      const context = await contextOf(page, viewId);
      return context === undefined ? oldView() : ok(await sweeper.read(context));
    },
    'sweep.accept': async ({ viewId, ids }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView();
      const { touches, refused } = await sweeper.accept(context, ids);
      const rows = await Promise.all(touches.map((touch) => sync.row(touch)));
      for (const row of rows) tabs.tellPages({ type: 'touch', row });
      await lookAgain(page, context);
      void sync.kick();
      return ok({ rows, refused });
    },
    'sweep.dismiss': async ({ viewId, ids }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView();
      await sweeper.dismiss(ids);
      await lookAgain(page, context);
      return ok({ dismissed: ids.length });
    },
  };
}
