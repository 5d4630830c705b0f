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

async function write(hostId: string, name: string, insertion: Insertion) {
  const one = readCases(`tests/fixtures/hosts/${hostId}`).find((each) => each.name.endsWith(name));
  if (one === undefined) throw new Error(`no fixture ${name}`);
  await host.show(one.url, one.html);
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
  expect(why).toContain('1900');
  expect(await host.page.inputValue('textarea[name=message]')).toBe('');
});

it('writes into Yahoo’s editor', async () => {
  expect(
    (await write('yahoo', 'compose-de', { lines: ['Hallo Ines,', 'das Protokoll.'], link: undefined })).landed,
  ).toBe(true);
  expect(await host.page.textContent('[data-test-id=rte]')).toContain('das Protokoll.');
});

it('says why nothing is written into Proton’s framed editor', async () => {
  const { landed, why } = await write('proton', 'compose-de', { lines: ['Hallo'], link: undefined });
  expect({ landed, why }).toEqual({ landed: false, why: expect.stringContaining('Copy the text') });
});
