// Outlook's doing, proved on its practice page: reading after a change of mail, insertion, sending and taking it back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Insertion } from '../../lib/model/insertion.ts';
import type { Told } from '../../scripts/eval-touches/listen.ts';
import { listen, told } from '../../scripts/eval-touches/play.ts';
import { threads } from '../../scripts/practice/cast.ts';
import { practiceOutlook, practiceOutlookPath } from '../../scripts/practice/outlook.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

const origin = 'https://outlook.live.com';
const own = 'robin.vale@northlight-systems.example';
const insertion: Insertion = {
  lines: ['Hello Ann,', '', 'this is how others did it <b>&'],
  link: { text: 'Case study "Fjord"', url: 'https://example.com/case?a=1&b=2' },
};

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
  await host.page.clock.install();
});
afterAll(() => host.close());

const open = (path: string): Promise<void> => host.show(`${origin}${path}`, practiceOutlook());
const editor = () => host.page.locator('[id^="editorParent_"] [contenteditable=true]');
const press = (name: string): Promise<void> => host.page.getByRole('button', { name, exact: true }).click();
const write = async (what: Insertion): Promise<{ landed: boolean; why: string }> => {
  const id = (await host.read('outlook')).composer?.id ?? '';
  return host.page.evaluate(
    ([composerId, text]) => {
      const { readers } = globalThis as unknown as { readers: Readers };
      const outlook = readers.hosts.find((one) => one.id === 'outlook');
      const page = { document, url: location.href };
      return outlook?.write(page, composerId, text, new AbortController().signal) ?? { landed: false, why: 'no host' };
    },
    [id, what] as const,
  );
};
const watchSending = (): Promise<void> => listen(host.page, 'outlook');
/** What the rep did; that a conversation shows an answer is told, too. */
const seen = async (): Promise<Told> => {
  const all = await told(host.page);
  return { ...all, touches: all.touches.filter(({ kind }) => kind !== 'email_reply_received') };
};

describe('practice inbox', () => {
  it('is read as a list', async () => {
    await open('/mail/0/');
    const reading = await host.read('outlook');
    expect(reading).toMatchObject({ view: 'list', state: 'ready', own });
    expect(reading.person).toBeUndefined();
    expect(reading.facts.find(({ name }) => name === 'list.0.subject')?.value).toBe(threads[0]?.subject);
    expect(reading.facts.find(({ name }) => name === 'list.1.from.email')?.value).toMatch(/^jonas\.ebert@/);
  });

  it.each(threads.map((one, index) => [one.subject, one, index] as const))(
    'names the counterpart of “%s”',
    async (_, one, index) => {
      await open(practiceOutlookPath(index));
      const reading = await host.read('outlook');
      const other = one.messages.findLast((message) => message.email !== own);
      expect(reading).toMatchObject({ view: 'thread', state: 'ready', own });
      expect(reading.person).toMatchObject({ name: other?.name, emails: [other?.email] });
      expect(reading.facts.find(({ name }) => name === 'thread.id')?.agreed).toBeGreaterThan(0);
      expect(reading.thread?.messages.map(({ isMine }) => isMine)).toEqual(
        one.messages.map(({ email }) => email === own),
      );
      expect(reading.thread?.messages.at(-1)?.text).toContain(one.messages.at(-1)?.text[0]);
    },
  );

  it('names the new person after a click on another row', async () => {
    await open(practiceOutlookPath(0));
    await host.page.getByRole('option').nth(2).click();
    const reading = await host.read('outlook');
    expect(reading.person?.name).toBe('Priya Raman');
    expect(JSON.stringify(reading)).not.toContain('ann.example@');
  });
});

describe('inserting into the reply', () => {
  it('lands line by line with a real link, and the browser can undo it', async () => {
    await open(practiceOutlookPath(0));
    await press('Reply');
    expect((await host.read('outlook')).composer).toMatchObject({
      kind: 'email',
      isEmpty: true,
      subject: threads[0]?.subject,
    });
    expect(await write(insertion)).toEqual({ landed: true, why: '' });
    expect(await editor().textContent()).toContain('this is how others did it <b>&');
    expect(await editor().locator('a').getAttribute('href')).toBe('https://example.com/case?a=1&b=2');
    await editor().press('Control+z');
    expect(await editor().locator('a').count()).toBe(0);
  });

  it('stays above signature and quoted mail', async () => {
    await open(practiceOutlookPath(0));
    await press('Reply');
    await editor().evaluate((node) => {
      const tail = ['Signature', 'appendonsend', 'divRplyFwdMsg'].map((id) =>
        Object.assign(document.createElement('div'), { id, textContent: id }),
      );
      node.append(...tail);
      node.blur();
    });
    expect((await write({ lines: ['ABOVE'], link: undefined })).landed).toBe(true);
    expect(await editor().textContent()).toMatch(/^ABOVE.*Signature/);
  });
});

describe('sending', () => {
  const startReply = async (): Promise<void> => {
    await open(practiceOutlookPath(0));
    await watchSending();
    await press('Reply');
    await write(insertion);
  };

  it('is one touch with recipients, subject, thread and links', async () => {
    await startReply();
    const { thread } = await host.read('outlook');
    await press('Send');
    await expect.poll(async () => (await seen()).touches.length).toBe(1);
    const [touch] = (await seen()).touches;
    expect(touch).toMatchObject({
      kind: 'email_reply_sent',
      evidence: { cue: 'undo-bar', seenBy: 'auto' },
      threadId: thread?.id,
      subject: threads[0]?.subject,
      links: ['https://example.com/case?a=1&b=2'],
    });
    expect(touch?.people.map(({ email }) => email)).toEqual(['ann.example@northwind-logistics.example']);
    expect((await host.read('outlook')).thread?.messages.at(-1)?.isMine).toBe(true);
  });

  it('is proved by the new own message where no bar is shown', async () => {
    await startReply();
    await host.page.locator('.notes').evaluate((node) => node.remove());
    await host.page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await seen()).touches.length).toBe(1);
    expect((await seen()).touches[0]?.evidence.cue).toBe('own-message');
  });

  it('is taken back by the host’s own Undo', async () => {
    await startReply();
    await press('Send');
    await expect.poll(async () => (await seen()).touches.length).toBe(1);
    await press('Undo');
    const { touches, undone } = await seen();
    expect(undone).toEqual([touches[0]?.dedupeKey]);
    expect((await host.read('outlook')).composer?.isEmpty).toBe(false);
  });

  const startMail = async (): Promise<void> => {
    await open('/mail/0/');
    await watchSending();
    await press('New mail');
    await host.page.getByLabel('To', { exact: true }).locator('input').fill('new.buyer@quarry.example');
    await host.page.getByLabel('Subject').fill('Dock times');
  };

  it('of a new mail is proved by its composer, gone by itself, without draft and error', async () => {
    await startMail();
    const reading = await host.read('outlook');
    expect(reading).toMatchObject({ view: 'compose', composer: { subject: 'Dock times' } });
    expect(reading.person?.emails).toEqual(['new.buyer@quarry.example']);
    await host.page.locator('.notes').evaluate((node) => node.remove());
    await press('Send');
    await expect.poll(async () => (await seen()).touches.length, { timeout: 5_000 }).toBe(1);
    const [touch] = (await seen()).touches;
    expect(touch).toMatchObject({
      kind: 'email_sent',
      subject: 'Dock times',
      threadId: '',
      evidence: { cue: 'composer-gone' },
    });
    expect(touch?.people.map(({ email }) => email)).toEqual(['new.buyer@quarry.example']);
  });

  it('is only a question when the user closed the composer after the trigger', async () => {
    await open('/mail/0/');
    await watchSending();
    await press('New mail');
    await press('Send');
    await host.page.getByText('Add a recipient first.').waitFor();
    await press('Discard');
    await host.page.clock.fastForward(11_000);
    await expect.poll(async () => (await seen()).possible.length).toBe(1);
    expect((await seen()).touches).toEqual([]);
  });

  it('is not claimed for a script’s click, nor for a mail that stays open', async () => {
    await open('/mail/0/');
    await watchSending();
    await press('New mail');
    await host.page.evaluate(() =>
      document.querySelector<HTMLElement>('[data-testid=ComposeSendButton] button')?.click(),
    );
    await press('Send');
    await host.page.clock.fastForward(11_000);
    await host.page.getByText('Add a recipient first.').waitFor();
    expect(await seen()).toEqual({ touches: [], possible: [], undone: [], texts: [] });
  });
});
