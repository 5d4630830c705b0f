// The designed states of the sidebar, each with the way there. Pictures are taken of them and axe looks at them: a new state
// gets a scene here.
import { ann } from '../practice/cast.ts';
import { dueScenes } from './scenes-due.ts';
import { personScenes } from './scenes-person.ts';
import { quietScenes } from './scenes-quiet.ts';
import { firstDayScenes, rhythmScenes } from './scenes-rhythm.ts';
import { suggestScenes } from './scenes-suggest.ts';
import { touchScenes } from './scenes-touches.ts';
import { trustSidebarScenes } from './scenes-trust.ts';
import { button, openDialog, openReply, openThread, pin, type Scene } from './seat.ts';
import { inbox, linkedin } from './served.ts';

export { serveScenes } from './served.ts';

const profileOfAnn = `${linkedin}ann-example/`;

export const scenes: readonly Scene[] = [
  ...firstDayScenes,
  ...touchScenes,
  ...suggestScenes,
  ...quietScenes,
  ...personScenes,
  ...dueScenes,
  ...trustSidebarScenes,
  {
    name: 'gmail-thread',
    url: inbox,
    enter: openReply,
  },
  { name: 'gmail-list', url: inbox, enter: ({ driver }) => driver.waitForText(/Open a mail or a profile/) },
  {
    name: 'linkedin-profile',
    url: profileOfAnn,
    enter: async ({ driver }) => {
      await driver.waitForPerson(ann.name);
      await driver.waitForSuggestions();
    },
  },
  {
    name: 'menu',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await button(seat.sidebar, 'Menu').click();
      await button(seat.sidebar, 'Page check').waitFor();
    },
  },
  {
    name: 'pick-another',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await openDialog(seat, 'Wrong person? Pick another');
    },
  },
  {
    name: 'who-this-is',
    url: profileOfAnn,
    enter: async (seat) => {
      await seat.driver.waitForPerson(ann.name);
      const same = button(seat.sidebar, 'Same person');
      // Known from the mail only once a touch was kept; without one there is nothing to join.
      if ((await same.count()) > 0) await same.click();
      await openDialog(seat, 'Who this is');
    },
  },
  {
    name: 'erase-a-person',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await openDialog(seat, 'Log a touch');
      // A reply may have been seen a moment ago: then it is asked first whether to log another one.
      await seat.sidebar.getByLabel('What you did').selectOption('call');
      await seat.sidebar.getByRole('button', { name: /^Log/ }).last().click();
      await seat.driver.waitForStatus(/logged/);
      await openDialog(seat, 'Who this is');
      await seat.sidebar.getByRole('button', { name: 'Erase…' }).click();
      await seat.sidebar.getByRole('button', { name: 'Erase for good' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'log-a-touch',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await button(seat.sidebar, /^Log a touch/).click();
      await seat.sidebar.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'search-without-a-match',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await seat.driver.search('qwertzuiop');
      await seat.driver.waitForText(/No match/);
    },
  },
  {
    name: 'search-narrowed',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await seat.driver.search('temperature');
      await seat.driver.waitForText(/assets? found/);
      const row = seat.sidebar.getByRole('list', { name: 'Search results' }).getByRole('listitem').first();
      await row.locator('[data-row]').press('w');
      await row.getByRole('status').waitFor();
    },
  },
  {
    name: 'reason-opened',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await seat.driver.waitForSuggestions();
      await seat.sidebar
        .getByRole('button', { name: /“.*” in the thread/ })
        .first()
        .click();
    },
  },
  {
    name: 'library',
    url: inbox,
    enter: async (seat) => {
      await seat.sidebar.getByRole('tab', { name: 'Library' }).click();
      await seat.driver.waitForSuggestions();
    },
  },
  {
    name: 'timeline',
    url: profileOfAnn,
    enter: async (seat) => {
      await seat.driver.waitForPerson(ann.name);
      await seat.sidebar.getByRole('tab', { name: 'Timeline' }).click();
    },
  },
  {
    name: 'ambiguous',
    url: `${linkedin}kaya-lindqvist/`,
    enter: ({ driver }) => driver.waitForText(/Two names on this page disagree/),
  },
  {
    name: 'name-the-person',
    url: `${linkedin}kaya-lindqvist/`,
    enter: async ({ sidebar }) => {
      await button(sidebar, /^Name the person/).click();
      await sidebar.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'pinned-by-hand',
    url: `${linkedin}kaya-lindqvist/`,
    enter: async (seat) => {
      // Remembered from the last time, or not named yet.
      await openDialog(seat, /^(Name the person|Wrong person)/);
      await pin(seat, 'Kaya Lindqvist');
    },
  },
  {
    name: 'degraded',
    url: `${linkedin}bo-quarry/`,
    enter: async ({ driver }) => {
      await driver.waitForPerson('Bo Quarry');
      await driver.waitForText(/headline/);
    },
  },
  {
    name: 'page-check',
    url: `${linkedin}bo-quarry/`,
    enter: async (seat) => {
      await seat.driver.waitForPerson('Bo Quarry');
      await openDialog(seat, 'Page check');
    },
  },
  {
    name: 'address-only',
    url: `${linkedin}unread-person/`,
    enter: ({ driver }) => driver.waitForText(/LinkedIn profile unread-person/),
  },
  {
    name: 'keys',
    url: inbox,
    enter: async (seat) => openDialog(seat, 'Keys'),
  },
  {
    name: 'outbox',
    url: inbox,
    enter: async ({ sidebar }) => {
      await sidebar.locator('footer').getByRole('button').first().click();
      await sidebar.getByRole('dialog').waitFor();
    },
  },
  { name: 'no-access', url: '', enter: ({ driver }) => driver.waitForText(/Touchline is not on this page/) },
  {
    name: 'catalogue-empty',
    url: inbox,
    isCatalogueEmpty: true,
    enter: ({ driver }) => driver.waitForText(/The catalogue is empty/),
  },
  ...rhythmScenes,
];

/** Our pages beside the sidebar. */
export const ownPages = [
  'options.html',
  'insights.html',
  'catalogue.html',
  'cadences.html',
  'outbox.html',
  'health.html',
  'welcome.html',
] as const;
