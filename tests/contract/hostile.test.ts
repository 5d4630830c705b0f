// Pages that mean harm or simply are huge: every reading stays within its caps, names nobody it should not, and leaves the
// page alone. The pages are made here; nothing is captured.
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/hosts/host.ts';
import { type Context, contextSchema, type HostId } from '../../lib/model/context.ts';
import { type Case, readCases } from '../../scripts/eval-hosts/cases.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

const ids = ['gmail', 'linkedin'] as const satisfies readonly HostId[];
const cases = Object.fromEntries(ids.map((id) => [id, readCases(`tests/fixtures/hosts/${id}`)])) as Record<
  (typeof ids)[number],
  Case[]
>;
const caseOf = (id: (typeof ids)[number], part: string): Case => {
  const found = cases[id].find((one) => one.name.includes(part));
  if (found === undefined) throw new Error(`There is no fixture ${part} of ${id}.`);
  return found;
};
const threadUrl = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzHostile';
const talkUrl = 'https://www.linkedin.com/messaging/thread/2-SG9zdGlsZQ==/';

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

/** What a schema has against it; nothing when every text and list is within its cap. */
const issuesOf = (id: HostId, url: string, reading: Reading) =>
  v
    .safeParse(contextSchema, { ...reading, viewId: 'test-view', host: id, url, pageLanguage: '' })
    .issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? [];
/** Direction marks and controls that came through. */
const marksIn = (reading: Reading): string[] =>
  JSON.stringify(reading).match(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\\u00[01]\w/g) ?? [];
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const mail = (n: number, name: string, text: string): string => {
  const email = `p${n % 7}@x.example`;
  const id = `18f3c48e41${String(n).padStart(6, '0')}`;
  return `<div role="listitem"><div data-message-id="#msg-f:${n}" data-legacy-message-id="${id}"><h3><span class="gD" email="${email}" name="${escaped(name)}" data-hovercard-id="${email}">${escaped(name)}</span></h3><div class="ii gt"><div class="a3s">${text}</div></div></div></div>`;
};
const mailThread = (subject: string, messages: string): string =>
  `<!doctype html><title>${escaped(subject)}</title><div role="main"><div><h2 class="hP" data-legacy-thread-id="18f3c48e41000000">${escaped(subject)}</h2></div><div role="list">${messages}</div></div>`;
const chat = (n: number, name: string, text: string): string =>
  `<li class="msg-s-message-list__event"><div class="msg-s-event-listitem msg-s-event-listitem--other" data-event-urn="urn:li:msg_message:${n}"><div class="msg-s-message-group__meta"><a class="msg-s-message-group__profile-link" href="/in/dana-wells"><span class="msg-s-message-group__name">${escaped(name)}</span></a></div><p class="msg-s-event-listitem__body">${text}</p></div></li>`;
const talk = (name: string, messages: string): string =>
  `<!doctype html><main><div class="msg-convo-wrapper"><div class="msg-title-bar"><a class="msg-thread__link-to-profile" href="/in/dana-wells"><h2 class="msg-entity-lockup__entity-title">${escaped(name)}</h2></a></div><ul class="msg-s-message-list-content">${messages}</ul></div></main>`;
/** Adds a piece of HTML many times to the page that is open, `{n}` being its number: made there, 20 MB need not travel. */
const fill = (where: string, piece: string, count: number): Promise<number> =>
  host.page.evaluate(
    ([selector, html, most]) => {
      const all = Array.from({ length: most }, (_, n) => html.replaceAll('{n}', String(n))).join('');
      document.querySelector(selector)?.insertAdjacentHTML('beforeend', all);
      return document.documentElement.outerHTML.length;
    },
    [where, piece, count] as const,
  );
const times = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('');

describe('a conversation of 2,000 messages', () => {
  it('is read in Gmail with the newest 200, each within its cap', async () => {
    const html = mailThread(
      'Long',
      times(2_000, (n) => mail(n, `Person ${n % 7}`, `${'word '.repeat(n % 100 === 99 ? 9_000 : 40)}${n}`)),
    );
    await host.put(threadUrl, html);
    const reading = await host.read('gmail');
    expect(issuesOf('gmail', threadUrl, reading)).toEqual([]);
    expect(reading.state).toBe('ready');
    expect(reading.thread?.messages).toHaveLength(200);
    expect(reading.thread?.messages.at(-2)?.text).toMatch(/1998$/);
    expect(reading.thread?.messages.at(-1)?.text).toHaveLength(20_000 - 1);
  });

  it('is read on LinkedIn the same way', async () => {
    await host.put(
      talkUrl,
      talk(
        'Dana Wells',
        times(2_000, (n) => chat(n, 'Dana Wells', `${'word '.repeat(40)}${n}`)),
      ),
    );
    const reading = await host.read('linkedin');
    expect(issuesOf('linkedin', talkUrl, reading)).toEqual([]);
    expect(reading.person?.linkedinSlug).toBe('dana-wells');
    expect(reading.thread?.messages).toHaveLength(200);
    expect(reading.thread?.messages.at(-1)?.text).toMatch(/1999$/);
  });
});

describe('a page of 20 MB', () => {
  const ballast = `<div class="x"><span title="t">${'lorem ipsum '.repeat(20)}</span><p>${'dolor '.repeat(20)}</p></div>`;
  it.each([
    ['gmail', 'thread-en-own-reply'],
    ['linkedin', 'profile-sdui-de'],
    ['linkedin', 'feed-sdui-en-bytes'],
  ] as const)('%s %s gives the same facts as without the ballast', async (id, part) => {
    const one = caseOf(id, part);
    await host.put(one.url, one.html);
    const plain = (await host.read(id)).facts;
    await host.page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<section hidden id="ballast"></section>'),
    );
    expect(await fill('#ballast', ballast, Math.ceil(20_000_000 / ballast.length))).toBeGreaterThan(20_000_000);
    const reading = await host.read(id);
    expect(reading.facts).toEqual(plain);
    expect(issuesOf(id, one.url, reading)).toEqual([]);
  });

  it('made of rows and posts is read up to the caps', async () => {
    const url = 'https://www.linkedin.com/search/results/people/?keywords=x';
    const row = `<div data-view-name="people-search-result"><a href="/in/person-{n}/"><img alt="Person {n}"></a><a data-view-name="search-result-lockup-title" href="/in/person-{n}/">Person {n}</a><p>${'long '.repeat(400)}</p></div>`;
    await host.put(url, '<!doctype html><main></main>');
    expect(await fill('main', row, 9_500)).toBeGreaterThan(20_000_000);
    const reading = await host.read('linkedin');
    expect(issuesOf('linkedin', url, reading)).toEqual([]);
    expect(reading.facts).toHaveLength(100);
    expect(reading.facts.at(-1)).toMatchObject({ name: 'list.49.person.slug', value: 'person-49' });
  });

  it('made of nested outlets and frames is entered a few times only', async () => {
    const nest = (depth: number): string =>
      `<div id="interop-outlet"><template shadowrootmode="open">${depth > 0 ? nest(depth - 1) : '<div role="dialog"><textarea name="message"></textarea></div>'}</template></div>`;
    const url = 'https://www.linkedin.com/feed/';
    await host.put(
      url,
      `<!doctype html><main></main>${nest(40)}${times(40, () => '<iframe data-testid="interop-iframe" srcdoc="x"></iframe>')}`,
    );
    expect(await host.read('linkedin')).toMatchObject({ state: 'unknown', facts: [] });
  });
});

describe('named elements in the way of the DOM', () => {
  const names = [
    'body head title documentElement activeElement defaultView nodeType parentElement children ownerDocument',
    'querySelector querySelectorAll getElementById closest matches contains getAttribute shadowRoot contentDocument',
    'isConnected textContent checkVisibility getBoundingClientRect innerHeight hidden',
  ]
    .join(' ')
    .split(' ');
  const traps = names
    .map((name) => `<form id="${name}" name="${name}"><input name="nodeType"><input name="parentElement"></form>`)
    .join('');
  it.each(ids.flatMap((id) => cases[id].map((one) => [id, one.name, one] as const)))(
    '%s %s is read as if they were not there',
    async (id, _, one) => {
      await host.put(one.url, one.html);
      const { facts, state } = await host.read(id);
      await host.put(one.url, one.html.replace('</body>', `${traps}</body>`));
      const trapped = await host.read(id);
      expect({ facts: trapped.facts, state: trapped.state }).toEqual({ facts, state });
    },
  );

  it('reads a composer that is itself such a form', async () => {
    await host.put(
      'https://www.linkedin.com/in/tom-harrow/',
      '<!doctype html><main></main><div role="dialog"><form name="closest"><input name="parentElement"><input name="getAttribute"><textarea name="message" maxlength="300">Hi</textarea></form></div>',
    );
    expect((await host.read('linkedin')).composer).toMatchObject({ kind: 'note', isEmpty: false, maxLength: 300 });
  });
});

describe('hostile names and subjects', () => {
  const nasty = [
    ['a script', '</title></script><script>globalThis.pwned = 1</script><img src=x onerror="globalThis.pwned = 1">'],
    ['direction marks', '\u202Eann@bank.example\u202C \u2066Boss\u2069 \u200FX\u061C'],
    ['10,000 characters', 'Ann '.repeat(2_500)],
    ['10,000 marks on one letter', `A${'\u0301'.repeat(10_000)}nn`],
    ['controls and half a pair', 'A\u0000\u0007\u001Bnn \uD83D'],
  ] as const;
  it.each(nasty)('Gmail: %s', async (_, name) => {
    await host.put(threadUrl, mailThread(name, mail(1, name, `Hello ${escaped(name)}`)));
    const reading = await host.read('gmail');
    expect(issuesOf('gmail', threadUrl, reading)).toEqual([]);
    expect(marksIn(reading)).toEqual([]);
    expect(reading.person?.emails).toEqual(['p1@x.example']);
    expect(await host.page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  });

  it.each(nasty)('LinkedIn: %s', async (_, name) => {
    await host.put(talkUrl, talk(name, chat(1, name, `Hello ${escaped(name)}`)));
    const reading = await host.read('linkedin');
    expect(issuesOf('linkedin', talkUrl, reading)).toEqual([]);
    expect(marksIn(reading)).toEqual([]);
    expect(await host.page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  });

  it('an address in a name is not an address of the person', async () => {
    await host.put(threadUrl, mailThread('Invoice', mail(1, 'ceo@bank.example', 'Pay now')));
    const reading = await host.read('gmail');
    expect(reading.person?.emails).toEqual(['p1@x.example']);
  });
});

describe('a skeleton that fills in late', () => {
  type Watched = { readers: Readers; published: Context[] };
  const startWatch = (id: HostId): Promise<void> =>
    host.page.evaluate((hostId) => {
      const scope = globalThis as unknown as Watched;
      scope.published = [];
      const one = scope.readers.hosts.find((candidate) => candidate.id === hostId);
      if (one === undefined) throw new Error(hostId);
      scope.readers.watch({
        host: one,
        document,
        url: () => location.href,
        newId: () => `view-${Math.random()}`,
        publish: (context) => scope.published.push(context),
        isOwn: () => false,
        signal: new AbortController().signal,
      });
    }, id);
  const published = (): Promise<Context[]> => host.page.evaluate(() => (globalThis as unknown as Watched).published);

  it.each([
    ['gmail', 'thread-vi-collapsed'],
    ['linkedin', 'profile-sdui-he-rtl'],
    ['linkedin', 'messaging-page-en'],
  ] as const)('%s %s: nobody while parts are missing, then the right one', async (id, part) => {
    const one = caseOf(id, part);
    await host.show(
      one.url,
      '<!doctype html><html><head><title></title></head><body><main id="workspace"></main><div role="main"></div></body></html>',
    );
    await startWatch(id);
    // The title comes last and the body node by node, as a page fills in.
    await host.page.evaluate(async (html) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      document.body.replaceChildren();
      for (const node of [...parsed.body.children]) {
        await frame();
        const shell = document.importNode(node, false);
        document.body.append(shell);
        for (const child of [...node.childNodes]) {
          await frame();
          shell.append(document.importNode(child, true));
        }
      }
      document.title = parsed.title;
    }, one.html);
    await expect
      .poll(async () => (await published()).at(-1)?.person?.name, { timeout: 12_000 })
      .toBe(one.facts['person.name']);
    const all = await published();
    expect(new Set(all.flatMap(({ person }) => (person === undefined ? [] : [person.name])))).toEqual(
      new Set([one.facts['person.name']]),
    );
  });
});
