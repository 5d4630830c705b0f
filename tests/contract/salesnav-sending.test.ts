// A sending in Sales Navigator is reported with proof only: real clicks and keys in a page that behaves like it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCases } from '../../scripts/eval-hosts/cases.ts';
import type { Told } from '../../scripts/eval-touches/listen.ts';
import { listen, told } from '../../scripts/eval-touches/play.ts';
import { type HostPage, openHostPage } from './host-page.ts';

const form = readCases('tests/fixtures/hosts/salesnav').find((one) => one.name.endsWith('lead-inmail-form'));
if (form === undefined) throw new Error('The fixture of the message form is missing.');

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
  await host.page.clock.install();
});
afterAll(() => host.close());

/** Opens the form with `behaviour` as the page's own script, and watches. */
async function open(behaviour: string): Promise<void> {
  const script = `<script>
    const form = document.querySelector('form'), list = document.querySelector('[role=dialog] ul');
    const add = (text, who) => list.insertAdjacentHTML('beforeend', '<li><article><address><span' + (who ? ' data-anonymize="person-name"' : '') + '>' + (who || 'You') + '</span></address><p data-anonymize="general-blurb">' + text + '</p></article></li>');
    form.addEventListener('submit', (event) => { event.preventDefault(); const text = form.message.value; ${behaviour} });
  </script>`;
  await host.show(form?.url ?? '', (form?.html ?? '').replace('</body>', `${script}</body>`));
  await listen(host.page, 'salesnav');
  await host.page.fill('textarea[name=message]', 'Hi Tess, see https://northlight.example/guide');
}
const seen = (): Promise<Told> => told(host.page);
/** Lets the page's own clock run, a time limit's length at most. */
async function waitFor(part: keyof Told): Promise<void> {
  for (let passed = 0; passed < 20_000 && (await seen())[part].length === 0; passed += 500)
    await host.page.clock.runFor(500);
  expect((await seen())[part]).not.toEqual([]);
}

it('reports an InMail once the own message stands there and the form is empty', async () => {
  await open(`setTimeout(() => { add(text); form.message.value = ''; }, 50);`);
  await host.page.click('button[type=submit]');
  await waitFor('touches');
  const { touches, possible } = await seen();
  expect(possible).toEqual([]);
  expect(touches).toHaveLength(1);
  expect(touches[0]).toMatchObject({
    kind: 'inmail_sent',
    subject: 'Your lane 7',
    links: ['https://northlight.example/guide'],
    evidence: { cue: 'own-message', seenBy: 'auto' },
    people: [{ name: 'Tess Kepler', company: 'Northwind Chill' }],
  });
});

it('asks when the form is gone and no own message appeared', async () => {
  await open(`document.querySelector('#message-overlay').remove();`);
  await host.page.click('button[type=submit]');
  await waitFor('possible');
  expect((await seen()).touches).toEqual([]);
});

it('does not take an answer of the other side for a sending', async () => {
  await open(`add(text, 'Tess Kepler'); form.message.value = '';`);
  await host.page.click('button[type=submit]');
  await waitFor('possible');
  expect((await seen()).touches).toEqual([]);
});

it('does not count a button that another script pressed', async () => {
  await open(`add(text); form.message.value = '';`);
  await host.page.evaluate(() => document.querySelector<HTMLButtonElement>('button[type=submit]')?.click());
  await host.page.fill('textarea[name=message]', 'By hand');
  await host.page.press('input[name=subject]', 'Enter');
  await waitFor('touches');
  const { touches } = await seen();
  expect(touches.map((touch) => touch.links)).toEqual([[]]);
});

it('hears an answer of today in the inbox once, and not the one that is months old', async () => {
  const inbox = readCases('tests/fixtures/hosts/salesnav').find((one) => one.name.endsWith('inbox-thread-fr'));
  const html = inbox?.html.replace('2026-11-23T08:01:00Z', new Date().toISOString()) ?? '';
  await host.show(inbox?.url ?? '', html);
  await listen(host.page, 'salesnav');
  await waitFor('touches');
  expect((await seen()).touches).toMatchObject([
    { kind: 'message_received', variant: 'reply', people: [{ name: 'Omar Benali' }], threadId: '2-bbb222' },
  ]);
  await host.show(inbox?.url ?? '', html.replace(/datetime="2026[^"]*"/g, 'datetime="2026-01-10T08:00:00Z"'));
  await listen(host.page, 'salesnav');
  await host.page.locator('.thread-container ul').evaluate((list) => {
    const answer = list.lastElementChild?.cloneNode(true) as HTMLElement;
    answer.querySelector('time')?.setAttribute('datetime', new Date().toISOString());
    list.append(answer);
  });
  await waitFor('touches');
  expect((await seen()).touches).toHaveLength(1);
});
