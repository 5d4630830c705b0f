// A site renames what we read; a pack repairs it without an update, and can be taken back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInPacks } from '../../lib/hosts/packs/index.ts';
import { openStage, type Stage } from './stage.ts';

const url = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQbdrTwnQpX';
const own = 'robin.vale@northlight-systems.example';
const sender = 'ola.brandt@harbor-foods.example';
/** As Gmail's, but the thread's id and the sender's name stand in attributes that no release knows. */
const renamed = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Pallet counts do not match - ${own} - Northlight Mail</title></head><body>
<div role="banner"><a href="https://accounts.google.com/SignOutOptions" aria-label="Account: Robin Vale (${own})">R</a></div>
<div role="main"><h2 class="hP" data-renamed-thread="18f3c48e41920001">Pallet counts do not match</h2>
<div role="list"><div role="listitem"><div data-message-id="#msg-f:1798000000000000001">
<h3><span class="gD" email="${sender}" data-hovercard-id="${sender}" data-renamed-name="Ola Brandt"></span></h3>
<div class="ii gt"><div class="a3s">Any news on this?</div></div></div></div></div></div></body></html>`;

const threadAnchor = {
  id: 'renamed-thread',
  step: 2,
  css: '[data-renamed-thread]',
  take: 'attr',
  arg: 'data-renamed-thread',
  check: 'hexId',
};
const nameAnchor = { ...threadAnchor, id: 'renamed-name', css: 'h3 [email]', arg: 'data-renamed-name', check: 'name' };
const before = (id: string) => builtInPacks().flatMap(({ specs }) => specs[id]?.anchors ?? []);
const packWith = (threadAnchors: readonly object[]) =>
  JSON.stringify({
    schema: 1,
    pack: 'gmail',
    version: '2026.11.24.2',
    specs: {
      'gmail.threadId': { anchors: [...threadAnchors, ...before('gmail.threadId')] },
      'gmail.senderName': { anchors: [nameAnchor, ...before('gmail.senderName')] },
    },
  });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({
    serve: (asked) => (asked.startsWith('https://mail.google.com/mail/') ? { html: renamed } : undefined),
  });
});
afterAll(() => stage.close());

/** What the extension reads in the tab now. */
async function seen() {
  const tabId = await stage.session.tabOf(stage.own, url);
  const { context } = await stage.session.ask(stage.own, 'hello', { mount: 'tab', tabId });
  const fact = (name: string) => context?.facts.find((one) => one.name === name)?.value ?? '';
  return {
    state: context?.state,
    id: fact('thread.id'),
    name: context?.person?.name,
    email: context?.person?.emails[0],
  };
}
/** The first reading waits until the page has settled. */
const patient = { timeout: 20_000 };
const known = { state: 'ready', email: sender };
const unread = { ...known, id: '', name: '' };
const read = { ...known, id: '18f3c48e41920001', name: 'Ola Brandt' };

const section = () => stage.own.locator('#reading');
const choose = (text: string) =>
  section()
    .locator('input[type=file]')
    .setInputFiles({ name: 'gmail.json', mimeType: 'application/json', buffer: Buffer.from(text) });

describe('a Gmail page whose attributes were renamed', () => {
  test('is not read, is read with an imported pack, and is not read after going back', async () => {
    const { page, sidebar } = await stage.visit(url);
    await expect.poll(seen, patient).toEqual(unread);

    await choose(packWith([threadAnchor]));
    const preview = section().getByRole('listitem').filter({ hasText: 'Changes how' });
    await preview.first().waitFor();
    expect(await preview.allTextContents()).toEqual([
      'Changes how the sender’s name on Gmail is found: adds anchor “renamed-name”, tries “renamed-name” first.',
      'Changes how the thread id on Gmail is found: adds anchor “renamed-thread”, tries “renamed-thread” first.',
    ]);
    expect(await seen()).toEqual(unread);

    await section().getByRole('button', { name: 'Use this pack' }).click();
    await section().getByText('Imported pack of 2026.11.24.2').waitFor();
    await expect.poll(seen, patient).toEqual(read);
    await sidebar.waitForPerson('Ola Brandt');

    await stage.killWorker();
    await page.reload();
    await expect.poll(seen, patient).toEqual(read);

    await section().getByRole('button', { name: 'Go back to the built-in pack' }).click();
    await expect.poll(seen, patient).toEqual(unread);
    await page.close();
  });

  test('is read all the same when another selector of the pack cannot be read', async () => {
    const { page } = await stage.visit(url);
    const text = packWith([{ ...threadAnchor, id: 'broken', css: 'h2[' }, threadAnchor]);
    await stage.session.ask(stage.own, 'packs.import', { text });
    await expect.poll(seen, patient).toEqual(read);
    await stage.session.ask(stage.own, 'packs.revert', { pack: 'gmail' });
    await expect.poll(seen, patient).toEqual(unread);
    await page.close();
  });
});

test.each([
  [
    'a verb that is not known',
    packWith([{ ...threadAnchor, take: 'run' }]),
    'specs["gmail.threadId"].anchors[0].take must be one of',
  ],
  [
    'a selector that the browser cannot read',
    packWith([{ ...threadAnchor, css: 'h2[' }]),
    'specs["gmail.threadId"].anchors[0].css is no selector',
  ],
])('a pack with %s is refused with the place of the fault', async (_, text, sentence) => {
  await choose(text);
  await section().getByRole('status').getByText(sentence).waitFor();
  expect(await section().getByRole('button', { name: 'Use this pack' }).count()).toBe(0);
  const { packs } = await stage.session.ask(stage.own, 'packs.list', {});
  expect(packs.filter(({ isImported }) => isImported)).toEqual([]);
});

test('the browser can read every selector of the built-in packs', async () => {
  const selectors = builtInPacks()
    .flatMap(({ specs }) => Object.values(specs))
    .flatMap(({ anchors }) => anchors.flatMap(({ css }) => css ?? []));
  const unreadable = await stage.own.evaluate(
    (list) =>
      list.filter((css) => {
        try {
          document.querySelector(css);
          return false;
        } catch {
          return true;
        }
      }),
    selectors,
  );
  expect(selectors.length).toBeGreaterThan(50);
  expect(unreadable).toEqual([]);
});
