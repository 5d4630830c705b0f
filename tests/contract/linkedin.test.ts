// LinkedIn as a person uses it: which of several regions is meant, what is left of the page before, and writing into
// editors of the page, of the open shadow root and of a frame.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Insertion } from '../../lib/model/insertion.ts';
import { readCases } from '../../scripts/eval-hosts/cases.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

const cases = readCases('tests/fixtures/hosts/linkedin');
let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

const open = async (part: string): Promise<void> => {
  const one = cases.find(({ name }) => name.includes(part));
  if (one === undefined) throw new Error(`There is no fixture ${part}.`);
  await host.show(one.url, one.html);
  await host.page.evaluate(() => {
    const { readers } = globalThis as unknown as { readers: Readers };
    readers.followCaret(document, new AbortController().signal);
  });
};
const who = async (): Promise<string | undefined> => (await host.read('linkedin')).person?.name;
const editorOf = (name: string) =>
  host.page.locator('.msg-overlay-conversation-bubble', { hasText: name }).locator('.msg-form__contenteditable');
const write = async (what: Insertion): Promise<{ landed: boolean; why: string }> => {
  const id = (await host.read('linkedin')).composer?.id ?? '';
  return host.page.evaluate(
    ([composerId, text]) => {
      const { readers } = globalThis as unknown as { readers: Readers };
      const one = readers.hosts.find((candidate) => candidate.id === 'linkedin');
      const { signal } = new AbortController();
      return one?.write({ document, url: location.href }, composerId, text, signal) ?? { landed: false, why: '' };
    },
    [id, what] as const,
  );
};
const text: Insertion = { lines: ['Hello,', 'as promised.'], link: undefined };

describe('several conversations', () => {
  it('name nobody until the user clicks into one, then that one, then the other', async () => {
    await open('messaging-two-bubbles');
    expect(await host.read('linkedin')).toMatchObject({ state: 'ambiguous', facts: [] });
    await editorOf('Jonas Ebert').click();
    expect(await who()).toBe('Jonas Ebert');
    await editorOf('Tess Kepler').click();
    expect(await who()).toBe('Tess Kepler');
    const { composer } = await host.read('linkedin');
    expect(composer?.recipients.map(({ name }) => name)).toEqual(['Tess Kepler']);
  });

  it('the last one stays meant when the sidebar takes the focus', async () => {
    await open('messaging-two-bubbles');
    await editorOf('Jonas Ebert').click();
    await host.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await who()).toBe('Jonas Ebert');
  });

  it('a bubble left open from the page before does not take the place of the profile', async () => {
    await open('bubble-of-other-over-profile');
    await editorOf('Jonas Ebert').click();
    expect(await who()).toBe('Jonas Ebert');
    await host.page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      history.pushState({}, '', '/in/tom-harrow/details/experience/');
    });
    expect(await who()).toBe('Tom Harrow');
    expect((await host.read('linkedin')).composer).toBeUndefined();
    await editorOf('Jonas Ebert').click();
    expect(await who()).toBe('Jonas Ebert');
  });

  it('a bubble with the person of the profile keeps the profile’s facts', async () => {
    await open('inmail-bubble-over-profile');
    await editorOf('Tom Harrow').click();
    const reading = await host.read('linkedin');
    expect(reading.view).toBe('messaging');
    expect(reading.person).toMatchObject({ name: 'Tom Harrow', company: 'Quarry Foods', linkedinSlug: 'tom-harrow' });
    expect(reading.composer).toMatchObject({ kind: 'inmail', subject: 'Dock times', maxLength: 1_900 });
  });
});

describe('after a navigation inside the page', () => {
  it.each([
    ['company-sdui-fr', '/company/other-house/', 'Brise'],
    ['post-permalink-sdui-fr', '/feed/update/urn:li:activity:7400000000000000998/', 'Élodie'],
    ['messaging-page-en', '/messaging/thread/2-T1RIRVI=/', 'Dana'],
    ['recent-activity-es', '/in/someone-else/recent-activity/all/', 'Lucía'],
    ['profile-sdui-he-rtl', '/in/someone-else/', 'נועה'],
  ])('%s names nothing of the page before', async (part, path, old) => {
    await open(part);
    await host.page.evaluate((to) => history.pushState({}, '', to), path);
    const reading = await host.read('linkedin');
    expect(reading.state).not.toBe('ready');
    expect(reading.person).toBeUndefined();
    expect(JSON.stringify(reading)).not.toContain(old);
  });
});

describe('writing', () => {
  it('into a message in the shadow root', async () => {
    await open('messaging-bubble-interop-de');
    expect(await write(text)).toEqual({ landed: true, why: '' });
    expect(await editorOf('Jonas Ebert').textContent()).toContain('Ich schicke Ihnen');
    expect(await editorOf('Jonas Ebert').textContent()).toContain('as promised.');
  });

  it('into a comment, up to what LinkedIn accepts', async () => {
    await open('post-permalink-sdui-fr');
    const long = await write({ lines: ['x'.repeat(1_251)], link: undefined });
    expect(long).toEqual({ landed: false, why: expect.stringContaining('1,250') });
    expect(await write(text)).toEqual({ landed: true, why: '' });
    expect(await host.page.locator('.ProseMirror').textContent()).toContain('as promised.');
  });

  it('into the note of an invitation in a frame, and the watcher sees it', async () => {
    await open('invite-in-frame-over-search-de');
    expect(await write({ lines: [' Frau Düne'], link: undefined })).toEqual({ landed: true, why: '' });
    const note = host.page.frameLocator('iframe').locator('textarea');
    expect(await note.inputValue()).toContain('Frau Düne');
    const roots = await host.page.evaluate(() => {
      const { readers } = globalThis as unknown as { readers: Readers };
      const one = readers.hosts.find((candidate) => candidate.id === 'linkedin');
      return one?.roots?.(document).map((root) => root.nodeName);
    });
    expect(roots).toEqual(['#document']);
  });
});

describe('a post in the middle of the window', () => {
  it('is the one on screen', async () => {
    await open('feed-sdui-en-bytes');
    await host.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const { facts } = await host.read('linkedin');
    expect(facts.find(({ name }) => name === 'post.author.name')?.value).toBe('Second Writer');
    expect(facts.find(({ name }) => name === 'post.reacted')?.value).toBe('yes');
  });
});

describe('a container that moved', () => {
  it('is found again with a pack, and no more without it', async () => {
    const one = cases.find(({ name }) => name.includes('profile-sdui-de'));
    if (one === undefined) throw new Error('no profile');
    const moved = one.html.replace(/componentkey="([^"]*)TopCard"/, 'data-top-of="$1"');
    await host.show(one.url, moved);
    expect((await host.read('linkedin')).person).toBeUndefined();
    const anchors = [{ id: 'moved-card', step: 4, css: '[data-top-of]', take: 'node' as const }];
    const replace = (packs: Parameters<Readers['replaceAnchors']>[0]) =>
      host.page.evaluate((given) => {
        const { readers } = globalThis as unknown as { readers: Readers };
        return readers.replaceAnchors(given);
      }, packs);
    expect(await replace({ 'linkedin.topCardSdui': anchors })).toBe(true);
    const { person, state } = await host.read('linkedin');
    expect({ state, name: person?.name, headline: person?.headline }).toEqual({
      state: 'ready',
      name: 'Kaya Lindqvist-Öz',
      headline: one.facts['person.headline'],
    });
    expect(await replace({})).toBe(true);
    expect((await host.read('linkedin')).person).toBeUndefined();
  });
});

describe('who is signed in', () => {
  it('is told by the first load, and not by an island that came with a later page', async () => {
    await open('profile-sdui-de');
    expect(await host.read('linkedin')).toMatchObject({ state: 'ready' });
    const island = cases.find(({ name }) => name.endsWith('sdui-contact-info'))?.html.match(/<code.*<\/code>/s)?.[0];
    await host.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), island ?? '');
    expect(await host.page.locator('code').count()).toBeGreaterThan(0);
    expect((await host.read('linkedin')).facts.filter(({ name }) => name.startsWith('account.'))).toEqual([]);
  });
});

describe('contact details', () => {
  it('give an address only while the user has them open', async () => {
    await open('profile-sdui-contact-info');
    expect((await host.read('linkedin')).person?.emails).toEqual([
      'tom.harrow@quarry-foods.example',
      'tom@harrow.example',
    ]);
    await host.page.evaluate(() => {
      history.pushState({}, '', '/in/tom-harrow/');
      document.querySelector('dialog')?.removeAttribute('open');
    });
    expect((await host.read('linkedin')).person).toMatchObject({ linkedinSlug: 'tom-harrow', emails: [] });
  });
});

describe('a frame', () => {
  it('that gets its document late is read then, though no node of the page changes', async () => {
    const one = cases.find(({ name }) => name.includes('invite-in-frame-over-search-de'));
    if (one === undefined) throw new Error('no frame');
    const inner = / srcdoc="([^"]*)"/.exec(one.html)?.[0] ?? '';
    await host.show(one.url, one.html.replace(inner, ''));
    await host.page.evaluate(() => {
      const scope = globalThis as unknown as { readers: Readers; kinds: (string | undefined)[] };
      scope.kinds = [];
      const linkedin = scope.readers.hosts.find(({ id }) => id === 'linkedin');
      if (linkedin === undefined) throw new Error('no host');
      scope.readers.watch({
        host: linkedin,
        document,
        url: () => location.href,
        newId: () => `view-${scope.kinds.length}`,
        publish: (context) => scope.kinds.push(context.state === 'loading' ? 'loading' : context.composer?.kind),
        isOwn: () => false,
        signal: new AbortController().signal,
      });
    });
    const kind = () =>
      host.page.evaluate(() => (globalThis as unknown as { kinds: (string | undefined)[] }).kinds.at(-1));
    await expect.poll(kind, { timeout: 10_000 }).toBeUndefined();
    await host.page.locator('iframe').evaluate((frame, html) => {
      (frame as HTMLIFrameElement).srcdoc =
        new DOMParser().parseFromString(`<iframe${html}>`, 'text/html').querySelector('iframe')?.srcdoc ?? '';
    }, inner);
    await expect.poll(kind, { timeout: 10_000 }).toBe('note');
  });
});
