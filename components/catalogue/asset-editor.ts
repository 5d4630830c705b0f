// What is done about one asset by hand: a form over the state that was seen, one-click changes, an earlier state again; each with the
// way back. A form that is closed half-filled is there again when its asset is opened.
import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import { type TwinOf, twinsOf } from '../../lib/insights/twins.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { AssetBrief, AssetChange } from '../../lib/model/asset-change.ts';
import {
  type AssetFields,
  differing,
  type FieldErrors,
  fieldsOf,
  newFields,
  readFields,
} from '../../lib/model/asset-fields.ts';
import type { Client } from '../../lib/wire/client.ts';
import { busily, type Saying, telling } from '../telling.ts';
import type { AssetState } from './library-model.ts';

export interface AssetDraft {
  id: string;
  fields: AssetFields;
  /** As it was when it was opened; absent = a new asset. */
  before: Asset | undefined;
  base: number | undefined;
  /** Of the last save. */
  errors: FieldErrors;
  /** Fields written since: what was wrong about them may be right by now. */
  touched: ReadonlySet<string>;
  /** Shown once; saving again goes on. */
  twins: readonly TwinOf[];
  /** Somebody changed it meanwhile: as it is now. */
  conflict: { asset: Asset; revision: number } | undefined;
}

const untouched = { errors: {}, touched: new Set<string>() };

/** What was written in the form, without what was left as it was. */
export function ownChanges({ fields, before }: AssetDraft): Partial<AssetFields> {
  const start = before === undefined ? newFields() : fieldsOf(before);
  return Object.fromEntries(differing(fields, start).map((field) => [field, fields[field]]));
}

/** The way back from the last change. */
type WayBack = { id: string; revision: number } | { id: string; isNew: true };

export interface AssetEditor {
  draft: Signal<AssetDraft | undefined>;
  isBusy: Signal<boolean>;
  saying: Signal<Saying | undefined>;
  wayBack: Signal<WayBack | undefined>;
  edit(state: AssetState): void;
  create(): void;
  set(change: Partial<AssetFields>): void;
  /** Answers the id when it is written. */
  save(): Promise<string | undefined>;
  /** Over what somebody else wrote meanwhile; what was not touched here stays as they wrote it. */
  keepMine(): Promise<string | undefined>;
  takeTheirs(): void;
  drop(): void;
  change(id: string, change: AssetChange, words: string): Promise<void>;
  /** An earlier state becomes the newest one. */
  bringBack(state: AssetState, earlier: Asset): Promise<void>;
  /** Answers whether the asset is there still. */
  undo(): Promise<boolean>;
  /** Another asset is looked at. */
  hush(): void;
}

/** @param briefs the rows of the library @param today `YYYY-MM-DD` */
export function createAssetEditor(
  client: Client,
  briefs: () => readonly AssetBrief[],
  today: () => string,
): AssetEditor {
  const draft = signal<AssetDraft>();
  const isBusy = signal(false);
  const saying = signal<Saying>();
  const wayBack = signal<WayBack>();
  const doing = (work: () => Promise<string>): Promise<boolean> => busily(isBusy, true, () => telling(saying, work));
  const change = (next: Partial<AssetDraft>): void => {
    const now = draft.peek();
    if (now !== undefined) draft.value = { ...now, ...next };
  };

  async function write(now: AssetDraft, asset: Asset): Promise<string | undefined> {
    let written: string | undefined;
    await doing(async () => {
      const base = now.base === undefined ? {} : { base: now.base };
      const saved = await client.ask('asset.save', { asset, ...base });
      if (saved.how === 'conflict') {
        change({ conflict: { asset: saved.asset, revision: saved.revision } });
        return '';
      }
      written = asset.id;
      draft.value = undefined;
      wayBack.value =
        now.base === undefined
          ? { id: asset.id, isNew: true }
          : saved.revision === 0
            ? undefined
            : { id: asset.id, revision: saved.revision };
      return saved.revision === 0 ? t('assetForm.same') : t('assetForm.saved', [asset.title]);
    });
    return written;
  }

  async function save(): Promise<string | undefined> {
    const now = draft.peek();
    if (now === undefined) return undefined;
    const read = readFields(now.fields, { id: now.id, before: now.before, today: today() });
    if ('errors' in read) {
      saying.value = { tone: 'bad', text: t('assetForm.check') };
      change({ errors: read.errors, touched: new Set() });
      return undefined;
    }
    change(untouched);
    const { asset } = read;
    const isAsked = now.twins.length > 0;
    const isMoved = asset.url !== now.before?.url || asset.title !== now.before?.title;
    const twins = isAsked || !isMoved ? [] : twinsOf(briefs(), asset);
    if (twins.length === 0) return write(now, asset);
    saying.value = undefined;
    change({ twins });
    return undefined;
  }

  return {
    ...{ draft, isBusy, saying, wayBack, save },
    edit({ asset, revision }) {
      saying.value = undefined;
      const start = { id: asset.id, fields: fieldsOf(asset), before: asset, base: revision };
      draft.value = { ...start, ...untouched, twins: [], conflict: undefined };
    },
    create() {
      if (draft.peek()?.before === undefined && draft.peek() !== undefined) return;
      saying.value = undefined;
      const start = { id: crypto.randomUUID(), fields: newFields(), before: undefined, base: undefined };
      draft.value = { ...start, ...untouched, twins: [], conflict: undefined };
    },
    set(fields) {
      const now = draft.peek();
      if (now === undefined) return;
      const isOther = fields.url !== undefined || fields.title !== undefined;
      change({
        fields: { ...now.fields, ...fields },
        touched: new Set([...now.touched, ...Object.keys(fields)]),
        ...(isOther && { twins: [] }),
      });
    },
    async keepMine() {
      const now = draft.peek();
      if (now?.conflict === undefined) return undefined;
      const { asset, revision } = now.conflict;
      change({
        base: revision,
        before: asset,
        conflict: undefined,
        fields: { ...fieldsOf(asset), ...ownChanges(now) },
      });
      return save();
    },
    takeTheirs() {
      const theirs = draft.peek()?.conflict;
      if (theirs === undefined) return;
      const { asset, revision } = theirs;
      change({ fields: fieldsOf(asset), before: asset, base: revision, conflict: undefined, ...untouched });
    },
    drop() {
      draft.value = undefined;
      saying.value = undefined;
    },
    change: async (id, what, words) =>
      void (await doing(async () => {
        const { revision, ofHub } = await client.ask('library.edit', { ids: [id], change: what });
        if (ofHub > 0) return t('assetForm.refused.hub');
        wayBack.value = revision === 0 ? undefined : { id, revision };
        return revision === 0 ? t('assetForm.same') : words;
      })),
    async bringBack({ asset, revision: base }, earlier) {
      await doing(async () => {
        const saved = await client.ask('asset.save', { asset: { ...earlier, id: asset.id }, base });
        if (saved.how === 'conflict') return t('assetForm.meanwhile');
        wayBack.value = saved.revision === 0 ? undefined : { id: asset.id, revision: saved.revision };
        return saved.revision === 0 ? t('assetForm.same') : t('assetForm.broughtBack');
      });
    },
    async undo() {
      let isThere = true;
      await doing(async () => {
        const back = wayBack.peek();
        wayBack.value = undefined;
        if (back === undefined) return '';
        if ('isNew' in back) {
          const { isDropped } = await client.ask('catalogue.drop', { id: back.id });
          isThere = !isDropped;
          return isDropped ? t('assetForm.dropped') : t('assetForm.changedSince');
        }
        const { undone } = await client.ask('library.undo', { revision: back.revision });
        return undone > 0 ? t('assetForm.undone') : t('assetForm.changedSince');
      });
      return isThere;
    },
    hush() {
      saying.value = undefined;
      wayBack.value = undefined;
    },
  };
}
