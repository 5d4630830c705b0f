// The states of writing and logging: preview, snippets, a touch that was just seen, questions, off the record, the sweep.
import { button, openReply, openThread, press, type Scene, type Seat } from './seat.ts';
import { begunNote, inbox, inmailForm, linkedin, privateInbox, sentFolder } from './served.ts';

/** Each sending of a practice mail is one touch, however often the page is opened: the next one goes to somebody else. */
let sendings = 0;

async function send(seat: Seat, index = 0): Promise<void> {
  await openReply(seat, index);
  await seat.page?.locator('[g_editable=true]').first().pressSequentially('Here it is.');
  await seat.page?.locator('[jslog^="32601;"]').first().click();
}

/** The composer is gone and the page says nothing: nothing proves that it went out. */
async function sendUnproved(seat: Seat): Promise<void> {
  await openReply(seat, 1);
  await seat.page?.locator('[g_editable=true]').first().pressSequentially('Here it is.');
  const control = seat.page?.locator('[jslog^="32601;"]').first();
  await control?.evaluate((node) => {
    const dumb = (event: Event): void => {
      event.stopPropagation();
      node.closest('[data-compose-id]')?.remove();
    };
    node.parentElement?.addEventListener('click', dumb, { capture: true });
  });
  await control?.click();
}

async function sent(seat: Seat): Promise<void> {
  await send(seat, sendings++ % 3);
  await seat.driver.waitForStatus(/Reply sent/);
}

const dialog = ({ sidebar }: Seat): Promise<void> => sidebar.getByRole('dialog').waitFor();

export const touchScenes: readonly Scene[] = [
  { name: 'touch-seen', url: inbox, isOnce: true, enter: sent },
  {
    name: 'edit-touch',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await seat.sidebar.getByRole('tab', { name: 'Timeline' }).click();
      await button(seat.sidebar, /^Edit/).click();
      await dialog(seat);
    },
  },
  {
    name: 'did-you-send',
    url: inbox,
    isOnce: true,
    enter: async (seat) => {
      await sendUnproved(seat);
      await seat.driver.waitForText(/^Did you send/);
    },
  },
  {
    name: 'looks-private',
    url: privateInbox,
    enter: async (seat) => {
      await send(seat);
      await seat.driver.waitForText(/This looks private/);
    },
  },
  {
    name: 'off-the-record',
    url: inbox,
    enter: async (seat) => {
      // A thread that no other scene logs in: it stays off the record.
      await openThread(seat, 2);
      // Remembered from the last time, or still on the record.
      const strip = seat.sidebar.getByRole('region', { name: 'Off the record' });
      // The key does nothing before the sidebar knows how things stand; each press waits for what it did.
      for (let tries = 0; tries < 5 && (await strip.count()) === 0; tries++) {
        await press(seat, 'r');
        await strip.waitFor({ timeout: 4_000 }).catch(() => undefined);
      }
      await strip.waitFor();
    },
  },
  {
    name: 'preview-mail',
    url: inbox,
    enter: async (seat) => {
      await openReply(seat);
      await press(seat, 'v');
      await seat.sidebar.getByRole('textbox', { name: 'Text' }).waitFor();
    },
  },
  {
    name: 'preview-with-subject',
    url: inmailForm,
    enter: async (seat) => {
      await seat.driver.waitForPerson('Tess Kepler');
      await seat.driver.search('Fjordfisk');
      await button(seat.sidebar, /^Insert/).waitFor();
      await press(seat, 'v');
      await seat.sidebar.getByRole('textbox', { name: 'Subject' }).waitFor();
    },
  },
  {
    name: 'preview-beside-a-draft',
    url: begunNote,
    enter: async (seat) => {
      await seat.driver.search('Fjordfisk');
      await button(seat.sidebar, /^Insert/).waitFor();
      await press(seat, 'v');
      await seat.driver.waitForText(/already there/);
    },
  },
  {
    name: 'preview-note-too-long',
    url: `${linkedin}ann-example/`,
    enter: async (seat) => {
      await seat.driver.waitForSuggestions();
      await seat.page?.getByText('Connect', { exact: true }).click();
      await button(seat.sidebar, /^Insert/).waitFor();
      await press(seat, 'v');
      await seat.sidebar.getByRole('textbox', { name: 'Text' }).fill(`Hello Ann, ${'and one more thing '.repeat(12)}`);
      await seat.driver.waitForText(/too many/);
    },
  },
  {
    name: 'snippets',
    url: inbox,
    enter: async (seat) => {
      await openReply(seat);
      await press(seat, 's');
      const first = seat.sidebar.getByRole('option').first();
      const add = button(seat.sidebar, 'Add the ten');
      await first.or(add).waitFor();
      if ((await add.count()) > 0) await add.click();
      await first.waitFor();
    },
  },
  {
    name: 'snippet-with-a-hole',
    url: inbox,
    enter: async (seat) => {
      await openReply(seat);
      await press(seat, 's');
      await seat.sidebar.getByRole('combobox').fill('Propose a call');
      await seat.sidebar.getByRole('option').first().waitFor();
      await seat.sidebar.getByRole('combobox').press('Enter');
      await seat.driver.waitForText(/Nothing is known here/);
    },
  },
  { name: 'sweep', url: sentFolder, enter: ({ driver }) => driver.waitForText(/not in your ledger/) },
  {
    name: 'sweep-list',
    url: sentFolder,
    enter: async (seat) => {
      await button(seat.sidebar, 'Look').click();
      await button(seat.sidebar, /^Log \d/).waitFor();
    },
  },
];
