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
export const inSession = (): Record<string, unknown> => session;
const browser = {
  runtime: { id: 'touchline', getURL: (path: string) => `chrome-extension://touchline${path}` },
  storage: { local: area, session: sessionArea },
  permissions: { contains: async () => true },
  alarms: { create: async () => undefined },
  scripting: { executeScript: async () => [] },
};
Object.assign(globalThis, { browser, chrome: browser });

/** What the settings hold from now on; without an argument the defaults. */
export const storeSettings = (settings: Record<string, unknown> = {}): void => {
  stored = { settings };
  session = {};
};
