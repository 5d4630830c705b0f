// The two modes of a site: the first visit, quiet mode in the browser's panel, changing it, and what it leaves behind.
import { ann } from '../practice/cast.ts';
import { openDialog, type Scene } from './seat.ts';
import { linkedin } from './served.ts';

const profileOfAnn = `${linkedin}ann-example/`;

export const quietScenes: readonly Scene[] = [
  {
    name: 'first-visit',
    url: profileOfAnn,
    settings: { modesChosen: [] },
    enter: async ({ driver, sidebar }) => {
      await driver.waitForPerson(ann.name);
      await sidebar.locator('#mode-question').waitFor();
    },
  },
  {
    name: 'quiet',
    url: profileOfAnn,
    settings: { quietHosts: ['linkedin'] },
    isPanelOnly: true,
    enter: async ({ driver }) => {
      await driver.waitForPerson(ann.name);
      await driver.waitForSuggestions();
    },
  },
  {
    name: 'modes',
    url: profileOfAnn,
    settings: { quietHosts: ['linkedin'] },
    isPanelOnly: true,
    enter: async (seat) => {
      await seat.driver.waitForPerson(ann.name);
      await openDialog(seat, /^(In the page or quiet|In der Seite oder still)/);
    },
  },
  {
    name: 'footprint',
    url: profileOfAnn,
    enter: async (seat) => {
      await seat.driver.waitForPerson(ann.name);
      await openDialog(seat, 'Page check');
      await seat.sidebar.getByRole('heading', { name: 'Footprint' }).scrollIntoViewIfNeeded();
      await seat.sidebar.getByText('Which facts').scrollIntoViewIfNeeded();
    },
  },
];
