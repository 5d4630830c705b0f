// What the options page knows and does about webhooks. A secret is held only while it is shown, the one time.
import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import { webhookAddress } from '../../lib/model/webhook-address.ts';
import { type Client, WireError } from '../../lib/wire/client.ts';
import type { ConnectionRow, ExactRequest, SavedConnection, TouchRow } from '../../lib/wire/messages.ts';
import type { Saying } from '../telling.ts';
import { sentenceOf } from '../wire-words.ts';
import { figure } from '../wording.ts';

export interface WebhookDraft {
  /** Absent = a new one. */
  id?: string;
  label: string;
  url: string;
  /** Empty = make one. Only for a new one. */
  secret: string;
}

interface Doors {
  /** Asks the browser for access to the addresses of this pattern; must be called within a click. */
  mayReach(pattern: string): Promise<boolean>;
  copy(text: string): Promise<boolean>;
}

export interface ConnectionsModel extends Pick<Doors, 'copy'> {
  /** Webhooks, the oldest first; nothing = not read yet. */
  webhooks: Signal<ConnectionRow[] | undefined>;
  /** Nothing = not connected, or not read yet. */
  hub: Signal<ConnectionRow | undefined>;
  /** A secret that was made a moment ago, with the id of its webhook. */
  fresh: Signal<{ id: string; secret: string } | undefined>;
  exact: Signal<{ id: string; touchId: string; request: ExactRequest } | undefined>;
  /** The newest ones, to choose from for the exact request. */
  touches: Signal<TouchRow[]>;
  /** `<id> <what>`; empty = nothing is under way. */
  busy: Signal<string>;
  /** The end of the last action, at the webhook of this id; empty = at the form. */
  saying: Signal<(Saying & { id: string }) | undefined>;
  refresh(): Promise<void>;
  /** Answers whether it was saved; why not stands in `saying`. */
  save(draft: WebhookDraft): Promise<boolean>;
  test(row: ConnectionRow): Promise<void>;
  /** Empty = the newest touch. */
  look(row: ConnectionRow, touchId: string): Promise<void>;
  rotate(row: ConnectionRow, secret: string): Promise<void>;
  endRotation(row: ConnectionRow): Promise<void>;
  stop(row: ConnectionRow, isStopped: boolean): Promise<void>;
  remove(row: ConnectionRow): Promise<void>;
  fillUp(row: ConnectionRow): Promise<void>;
  allow(row: ConnectionRow): Promise<void>;
}

const mostTouches = 20;

const refusedBy = (url: string, rest: string): WireError =>
  new WireError({
    code: 'permission_refused',
    message: `${t('options.connections.barred', [new URL(url).host])} ${rest}`,
  });

export function createConnectionsModel(client: Client, { mayReach, copy }: Doors): ConnectionsModel {
  const webhooks: ConnectionsModel['webhooks'] = signal();
  const hub: ConnectionsModel['hub'] = signal();
  const fresh: ConnectionsModel['fresh'] = signal();
  const exact: ConnectionsModel['exact'] = signal();
  const touches: ConnectionsModel['touches'] = signal([]);
  const busy = signal('');
  const saying: ConnectionsModel['saying'] = signal();

  const load = async (): Promise<void> => {
    const { connections } = await client.ask('connections.list', {});
    webhooks.value = connections.filter(({ connector }) => connector === 'webhook');
    hub.value = connections.find(({ connector }) => connector === 'hub');
  };
  /** `work` begins in the same turn as the click, as the browser's question demands. */
  const doing = async (id: string, what: string, work: () => Promise<Saying | undefined>): Promise<boolean> => {
    busy.value = `${id} ${what}`;
    saying.value = undefined;
    try {
      const said = await work();
      await load();
      if (said !== undefined) saying.value = { id, ...said };
      return true;
    } catch (error) {
      saying.value = { id, tone: 'bad', text: sentenceOf(error) };
      return false;
    } finally {
      busy.value = '';
    }
  };
  const good = (text: string): Saying => ({ tone: 'good', text });
  const reach = async (address: string, rest: string): Promise<void> => {
    const read = webhookAddress(address);
    if (!read.ok) throw new WireError(read.problem);
    if (!(await mayReach(read.value.pattern))) throw refusedBy(read.value.url, rest);
  };
  const keepFresh = ({ connection, secret }: SavedConnection): void => {
    fresh.value = secret === undefined ? undefined : { id: connection.id, secret };
  };

  client.listen((push) => {
    if (push.type === 'sync') load().catch(() => undefined);
  });

  return {
    ...{ webhooks, hub, fresh, exact, touches, busy, saying, copy },
    refresh: async () => {
      await doing('', 'reading', async () => undefined);
    },
    save: ({ id, label, url, secret }) =>
      doing(id ?? '', 'saving', async () => {
        await reach(url, t('options.connections.notSaved'));
        const one = { label, url, ...(id === undefined ? { secret } : { id }) };
        const saved = await client.ask('connections.save', one);
        if (id === undefined) keepFresh(saved);
        return good(
          id === undefined ? t('options.connections.savedNew', [label]) : t('options.connections.saved', [label]),
        );
      }),
    test: async (row) => {
      await doing(row.id, 'testing', async () => {
        await reach(row.url, t('options.connections.notTested'));
        const { isTaken, sentence } = await client.ask('connections.test', { id: row.id });
        return { tone: isTaken ? 'good' : 'bad', text: sentence };
      });
    },
    look: async (row, touchId) => {
      await doing(row.id, 'looking', async () => {
        const about = touchId === '' ? {} : { touchId };
        const request = await client.ask('connections.dry-run', { id: row.id, ...about });
        const listed = await client.ask('touch.list', { limit: mostTouches });
        touches.value = listed.touches.filter(({ touch }) => touch.state !== 'undone');
        exact.value = { id: row.id, touchId, request };
        return undefined;
      });
    },
    rotate: async (row, secret) => {
      await doing(row.id, 'rotating', async () => {
        keepFresh(await client.ask('connections.rotate', { id: row.id, secret }));
        return good(t('options.connections.bothSign'));
      });
    },
    endRotation: async (row) => {
      await doing(row.id, 'rotating', async () => {
        await client.ask('connections.end-rotation', { id: row.id });
        fresh.value = undefined;
        return good(t('options.connections.newSigns'));
      });
    },
    stop: async (row, isStopped) => {
      await doing(row.id, 'stopping', async () => {
        await client.ask('connections.stop', { id: row.id, isStopped });
        return good(isStopped ? t('options.connections.isStopped') : t('options.connections.isStarted'));
      });
    },
    remove: async (row) => {
      await doing('', 'removing', async () => {
        const { calledOff } = await client.ask('connections.remove', { id: row.id });
        if (exact.value?.id === row.id) exact.value = undefined;
        if (fresh.value?.id === row.id) fresh.value = undefined;
        const waited = calledOff === 0 ? [] : [t('options.connections.calledOff', calledOff, [figure(calledOff)])];
        const said = [t('options.connections.removed', [row.label]), ...waited, t('options.connections.staysThere')];
        return good(said.join(' '));
      });
    },
    fillUp: async (row) => {
      await doing(row.id, 'filling', async () => {
        const { queued, barred } = await client.ask('connections.backfill', { id: row.id });
        const left = barred === 0 ? [] : [t('options.connections.barredStay', barred, [figure(barred)])];
        const sent =
          queued === 0 ? t('options.connections.hasAll') : t('options.connections.queued', queued, [figure(queued)]);
        return good([sent, ...left].join(' '));
      });
    },
    allow: async (row) => {
      await doing(row.id, 'allowing', async () => {
        await reach(row.url, t('options.connections.waitHere'));
        await client.ask('connections.stop', { id: row.id, isStopped: false });
        return good(t('options.connections.allowed'));
      });
    },
  };
}
