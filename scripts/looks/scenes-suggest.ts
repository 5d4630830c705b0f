// The states of the suggestions and the search: a row opened, explained, sent before, hidden; nothing fits, asked for; no hub.
import { button, openReply, openThread, press, type Scene, type Seat } from './seat.ts';
import { inbox, oddInbox, oddSubject } from './served.ts';

const dialog = ({ sidebar }: Seat): Promise<void> => sidebar.getByRole('dialog').waitFor();

/** A search that finds nothing, and the button that asks for it. */
async function searchInVain(seat: Seat, words = 'qwertzuiop'): Promise<void> {
  await openThread(seat);
  await seat.driver.search(words);
  await seat.driver.waitForText(/No match/);
}

export const suggestScenes: readonly Scene[] = [
  {
    name: 'row-menu',
    url: inbox,
    enter: async (seat) => {
      await openReply(seat);
      await press(seat, '.');
      await seat.sidebar.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'why-this',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await press(seat, 'w');
      await seat.driver.waitForText(/weighs/);
    },
  },
  {
    name: 'sent-before',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat, 1);
      const tag = seat.sidebar.getByText(/^Sent \d/).first();
      if ((await tag.count()) === 0) {
        await button(seat.sidebar, /^Log a touch/).click();
        const form = seat.sidebar.getByRole('dialog');
        // Not as a mail: the next one in this conversation would be taken for the same.
        await form.getByLabel(/^What you did/).selectOption('asset_shared');
        await form.getByLabel(/^Asset/).selectOption({ index: 1 });
        await form.getByRole('button', { name: /^Log/ }).click();
        await form.waitFor({ state: 'hidden' });
      }
      await tag.waitFor();
      await seat.sidebar.getByRole('listitem').filter({ has: tag }).locator('[data-row]').first().click();
      await seat.driver.waitForText(/^Sent to/);
    },
  },
  {
    name: 'nothing-fits',
    url: oddInbox,
    enter: async (seat) => {
      await seat.page?.getByText(oddSubject).first().click();
      await seat.driver.waitForText(/Nothing fits well enough/);
      await button(seat.sidebar, /^Ask for it|^Change it/).waitFor();
    },
  },
  {
    name: 'hide-with-a-reason',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await press(seat, 'x');
      await dialog(seat);
      await button(seat.sidebar, /^Something else/).click();
    },
  },
  {
    name: 'hidden-here',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat, 2);
      const again = button(seat.sidebar, /hidden: show again/);
      if ((await again.count()) === 0) {
        await press(seat, 'x');
        await dialog(seat);
        await button(seat.sidebar, /^Not relevant/).click();
      }
      await again.waitFor();
    },
  },
  {
    name: 'why-is-it-missing',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await button(seat.sidebar, /^Why is … missing/).click();
      await dialog(seat);
      await seat.sidebar.getByRole('dialog').getByRole('textbox').fill('webinar');
      const list = seat.sidebar.getByRole('dialog').getByRole('list');
      await list.getByRole('button').first().click();
      await list.getByRole('status').waitFor();
    },
  },
  {
    name: 'ask-for-it',
    url: inbox,
    enter: async (seat) => {
      await searchInVain(seat, 'gondola varnish');
      await button(seat.sidebar, /^Ask for it|^Change it/).click();
      await dialog(seat);
    },
  },
  {
    name: 'asked-before',
    url: inbox,
    enter: async (seat) => {
      await searchInVain(seat);
      const before = seat.sidebar.getByText(/^You (just )?asked for this/);
      const ask = button(seat.sidebar, /^Ask for it/);
      await before.or(ask).first().waitFor();
      if ((await before.count()) === 0) {
        await ask.click();
        await seat.sidebar.getByRole('dialog').getByRole('textbox').fill('A case study for gondola yards');
        await seat.sidebar
          .getByRole('dialog')
          .getByRole('button', { name: /^Ask for it/ })
          .click();
      }
      await before.waitFor();
    },
  },
  {
    name: 'recent-searches',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      for (const words of ['temperature', 'FreightHawk night shift', 'spoilage']) {
        await seat.driver.search(words);
        await seat.driver.waitForText(/assets? found/);
        await button(seat.sidebar, 'Clear the search').click();
      }
      await seat.sidebar.getByRole('list', { name: 'Recent searches' }).waitFor();
    },
  },
];
