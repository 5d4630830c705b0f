// What the section about page reading knows and does. A pack is shown in words first; nothing changes before the user's yes.

import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import { type Client, WireError } from '../../lib/wire/client.ts';
import type { PackPreview, PackRow } from '../../lib/wire/messages.ts';
import { busily, type Saying, telling } from '../telling.ts';

/** A pack that was checked and waits for the user's word. */
export interface CheckedPack {
  fileName: string;
  text: string;
  preview: PackPreview;
}

export interface PacksModel {
  packs: Signal<readonly PackRow[]>;
  checked: Signal<CheckedPack | undefined>;
  isBusy: Signal<boolean>;
  saying: Signal<Saying | undefined>;
  refresh(): Promise<void>;
  check(file: File): Promise<void>;
  use(): Promise<void>;
  drop(): void;
  revert(row: PackRow): Promise<void>;
}

/** What the wire takes; the background knows the smaller limit and says it. */
const mostBytes = 1_000_000;
const refused = (message: string) => new WireError({ code: 'pack_refused', message });

/** Asks the browser itself; an unreadable selector would find nothing. */
function isReadable(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}

export function createPacksModel(client: Client): PacksModel {
  const packs = signal<readonly PackRow[]>([]);
  const checked = signal<CheckedPack>();
  const isBusy = signal(false);
  const saying = signal<Saying>();

  const doing = async (work: () => Promise<string>): Promise<void> => {
    await busily(isBusy, true, () => telling(saying, work));
  };

  return {
    ...{ packs, checked, isBusy, saying },
    refresh: () =>
      doing(async () => {
        packs.value = (await client.ask('packs.list', {})).packs;
        return '';
      }),
    check: (file) =>
      doing(async () => {
        checked.value = undefined;
        if (file.size > mostBytes) throw refused(t('host.packs.tooLarge'));
        const text = await file.text();
        const preview = await client.ask('packs.preview', { text });
        const unreadable = preview.selectors.find(({ css }) => !isReadable(css));
        if (unreadable !== undefined) throw refused(t('host.packs.noSelector', [unreadable.path]));
        checked.value = { fileName: file.name, text, preview };
        return '';
      }),
    use: () =>
      doing(async () => {
        const pack = checked.value;
        if (pack === undefined) return '';
        packs.value = (await client.ask('packs.import', { text: pack.text })).packs;
        checked.value = undefined;
        return t('host.packs.used', [pack.preview.label, pack.preview.version]);
      }),
    drop: () => {
      checked.value = undefined;
      saying.value = { tone: 'good', text: t('host.packs.dropped') };
    },
    revert: ({ pack, label }) =>
      doing(async () => {
        checked.value = undefined;
        packs.value = (await client.ask('packs.revert', { pack })).packs;
        return t('host.packs.reverted', [label]);
      }),
  };
}
