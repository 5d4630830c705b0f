// Links that wait for the rep's confirmation. They live in the browser's session memory: not on the disk, and not in an address
// that a history would keep. The page that shows one asks for it by number.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type LinkDraft, linkDraftSchema } from '../../../lib/model/link-draft.ts';

const key = 'linkDrafts';
const mostWaiting = 20;
const waitingSchema = v.fallback(v.array(v.object({ id: v.string(), draft: linkDraftSchema })), []);

const waiting = async () => v.parse(waitingSchema, (await browser.storage.session.get(key))[key] ?? []);

/** Keeps it under this id; the oldest goes when there are too many. */
export async function keepDraft(id: string, draft: LinkDraft): Promise<void> {
  const all = [...(await waiting()), { id, draft }];
  await browser.storage.session.set({ [key]: all.slice(-mostWaiting) });
}

export const readDraft = async (id: string): Promise<LinkDraft | undefined> =>
  (await waiting()).find((one) => one.id === id)?.draft;
