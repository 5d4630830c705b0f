// The parts of the browser that the background touches, in memory. Import it before anything of ours.
let stored: Record<string, unknown> = {};

const area = {
  get: async (key: string) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
  set: async (values: Record<string, unknown>) => {
    stored = { ...stored, ...structuredClone(values) };
  },
};
const browser = {
  runtime: { id: 'touchline' },
  storage: { local: area },
  alarms: { create: async () => undefined },
  scripting: { executeScript: async () => [] },
};
Object.assign(globalThis, { browser, chrome: browser });

/** What the settings hold from now on; without an argument the defaults. */
export const storeSettings = (settings: Record<string, unknown> = {}): void => {
  stored = { settings };
};
