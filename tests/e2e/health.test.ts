// The way down when a page shows less than it should, and the page check, in the built extension.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

const shell = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | LinkedIn</title></head><body>${body}</body></html>`;
/** A top card that has lost its headline. */
const bare = shell(
  'Bo Quarry',
  `<main id="workspace"><section componentkey="com.linkedin.sdui.profile.card.refACoAAFIXTURE00000000000000000000000000BOTopcard">
<h2>Bo Quarry</h2><p>· 2nd</p><a href="/preload/custom-invite/?vanityName=bo-quarry">Connect</a></section></main>`,
);
const pages: Record<string, string> = {
  'https://www.linkedin.com/in/bo-quarry/': bare,
  'https://www.linkedin.com/in/unread-person/': shell(
    'LinkedIn',
    '<div id="card">Mira Sollen, <span>mira.sollen@fjord.example</span></div>',
  ),
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({
    serve: (url) => {
      const html = pages[url];
      return html === undefined ? undefined : { html };
    },
  });
}, 120_000);
afterAll(() => stage.close());

test('names what was found and what was not, on the launcher and in the sidebar', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/bo-quarry/');
  await sidebar.waitForPerson('Bo Quarry');
  await sidebar.waitForText(/headline not found\. You can type it in\./);
  await page.close();
});

test('shows the page check and a scrubbed snapshot without anything of the page', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/bo-quarry/');
  await sidebar.waitForPerson('Bo Quarry');
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('button', { name: 'Menu' }).click();
  await frame.getByRole('button', { name: 'Page check' }).click();
  const dialog = frame.getByRole('dialog', { name: 'Page check' });
  await dialog
    .getByRole('row', { name: /name.*Bo Quarry/ })
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: /Scrubbed snapshot/ }).click();
  const html = await dialog.getByRole('textbox', { name: 'Preview of the snapshot' }).inputValue();
  expect(html).toContain('<!doctype html>');
  expect(html).not.toMatch(/quarry/i);
  await page.close();
});

test('knows a profile by its address alone, and takes the person from the selection', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/unread-person/');
  await sidebar.waitForText(/LinkedIn profile unread-person/);
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('button', { name: 'Use selected text' }).click();
  await sidebar.waitForStatus(/Select a name or an e-mail address/);
  await page.evaluate(() => {
    const card = document.querySelector('#card');
    if (card !== null) getSelection()?.selectAllChildren(card);
  });
  await frame.getByRole('button', { name: 'Use selected text' }).click();
  await sidebar.waitForPerson('Mira Sollen');
  await sidebar.waitForText(/comes from the text you selected/);
  await page.close();
});
