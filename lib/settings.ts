// The one door to stored settings. They hold the hub's token, so content scripts may not read this area.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Settings, settingsSchema } from './model/settings.ts';

const key = 'settings';

/** Broken values fall back to their defaults, one by one. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  const parsed = v.safeParse(settingsSchema, stored[key] ?? {});
  return parsed.success ? parsed.output : v.parse(settingsSchema, {});
}

/** Answers what is stored afterwards. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const next = v.parse(settingsSchema, { ...(await readSettings()), ...change });
  await browser.storage.local.set({ [key]: next });
  return next;
}

/** Chromium only: keeps content scripts away from the token. Firefox has no such switch. */
export async function closeStorageToPages(): Promise<void> {
  const area = browser.storage.local as {
    setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
