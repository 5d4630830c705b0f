// Insertion on the hosts beside Gmail and LinkedIn: it lands and is read back, or nothing is written and the reason is said.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Insertion } from '../../lib/model/insertion.ts';
import { readCases } from '../../scripts/eval-hosts/cases.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

async function open(hostId: string, name: string): Promise<void> {
  const one = readCases(`tests/fixtures/hosts/${hostId}`).find((each) => each.name.endsWith(name));
  if (one === undefined) throw new Error(`no fixture ${name}`);
  await host.show(one.url, one.html);
  await host.page.evaluate(() => {
    const { readers } = globalThis as unknown as { readers: Readers };
    readers.followCaret(document, new AbortController().signal);
  });
}

async function write(hostId: string, name: string, insertion: Insertion) {
  await open(hostId, name);
  return writeHere(hostId, insertion);
}

async function writeHere(hostId: string, insertion: Insertion) {
  const composer = (await host.read(hostId)).composer;
  return host.page.evaluate(
    ([id, composerId, what]) => {
      const { readers } = globalThis as unknown as { readers: Readers };
      const found = readers.hosts.find((each) => each.id === id);
      if (found === undefined) throw new Error(`no host ${id}`);
      return found.write({ document, url: location.href }, composerId, what, new AbortController().signal);
    },
    [hostId, composer?.id ?? '', insertion] as const,
  );
}
const link = { url: 'https://northlight.example/guide', text: 'Cold chain guide' };

it('writes an InMail as plain text with the address in it', async () => {
  expect(await write('salesnav', 'lead-inmail-form', { lines: ['Hi Tess,', 'this may help.'], link })).toEqual({
    landed: true,
    why: '',
  });
  expect(await host.page.inputValue('textarea[name=message]')).toBe(
    'Hi Tess,\nthis may help.\nCold chain guide: https://northlight.example/guide',
  );
});

it('refuses an InMail longer than the form allows and writes nothing', async () => {
  const { landed, why } = await write('salesnav', 'lead-inmail-form', { lines: ['x'.repeat(1_901)], link: undefined });
  expect(landed).toBe(false);
  expect(why).toContain('1,900');
  expect(await host.page.inputValue('textarea[name=message]')).toBe('');
});

it('writes into Yahoo’s editor', async () => {
  expect(
    (await write('yahoo', 'compose-de', { lines: ['Hallo Ines,', 'das Protokoll.'], link: undefined })).landed,
  ).toBe(true);
  expect(await host.page.textContent('[data-test-id=rte]')).toContain('das Protokoll.');
});

it('fills the subject of an InMail only while it is empty', async () => {
  await write('salesnav', 'lead-inmail-form', { lines: ['Hi'], link: undefined, subject: 'Our guide' });
  expect(await host.page.inputValue('input[name=subject]')).toBe('Your lane 7');
  await host.page.fill('input[name=subject]', '');
  const again = { lines: [' again'], link: undefined, subject: 'Our guide' };
  expect(await writeHere('salesnav', again)).toEqual({ landed: true, why: '' });
  expect(await host.page.inputValue('input[name=subject]')).toBe('Our guide');
  expect(await host.page.inputValue('textarea[name=message]')).toBe('Hi again');
  await host.page.fill('input[name=subject]', '');
  const long = await writeHere('salesnav', { ...again, subject: 'x'.repeat(201) });
  expect(long).toEqual({ landed: false, why: expect.stringContaining('200') });
  expect(await host.page.inputValue('textarea[name=message]')).toBe('Hi again');
});

it('writes subject and body of an InMail in LinkedIn’s own bubble', async () => {
  await open('linkedin', 'inmail-bubble-over-profile');
  const bubble = host.page.locator('form.msg-form:has(input[name=subject])');
  await bubble.locator('input[name=subject]').fill('');
  await bubble.locator('[role=textbox]').click();
  const what = { lines: ['Hi Tom,', 'two pages.'], link: undefined, subject: 'Dock times' };
  expect(await writeHere('linkedin', what)).toEqual({ landed: true, why: '' });
  expect(await bubble.locator('input[name=subject]').inputValue()).toBe('Dock times');
  expect(await bubble.locator('[role=textbox] p').allTextContents()).toEqual(['Hi Tom,', 'two pages.']);
});

it('writes into Proton’s framed editor, above the signature, with a real link', async () => {
  expect(await write('proton', 'compose-de', { lines: ['Hallo Ines,'], link })).toEqual({ landed: true, why: '' });
  const editor = host.page.frameLocator('iframe').locator('#rooster-editor');
  expect(await editor.textContent()).toBe('Hallo Ines,Cold chain guideGesendet mit Proton Mail');
  expect(await editor.locator('a').getAttribute('href')).toBe('https://northlight.example/guide');
});

it('says why nothing is written when Proton’s frame is closed to us', async () => {
  await open('proton', 'compose-de');
  await host.page.locator('iframe').evaluate((frame) => frame.setAttribute('sandbox', ''));
  await host.page.locator('iframe').evaluate(
    (frame: HTMLIFrameElement) =>
      new Promise((resolve) => {
        frame.addEventListener('load', resolve, { once: true });
        frame.srcdoc += ' ';
      }),
  );
  const { landed, why } = await writeHere('proton', { lines: ['Hallo'], link: undefined });
  expect({ landed, why }).toEqual({ landed: false, why: expect.stringContaining('Copy the text') });
});
