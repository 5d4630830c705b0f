// The states of the person card and of the timeline.
import { button, openDialog, type Scene, type Seat } from './seat.ts';
import { type Cast, ida, lena, nils, omar, seedPeople } from './seed-person.ts';
import { linkedin } from './served.ts';

const urlOf = ({ slug }: Cast): string => `${linkedin}${slug}/`;

/** The page names the person, and the card knows how things stand. */
async function shown({ driver }: Seat, { name }: Cast, words = /Last touched/): Promise<void> {
  await driver.waitForPerson(name);
  await driver.waitForText(words);
  await driver.waitForSuggestions();
}

async function timeline(seat: Seat, who: Cast): Promise<void> {
  await shown(seat, who);
  await seat.sidebar.getByRole('tab', { name: 'Timeline' }).click();
  await seat.sidebar.getByRole('group', { name: 'Whose timeline' }).waitFor();
}

export const personScenes: readonly Scene[] = [
  { name: 'card-everything', url: urlOf(lena), prepare: seedPeople, enter: (seat) => shown(seat, lena) },
  {
    name: 'card-pressure',
    url: urlOf(omar),
    prepare: seedPeople,
    enter: async (seat) => {
      await shown(seat, omar);
      await seat.driver.waitForText(/2 by Ben/);
    },
  },
  { name: 'card-parked', url: urlOf(nils), prepare: seedPeople, enter: (seat) => shown(seat, nils) },
  {
    name: 'card-role-menu',
    url: urlOf(nils),
    prepare: seedPeople,
    enter: async (seat) => {
      await shown(seat, nils);
      await button(seat.sidebar, /^Role in the purchase/).click();
      await button(seat.sidebar, /^Gatekeeper/).waitFor();
    },
  },
  {
    name: 'card-dialog',
    url: urlOf(nils),
    prepare: seedPeople,
    enter: async (seat) => {
      await shown(seat, nils);
      await openDialog(seat, 'Who this is');
    },
  },
  {
    name: 'timeline-person',
    url: urlOf(lena),
    prepare: seedPeople,
    enter: async (seat) => {
      await timeline(seat, lena);
      await seat.driver.waitForText(/Planned/);
    },
  },
  {
    name: 'timeline-account',
    url: urlOf(lena),
    prepare: seedPeople,
    enter: async (seat) => {
      await timeline(seat, lena);
      await seat.sidebar.getByText('Account', { exact: true }).click();
      await seat.driver.waitForText(/people known here/);
    },
  },
  {
    name: 'timeline-filtered',
    url: urlOf(lena),
    prepare: seedPeople,
    enter: async (seat) => {
      await timeline(seat, lena);
      await button(seat.sidebar, 'Filter').click();
      await button(seat.sidebar, /^Mail/).click();
      await button(seat.sidebar, /^3 of 9/).waitFor();
    },
  },
  {
    name: 'timeline-filtered-to-nothing',
    url: urlOf(lena),
    prepare: seedPeople,
    enter: async (seat) => {
      await timeline(seat, lena);
      await button(seat.sidebar, 'Filter').click();
      await button(seat.sidebar, /^Elsewhere/).click();
      await button(seat.sidebar, /^Views/).click();
      await seat.driver.waitForText(/Nothing fits this filter/);
    },
  },
  {
    name: 'timeline-empty',
    url: urlOf(ida),
    prepare: seedPeople,
    enter: async (seat) => {
      await seat.driver.waitForPerson(ida.name);
      await seat.sidebar.getByRole('tab', { name: 'Timeline' }).click();
      await seat.driver.waitForText(/No touch yet/);
    },
  },
];
