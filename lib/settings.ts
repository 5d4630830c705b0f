// The one door to stored settings. Content scripts may not read this area.
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

/** Chromium only: keeps content scripts away from what is stored. Firefox has no such switch. */
export async function closeStorageToPages(): Promise<void> {
  const area = browser.storage.local as {
    setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

const oldHubSchema = v.object({ hub: v.object({ url: v.string(), token: v.string() }) });

/** The hub as it stood among the settings before it became a connection; nothing where it does not. */
export async function readOldHub(): Promise<{ url: string; token: string } | undefined> {
  const stored = v.safeParse(oldHubSchema, (await browser.storage.local.get(key))[key]);
  return stored.success ? stored.output.hub : undefined;
}

export const dropOldHub = async (): Promise<void> => {
  await changeSettings({});
};
