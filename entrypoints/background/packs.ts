// Imported selector packs: kept with the one before, checked again each time they are read from the disk. An imported pack
// gives way to a newer one of a release. What cannot be used any more is left out, so that the built-in anchors stand.
import * as v from 'valibot';
import type { ImportedAnchors } from '../../lib/hosts/locate.ts';
import { changesIn } from '../../lib/hosts/packs/changes.ts';
import { builtInPacks } from '../../lib/hosts/packs/index.ts';
import type { BuiltInPack, Pack } from '../../lib/hosts/packs/pack.ts';
import { checkPack, type PackRules, readPack } from '../../lib/hosts/packs/schema.ts';
import { t } from '../../lib/i18n/t.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import type { PackPreview, PackRow } from '../../lib/wire/messages.ts';
import type { World } from './world.ts';

const keyOf = (pack: string): string => `pack:${pack}`;
/** `former` stands in when `current` does not pass any more, for example after an update. */
const storedSchema = v.object({ current: v.unknown(), former: v.optional(v.unknown()) });

export class Packs {
  readonly #world: World;
  #builtIn: readonly BuiltInPack[] | undefined;
  readonly #app: string;
  #inUse: Promise<ReadonlyMap<string, Pack>> | undefined;

  constructor(world: World, app: string) {
    this.#world = world;
    this.#app = app;
  }

  /** Read at first need, not while the worker starts. */
  #packs(): readonly BuiltInPack[] {
    this.#builtIn ??= builtInPacks();
    return this.#builtIn;
  }

  #rules(): PackRules {
    return { builtIn: this.#packs(), app: this.#app, now: this.#world.clock.now() };
  }

  async #stored(pack: string): Promise<Pack | undefined> {
    const stored = await readMeta(this.#world.db, keyOf(pack), storedSchema);
    for (const one of [stored?.current, stored?.former]) {
      const checked = checkPack(one, this.#rules());
      if (checked.ok && checked.value.pack === pack) return checked.value;
    }
    return undefined;
  }

  async #read(): Promise<ReadonlyMap<string, Pack>> {
    const all = await Promise.all(this.#packs().map(({ pack }) => this.#stored(pack)));
    return new Map(all.flatMap((pack) => (pack === undefined ? [] : [[pack.pack, pack]])));
  }

  async #imported(): Promise<ReadonlyMap<string, Pack>> {
    this.#inUse ??= this.#read().catch((error: unknown) => {
      this.#inUse = undefined;
      throw error;
    });
    return this.#inUse;
  }

  /** The database holds something else now. */
  reread(): void {
    this.#inUse = undefined;
  }

  async list(): Promise<PackRow[]> {
    const imported = await this.#imported();
    return this.#packs().map(({ pack, label, version }) => ({
      pack,
      label,
      version: imported.get(pack)?.version ?? version,
      isImported: imported.has(pack),
    }));
  }

  async preview(text: string): Promise<Result<PackPreview>> {
    const read = readPack(text, this.#rules());
    if (!read.ok) return read;
    const { pack, version, specs } = read.value;
    const builtIn = this.#packs().find((one) => one.pack === pack);
    if (builtIn === undefined) return fail('pack_refused', t('host.packs.noSite'));
    const words = changesIn(builtIn, (await this.#imported()).get(pack), read.value);
    const selectors = Object.entries(specs).flatMap(([id, { anchors }]) =>
      anchors.flatMap(({ css }, index) =>
        css === undefined ? [] : [{ path: `specs["${id}"].anchors[${index}].css`, css }],
      ),
    );
    return ok({ pack, label: builtIn.label, version, words, selectors });
  }

  /** Takes a pack into use. Safe to repeat: the former pack is then still the one before. */
  async take(text: string): Promise<Result<Pack>> {
    const read = readPack(text, this.#rules());
    if (!read.ok) return read;
    const before = (await this.#imported()).get(read.value.pack);
    const isSame = JSON.stringify(before) === JSON.stringify(read.value);
    if (!isSame) await writeMeta(this.#world.db, keyOf(read.value.pack), { current: read.value, former: before });
    this.#inUse = undefined;
    return read;
  }

  /** Back to the built-in pack; nothing happens when it is in use. */
  async revert(pack: string): Promise<void> {
    await this.#world.db.meta.delete(keyOf(pack));
    this.#inUse = undefined;
  }

  /** What content scripts ask instead of their own anchors, by id of the spec; none when the disk does not answer. */
  async anchors(): Promise<ImportedAnchors> {
    const packs = await this.#imported().then(
      (imported) => [...imported.values()],
      () => [],
    );
    return Object.fromEntries(
      packs.flatMap(({ specs }) => Object.entries(specs)).map(([id, { anchors }]) => [id, anchors]),
    );
  }
}
