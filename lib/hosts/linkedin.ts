// LinkedIn: not read yet.
import type { Host } from './host.ts';

export const linkedin: Host = {
  id: 'linkedin',
  label: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  dated: '2026-11-24',
  read: () => ({ view: 'other', state: 'unknown', trouble: '', own: '', text: '', facts: [] }),
  viewKey: (url) => url,
  write: async () => ({ landed: false, why: 'not built yet' }),
  watchTouches: () => undefined,
};
