// One asset of the hub on the desk: what is typed, what stands at the hub, and what to do when somebody else was faster.
// What is typed is kept for as long as the page is open, until it is saved or given up by a click.
import { batch, type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { History, Stored } from '../../lib/model/publishing.ts';
import type { Client } from '../../lib/wire/client.ts';
import { busily, type Saying, telling } from '../telling.ts';
import { type AssetField, differing, merged, proposed, type Side } from './merge.ts';

export interface Opened {
  /** What the editor started from. */
  base: Stored;
  mine: Asset;
  catalogue: string;
  entries: History['entries'];
  conflict?: {
    /** Absent = removed from the hub meanwhile. */
    theirs: Stored | undefined;
    choices: Partial<Record<AssetField, Side>>;
  };
}

export interface EditModel {
  opened: Signal<Opened | undefined>;
  /** Ids with something typed that is not saved. */
  unsaved: Signal<ReadonlySet<string>>;
  isBusy: Signal<boolean>;
  saying: Signal<Saying | undefined>;
  open(id: string): Promise<void>;
  type(change: Partial<Asset>, gone?: 'validUntil'): void;
  into(catalogue: string): void;
  save(): Promise<void>;
  choose(field: AssetField, side: Side): void;
  /** Saves what was chosen, over what stands there now. */
  resolve(): Promise<void>;
  /** After a removal: as a new draft. */
  saveAnew(): Promise<void>;
  close(): void;
  /** Gives up what was typed. */
  discard(): void;
}

export const isEdited = ({ base, mine, catalogue }: Opened): boolean =>
  differing(base.asset, mine).length > 0 || catalogue !== base.catalogue;

export function createEditModel(client: Client, onSaved: () => Promise<void>): EditModel {
  const opened = signal<Opened>();
  const unsaved = signal<ReadonlySet<string>>(new Set());
  const isBusy = signal(false);
  const saying = signal<Saying>();
  const kept = new Map<string, Opened>();

  /** Puts it on the desk, and remembers it while it says something that the hub does not. */
  function put(next: Opened): void {
    if (isEdited(next) || next.conflict !== undefined) kept.set(next.base.asset.id, next);
    else kept.delete(next.base.asset.id);
    batch(() => {
      opened.value = next;
      unsaved.value = new Set(kept.keys());
    });
  }

  const doing = async (work: () => Promise<string>): Promise<void> => {
    await busily(isBusy, true, () => telling(saying, work));
  };
  const afresh = (stored: Stored, entries: History['entries']): Opened => ({
    base: stored,
    mine: stored.asset,
    catalogue: stored.catalogue,
    entries,
  });

  async function send(desk: Opened, asset: Asset, baseVersion: number): Promise<string> {
    const saved = await client.ask('publish.save', { asset, baseVersion, catalogue: desk.catalogue });
    if ('stored' in saved) {
      const { entries } = await client.ask('publish.open', { id: asset.id });
      put(afresh(saved.stored, entries));
      await onSaved();
      return t('publish.saved');
    }
    const theirs = saved.conflict;
    const choices = theirs === undefined ? {} : proposed(desk.base.asset, asset, theirs.asset);
    put({ ...desk, mine: asset, conflict: { theirs, choices } });
    return '';
  }

  const onDesk = (work: (desk: Opened) => Promise<string>): Promise<void> =>
    doing(async () => (opened.peek() === undefined ? '' : work(opened.peek() as Opened)));

  return {
    ...{ opened, unsaved, isBusy, saying },
    open: (id) =>
      doing(async () => {
        const { stored, entries } = await client.ask('publish.open', { id });
        const before = kept.get(id);
        if (before !== undefined) opened.value = { ...before, entries };
        else if (stored !== undefined) opened.value = afresh(stored, entries);
        else return t('publish.openedGone');
        return '';
      }),
    type(change, gone) {
      const desk = opened.peek();
      if (desk === undefined) return;
      const mine = { ...desk.mine, ...change };
      if (gone !== undefined) delete mine[gone];
      put({ ...desk, mine });
    },
    into(catalogue) {
      const desk = opened.peek();
      if (desk !== undefined) put({ ...desk, catalogue });
    },
    save: () => onDesk((desk) => send(desk, desk.mine, desk.base.version)),
    choose(field, side) {
      const desk = opened.peek();
      if (desk?.conflict === undefined) return;
      put({ ...desk, conflict: { ...desk.conflict, choices: { ...desk.conflict.choices, [field]: side } } });
    },
    resolve: () =>
      onDesk(async (desk) => {
        const { theirs, choices } = desk.conflict ?? {};
        if (theirs === undefined) return '';
        const { conflict: _, ...rest } = desk;
        // Where it stands is theirs to say, unless it was moved here.
        const catalogue = desk.catalogue === desk.base.catalogue ? theirs.catalogue : desk.catalogue;
        const next = { ...rest, base: theirs, catalogue, mine: merged(desk.mine, theirs.asset, choices ?? {}) };
        return send(next, next.mine, theirs.version);
      }),
    saveAnew: () => onDesk((desk) => send(desk, desk.mine, 0)),
    close() {
      saying.value = undefined;
      opened.value = undefined;
    },
    discard() {
      const desk = opened.peek();
      if (desk === undefined) return;
      const stored = desk.conflict?.theirs ?? desk.base;
      put(afresh(stored, desk.entries));
    },
  };
}
