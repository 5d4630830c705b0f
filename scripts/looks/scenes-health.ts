// The health page when something needs the rep, and sites that the organisation decides about.
import type { OwnScene } from './own-scenes.ts';
import { pretend } from './pretend.ts';

const policy = {
  hostsOff: ['yahoo' as const],
  quietHosts: ['linkedin' as const, 'salesnav' as const],
  forceInPage: ['gmail' as const],
  neverLog: ['legal@northwind.example', 'board.example'],
  hubUrl: 'https://hub.northwind.example',
  undoSeconds: 300,
};
const ignored = [
  { key: 'touchDays', value: 'a year', why: 'broken' as const },
  { key: 'homepage', value: 'https://northwind.example', why: 'unknown' as const },
];

export const healthScenes: readonly OwnScene[] = [
  {
    name: 'health-bad',
    path: 'health.html',
    enter: async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await pretend(page, 'health.read', {
        managed: { policy, ignored },
        permissions: { names: ['alarms', 'sidePanel', 'storage'], origins: [] },
        storage: { used: 9_800_000_000, quota: 10_000_000_000 },
        errors: [{ at: new Date().toISOString(), words: 'TypeError: Failed to fetch [address]', times: 3 }],
      });
      await page.getByText(/need you/).waitFor();
    },
  },
  {
    name: 'diagnostics',
    path: 'health.html',
    enter: async (page) => {
      await page.getByRole('button', { name: 'Copy diagnostics…' }).click();
      await page.getByRole('dialog').getByRole('textbox').waitFor();
    },
  },
  {
    name: 'sites-managed',
    path: 'options.html#hosts',
    part: '#hosts',
    enter: async (page) => {
      await pretend(page, 'settings.get', { quietHosts: policy.quietHosts, hostsOff: policy.hostsOff });
      await pretend(page, 'managed.read', { policy, ignored });
      await page.locator('#hosts').getByText('Set by your organisation').first().waitFor();
    },
  },
];
