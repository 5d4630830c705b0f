// The parts of the browser that the background touches, in memory. Import it before anything of ours.
let stored: Record<string, unknown> = {};
/** Lives as long as the browser, not as the worker. */
let session: Record<string, unknown> = {};

const area = {
  get: async (key: string) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
  set: async (values: Record<string, unknown>) => {
    stored = { ...stored, ...structuredClone(values) };
  },
};
const sessionArea = {
  get: async (key: string) => (key in session ? { [key]: structuredClone(session[key]) } : {}),
  set: async (values: Record<string, unknown>) => {
    session = { ...session, ...structuredClone(values) };
  },
};
let managed: Record<string, unknown> | undefined;
const changeListeners: ((changes: object, area: string) => void)[] = [];
/** As Firefox without a policy: there is no such area. */
const managedArea = {
  get: async () => {
    if (managed === undefined) throw new Error('Managed storage manifest not found');
    return structuredClone(managed);
  },
};
/** What the organisation sets from now on; nothing = no policy. */
export function storeManaged(values?: Record<string, unknown>): void {
  managed = values;
  for (const listener of changeListeners) listener({}, 'managed');
}
export const inSession = (): Record<string, unknown> => session;
const browser = {
  runtime: {
    id: 'touchline',
    getURL: (path: string) => `chrome-extension://touchline${path}`,
    getManifest: () => ({ version: '0.1.0' }),
    getPlatformInfo: async () => ({}),
  },
  storage: {
    local: area,
    session: sessionArea,
    managed: managedArea,
    onChanged: { addListener: (listener: (typeof changeListeners)[number]) => void changeListeners.push(listener) },
  },
  permissions: { contains: async () => true },
  alarms: { create: async () => undefined },
  action: {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  },
  scripting: { executeScript: async () => [] },
};
Object.assign(globalThis, { browser, chrome: browser });

/** What the settings hold from now on; without an argument the defaults. */
export const storeSettings = (settings: Record<string, unknown> = {}): void => {
  stored = { settings };
  session = {};
};
