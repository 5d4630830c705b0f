// The states of the rhythm under the due list, and of snippets in folders.
import type { Worker } from 'playwright-core';
import type { OwnScene } from './own-scenes.ts';
import { button, openReply, press, type Scene, type Seat } from './seat.ts';
import { putRows, type Rows, rhythmRows, snippetRows } from './seed-rhythm.ts';
import { inbox } from './served.ts';

/** The background's own place: a frame inside a page may not open the database. */
async function seed({ sidebar }: Seat, rows: Rows): Promise<void> {
  const page = 'goto' in sidebar && 'context' in sidebar ? sidebar : (sidebar as { page(): unknown }).page();
  const [worker] = (page as { context(): { serviceWorkers(): Worker[] } }).context().serviceWorkers();
  if (worker === undefined) throw new Error('The background does not run.');
  await putRows(worker, rows);
}

const openDue = (seat: Seat): Promise<void> => seat.sidebar.getByRole('tab', { name: /^Due/ }).click();
const block = ({ sidebar }: Seat) => sidebar.getByRole('region', { name: 'Rhythm' });

async function openRhythm(seat: Seat): Promise<void> {
  await seed(seat, rhythmRows(Date.now()));
  await openDue(seat);
  await block(seat).getByRole('list', { name: 'Best next' }).waitFor();
}

/** Before anything was logged: first of all scenes. */
export const firstDayScenes: readonly Scene[] = [
  {
    name: 'rhythm-first-day',
    url: inbox,
    enter: async (seat) => {
      await openDue(seat);
      await seat.driver.waitForText(/Nothing to tick off here/);
    },
  },
];

async function openSnippets(seat: Seat): Promise<void> {
  await openReply(seat);
  await seed(seat, snippetRows(Date.now()));
  await press(seat, 's');
  await seat.sidebar.getByRole('option').first().waitFor();
}

export const rhythmScenes: readonly Scene[] = [
  { name: 'rhythm', url: inbox, enter: openRhythm },
  {
    name: 'rhythm-goals',
    url: inbox,
    enter: async (seat) => {
      await openRhythm(seat);
      await button(seat.sidebar, 'Set goals').click();
      await seat.sidebar.getByRole('spinbutton', { name: 'Comments' }).waitFor();
    },
  },
  {
    name: 'rhythm-counting',
    url: inbox,
    enter: async (seat) => {
      await openRhythm(seat);
      await seat.sidebar.getByText('Acceptance and replies').click();
      await seat.sidebar.getByText('How this is counted').click();
      await seat.sidebar.getByText(/^Quiet: you were in touch/).scrollIntoViewIfNeeded();
    },
  },
  { name: 'snippets-in-folders', url: inbox, enter: openSnippets },
  {
    name: 'snippets-none-fits',
    url: inbox,
    enter: async (seat) => {
      await openSnippets(seat);
      await seat.sidebar.getByRole('combobox').fill('qwertz');
      await seat.driver.waitForText(/None of your/);
    },
  },
];

const snippetsFile = [
  'name,folder,language,channels,subject,text',
  'Second nudge,Follow-up,en,mail,,Still on your list?',
  'After a webinar,Follow-up,en,mail; message,,"Hi {{person.firstName|there}},\nthanks for coming."',
  'Quick thanks,,en,note,,Thank you {{persn.firstName}}',
  'By fax,,en,fax,,Dear all',
  ',,en,,,A text without a name',
  '',
].join('\n');

export const snippetOwnScenes: readonly OwnScene[] = [
  {
    name: 'snippets-list',
    path: 'options.html#snippets',
    part: '#snippets',
    isSeenElsewhere: true,
    enter: async (page) => {
      await putRows(page, snippetRows(Date.now()));
      await page.reload();
      await page.getByText('Numbers for the CFO').waitFor();
      await page.getByLabel('Order').selectOption('use');
    },
  },
  {
    name: 'snippets-editor',
    path: 'options.html#snippets',
    part: '#snippets',
    isSeenElsewhere: true,
    enter: async (page) => {
      await putRows(page, snippetRows(Date.now()));
      await page.reload();
      await page.getByRole('button', { name: 'Edit After the trade fair' }).click();
      await page
        .getByLabel('Text', { exact: true })
        .fill(`Hi {{person.firstName|there}}, ${'and one more thing '.repeat(11)}`);
      await page
        .getByText(/of 200/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'snippets-import',
    path: 'options.html#snippets',
    part: '#snippets',
    enter: async (page) => {
      await putRows(page, snippetRows(Date.now()));
      await page.reload();
      const file = { name: 'team-snippets.csv', mimeType: 'text/csv', buffer: Buffer.from(snippetsFile) };
      await page.locator('#snippets input[type=file]').setInputFiles(file);
      await page.getByRole('region', { name: 'Import snippets' }).waitFor();
    },
  },
];
