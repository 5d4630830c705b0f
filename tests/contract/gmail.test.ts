// Gmail with more than one composer open: the person on screen is whom the user writes to.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCases } from '../../scripts/eval-hosts/cases.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

it('follows the caret between a reply and a mail to somebody else', async () => {
  const one = readCases('tests/fixtures/hosts/gmail').find(({ name }) => name.includes('two-composers'));
  await host.show(one?.url ?? '', one?.html ?? '');
  await host.page.evaluate(() => {
    const { readers } = globalThis as unknown as { readers: Readers };
    readers.followCaret(document, new AbortController().signal);
  });
  const recipients = (await host.read('gmail')).composer?.recipients.map(({ email }) => email);
  expect(recipients).toEqual(['ola.brandt@harbor-foods.example']);

  await host.page.locator('[role=dialog] [g_editable=true]').click();
  const apart = await host.read('gmail');
  expect(apart).toMatchObject({ view: 'compose', person: { emails: ['zed@other-firm.example'] } });
  expect(apart.thread).toBeUndefined();

  await host.page.locator('[role=region] [g_editable=true]').click();
  const back = await host.read('gmail');
  expect(back).toMatchObject({ view: 'thread', person: { emails: ['ola.brandt@harbor-foods.example'] } });
  expect(back.composer?.recipients.map(({ email }) => email)).toEqual(['ola.brandt@harbor-foods.example']);
});
