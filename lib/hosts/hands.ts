// Writing is needed on a click only, so a page does not carry it: the background puts it in then (entrypoints/hands.ts).
// The content script finds the editor, the hands write. Both meet on the globalThis of the extension's own world, which no
// page can see; only the type of this file is needed on the reading side (lent.ts).
import { t, tOf } from '../i18n/t.ts';
import type { Insertion } from '../model/insertion.ts';
import type { Editor } from './host.ts';
import { type Written, writeInto } from './write.ts';

/** Writes into the editor and reads back; `landed: false` with a sentence for the rep otherwise. */
export async function write(
  editor: Editor | { why: string } | undefined,
  insertion: Insertion,
  signal: AbortSignal,
): Promise<Written> {
  if (editor === undefined) return { landed: false, why: t('host.insert.gone') };
  if ('why' in editor) return { landed: false, why: tOf('host.insert', editor.why) };
  const { element, ...how } = editor;
  return writeInto(element, insertion, { ...how, signal });
}
