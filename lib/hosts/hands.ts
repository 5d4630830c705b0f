// Writing is needed on a click only, so a page does not carry it: the background puts it in then (entrypoints/hands.ts).
// Both scripts meet on the globalThis of the extension's own world, which no page can see.
import type { Insertion } from '../model/insertion.ts';
import type { Host, Page } from './host.ts';
import type { Written, writeInto } from './write.ts';

export type Hands = typeof writeInto;
interface World {
  touchlineHands?: Hands;
}

export function lendHands(hands: Hands): void {
  (globalThis as World).touchlineHands = hands;
}

/** The composer with this id; the one the user works in for an empty id. */
export const composerOf = <Box extends { id: string }>(
  open: readonly Box[],
  id: string,
  inUse: () => Box | undefined,
): Box | undefined => (id === '' ? inUse() : open.find((box) => box.id === id));

/** Writes into the composer and reads back; `landed: false` with a sentence for the rep otherwise. */
export async function insertInto(
  host: Host,
  page: Page,
  composerId: string,
  insertion: Insertion,
  signal: AbortSignal,
  hands = (globalThis as World).touchlineHands,
): Promise<Written> {
  const editor = host.editorOf(page, composerId);
  if (editor === undefined) return { landed: false, why: 'The composer is gone. Copy the text instead.' };
  if ('why' in editor) return { landed: false, why: editor.why };
  if (hands === undefined) return { landed: false, why: 'This page cannot be written into yet. Try again.' };
  const { element, ...how } = editor;
  return hands(element, insertion, { ...how, signal });
}
