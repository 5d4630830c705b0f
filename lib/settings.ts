// The one door to stored settings, and to what an organisation set above them. Content scripts may not read these areas.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ownChange, type ReadPolicy, readPolicy, withPolicy } from './model/policy.ts';
import { type Settings, settingsSchema } from './model/settings.ts';

const key = 'settings';

/** Broken values fall back to their defaults, one by one. */
async function readOwn(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  const parsed = v.safeParse(settingsSchema, stored[key] ?? {});
  return parsed.success ? parsed.output : v.parse(settingsSchema, {});
}

let policy: Promise<ReadPolicy> | undefined;

/** What the organisation set, and what of it does not count. Nothing where there is no policy: Firefox throws then. */
export function readManaged(): Promise<ReadPolicy> {
  policy ??= (async () => {
    try {
      return readPolicy(await browser.storage.managed.get());
    } catch {
      return readPolicy({});
    }
  })();
  return policy;
}

/** Calls `listener` when the organisation changed something; what was read before is forgotten. */
export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged?.addListener((_, area) => {
    if (area !== 'managed') return;
    policy = undefined;
    listener();
  });
}

/** As they hold: what the organisation set stands above what the user set. */
export async function readSettings(): Promise<Settings> {
  const [own, { policy: set }] = await Promise.all([readOwn(), readManaged()]);
  return withPolicy(own, set);
}

/** What the user set, without what the organisation set above it: for a backup. */
export const readOwnSettings = (): Promise<Settings> => readOwn();

/** Puts these in place of what the user set. What is broken falls back to its default, one by one. */
export async function replaceSettings(settings: unknown): Promise<Settings> {
  const parsed = v.safeParse(settingsSchema, settings);
  await browser.storage.local.set({ [key]: parsed.success ? parsed.output : v.parse(settingsSchema, {}) });
  return readSettings();
}

/** Answers what holds afterwards. What the organisation decides is left as it was. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const [own, { policy: set }] = await Promise.all([readOwn(), readManaged()]);
  const next = v.parse(settingsSchema, { ...own, ...ownChange(change, own, set) });
  await browser.storage.local.set({ [key]: next });
  return withPolicy(next, set);
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
