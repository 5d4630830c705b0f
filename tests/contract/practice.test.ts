// The practice pages have the anchors of the real ones, and the hosts' doing is proved on them: insertion, sending, undo.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Insertion } from '../../lib/model/insertion.ts';
import type { Told } from '../../scripts/eval-touches/listen.ts';
import { listen, told } from '../../scripts/eval-touches/play.ts';
import { threads } from '../../scripts/practice/cast.ts';
import { practiceFor } from '../../scripts/practice/index.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

const inbox = 'https://mail.google.com/mail/u/0/#inbox';
const thread = `${inbox}/${threads[0]?.token}`;
const insertion: Insertion = {
  lines: ['Hello Ann,', '', 'this is how others did it <b>&'],
  link: { text: 'Case study "Fjord"', url: 'https://example.com/case?a=1&b=2' },
};

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

const open = (url: string): Promise<void> => host.show(url, practiceFor(url)?.html ?? '');
const fact = async (hostId: string, name: string): Promise<string | undefined> =>
  (await host.read(hostId)).facts.find((one) => one.name === name)?.value;
const watchSending = (): Promise<void> => listen(host.page, 'gmail');
/** What the rep did; that a conversation shows an answer is told, too. */
const seen = async (): Promise<Told> => {
  const all = await told(host.page);
  return { ...all, touches: all.touches.filter(({ kind }) => kind !== 'email_reply_received') };
};
const write = async (hostId: string, what: Insertion): Promise<{ landed: boolean; why: string }> => {
  const id = (await host.read(hostId)).composer?.id ?? '';
  return host.page.evaluate(
    ([name, composerId, text]) => {
      const { readers } = globalThis as unknown as { readers: Readers };
      const one = readers.hosts.find((candidate) => candidate.id === name);
      const life = new AbortController();
      return one?.write({ document, url: location.href }, composerId, text, life.signal) ?? { landed: false, why: '' };
    },
    [hostId, id, what] as const,
  );
};

describe('practice inbox', () => {
  it('is read as a list', async () => {
    await open(inbox);
    const reading = await host.read('gmail');
    expect(reading.view).toBe('list');
    expect(reading.own).toBe('robin.vale@northlight-systems.example');
    expect(await fact('gmail', 'list.0.subject')).toBe(threads[0]?.subject);
    expect(await fact('gmail', 'list.1.from.email')).toBe('jonas.ebert@brueckner-lebensmittel.example');
    expect(reading.person).toBeUndefined();
  });

  it.each(threads.map((one) => [one.subject, one] as const))('names the counterpart of “%s”', async (_, one) => {
    await open(`${inbox}/${one.token}`);
    const reading = await host.read('gmail');
    const other = one.messages.findLast((message) => message.email !== reading.own);
    expect(reading.state).toBe('ready');
    expect(reading.person?.name).toBe(other?.name);
    expect(reading.person?.emails).toEqual([other?.email]);
    expect(reading.thread?.id).toBe(one.id);
    expect(reading.facts.find(({ name }) => name === 'thread.id')?.agreed).toBeGreaterThan(0);
    expect(reading.thread?.messages).toHaveLength(one.messages.length);
    expect(reading.thread?.messages.at(-1)?.text).toContain(one.messages.at(-1)?.text[0]);
  });
});

describe('inserting into the reply', () => {
  it('lands line by line with a real link, and the browser can undo it', async () => {
    await open(thread);
    await host.page.getByRole('button', { name: 'Reply' }).click();
    expect(await write('gmail', insertion)).toEqual({ landed: true, why: '' });
    const editor = host.page.locator('[g_editable=true]');
    expect(await editor.textContent()).toContain('this is how others did it <b>&');
    expect(await editor.locator('a').getAttribute('href')).toBe('https://example.com/case?a=1&b=2');
    expect(await editor.locator('a').textContent()).toBe('Case study "Fjord"');
    await editor.press('Control+z');
    expect(await editor.locator('a').count()).toBe(0);
  });

  it('writes where the caret was, also after the focus has gone', async () => {
    await open(thread);
    await watchSending();
    await host.page.getByRole('button', { name: 'Reply' }).click();
    await host.page.keyboard.type('before after');
    for (let steps = 0; steps < 6; steps++) await host.page.keyboard.press('ArrowLeft');
    await host.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect((await write('gmail', { lines: ['MIDDLE'], link: undefined })).landed).toBe(true);
    expect(await host.page.locator('[g_editable=true]').textContent()).toBe('beforeMIDDLE after');
  });

  it('refuses a link that is not a web address', async () => {
    await open(thread);
    await host.page.getByRole('button', { name: 'Reply' }).click();
    const answer = await write('gmail', { lines: ['x'], link: { text: 'x', url: 'javascript:alert(1)' } });
    expect(answer.landed).toBe(false);
    expect(await host.page.locator('[g_editable=true]').textContent()).toBe('');
  });

  it('says so when the composer is gone', async () => {
    await open(thread);
    const answer = await host.page.evaluate(() => {
      const { readers } = globalThis as unknown as { readers: Readers };
      const { signal } = new AbortController();
      const page = { document, url: location.href };
      return readers.hosts[0]?.write(page, 'n999', { lines: ['x'], link: undefined }, signal);
    });
    expect(answer).toEqual({ landed: false, why: expect.stringContaining('Copy') });
  });
});

describe('sending', () => {
  const startReply = async (): Promise<void> => {
    await open(thread);
    await watchSending();
    await host.page.getByRole('button', { name: 'Reply' }).click();
    await write('gmail', insertion);
  };

  it('is one touch with recipients, subject, thread and links, proved by the toast', async () => {
    await startReply();
    await host.page.locator('.send').click();
    await expect.poll(async () => (await seen()).touches.length).toBe(1);
    const [touch] = (await seen()).touches;
    expect(touch).toMatchObject({
      kind: 'email_reply_sent',
      evidence: { cue: 'undo-toast', seenBy: 'auto' },
      threadId: threads[0]?.id,
      subject: threads[0]?.subject,
      links: ['https://example.com/case?a=1&b=2'],
    });
    expect(touch?.people.map((person) => person.email)).toEqual(['ann.example@northwind-logistics.example']);
    expect((await host.read('gmail')).thread?.messages.at(-1)?.isMine).toBe(true);
  });

  it('is seen once with Ctrl+Enter, and again when the next mail goes out while the old toast stands', async () => {
    await startReply();
    await host.page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await seen()).touches.length).toBe(1);
    await host.page.getByRole('button', { name: 'Reply' }).click();
    await host.page.keyboard.type('One more thing');
    await host.page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await seen()).touches.length).toBe(2);
    const keys = (await seen()).touches.map((touch) => touch.dedupeKey);
    expect(new Set(keys).size).toBe(2);
  });

  it('is taken back by the host’s own Undo', async () => {
    await startReply();
    await host.page.locator('.send').click();
    await expect.poll(async () => (await seen()).touches.length).toBe(1);
    await host.page.locator('#link_undo').click();
    const { touches, undone } = await seen();
    expect(undone).toEqual([touches[0]?.dedupeKey]);
    expect((await host.read('gmail')).composer?.isEmpty).toBe(false);
  });

  it('is not claimed for a script’s click, nor for a mail that stays open', async () => {
    await open(inbox);
    await watchSending();
    await host.page.getByRole('button', { name: 'Compose' }).click();
    await host.page.evaluate(() => document.querySelector<HTMLElement>('.send')?.click());
    await host.page.locator('.send').click();
    await host.page.getByText('Please add a recipient.').waitFor();
    expect((await seen()).touches).toEqual([]);
  });

  it('of a new mail names its own recipient and subject', async () => {
    await open(inbox);
    await watchSending();
    await host.page.getByRole('button', { name: 'Compose' }).click();
    await host.page.getByLabel('To', { exact: true }).fill('new.buyer@quarry.example');
    await host.page.getByLabel('Subject').fill('Dock times');
    const reading = await host.read('gmail');
    expect(reading.view).toBe('compose');
    expect(reading.person?.emails).toEqual(['new.buyer@quarry.example']);
    expect(reading.composer?.subject).toBe('Dock times');
    await host.page.locator('.send').click();
    await expect.poll(async () => (await seen()).touches.length).toBe(1);
    const [touch] = (await seen()).touches;
    expect(touch).toMatchObject({ kind: 'email_sent', subject: 'Dock times', threadId: '' });
    expect(touch?.people.map((person) => person.email)).toEqual(['new.buyer@quarry.example']);
  });
});

describe('practice profiles', () => {
  it.each([
    ['ann-example', 'Ann Example', 'VP Operations', 'Northwind Logistics', '2'],
    ['jonas-ebert', 'Jonas Ebert', 'Leiter Einkauf', 'Brückner Lebensmittel GmbH', '1'],
  ])('reads %s', async (slug, name, title, company, degree) => {
    await open(`https://www.linkedin.com/in/${slug}/`);
    const { state, person, text } = await host.read('linkedin');
    expect(state).toBe('ready');
    expect(person).toMatchObject({ name, title, company, degree, linkedinSlug: slug });
    expect(person?.linkedinMemberId).toMatch(/^ACoAAPRACTICE/);
    expect(text.length).toBeGreaterThan(40);
    expect(JSON.stringify(await host.read('linkedin'))).not.toContain('mara-quill');
  });

  it('writes a note into the invitation’s shadow root and keeps to its limit', async () => {
    await open('https://www.linkedin.com/in/ann-example/');
    await host.page.getByText('Connect', { exact: true }).click();
    expect((await host.read('linkedin')).composer).toMatchObject({ kind: 'note', isEmpty: true, maxLength: 300 });
    const long = await write('linkedin', { lines: ['x'.repeat(301)], link: undefined });
    expect(long).toEqual({ landed: false, why: expect.stringContaining('300') });
    expect(await write('linkedin', { lines: ['Hello Ann'], link: undefined })).toEqual({ landed: true, why: '' });
    expect(await host.page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Hello Ann');
    await host.page.keyboard.press('Control+z');
    expect(await host.page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('');
  });
});
