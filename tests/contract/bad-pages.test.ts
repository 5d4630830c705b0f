// What no page may do to a reader: foreign, empty, hostile, huge or still half built.

import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts } from '../../lib/hosts/index.ts';
import { contextSchema, type HostId } from '../../lib/model/context.ts';
import { readCases } from '../../scripts/eval-hosts/cases.ts';
import { type HostPage, openHostPage } from './host-page.ts';

const addresses: Record<HostId, string> = {
  gmail: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQx',
  outlook: 'https://outlook.office.com/mail/inbox/id/AAQkADU2exampleAAA%3D',
  linkedin: 'https://www.linkedin.com/in/ann-example/',
  salesnav: 'https://www.linkedin.com/sales/lead/ACwAAAnnExample,NAME_SEARCH,abcd',
  yahoo: 'https://mail.yahoo.com/n/inbox/all/messages/1',
  proton: 'https://mail.proton.me/u/0/inbox/abc',
};
/** Where a host has pages without any place of its own. */
const elsewhere: Partial<Record<HostId, string>> = { linkedin: 'https://www.linkedin.com/legal/' };
const addressOf = (id: HostId): string => addresses[id];
const cases = Object.fromEntries(hosts.map((host) => [host.id, readCases(`tests/fixtures/hosts/${host.id}`)]));

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

describe.each(hosts.map((one) => one.id))('%s', (id) => {
  it('answers unknown and no facts for an empty page', async () => {
    await host.put(addressOf(id), '<!doctype html><html><body></body></html>');
    expect(await host.read(id)).toMatchObject({ state: 'unknown', facts: [] });
  });

  it('answers unknown and no facts for a page without any place of its own', async () => {
    const html = '<!doctype html><main><h1>Ann Example</h1><p>Some page with ann@example.com in it</p></main>';
    await host.put(elsewhere[id] ?? addressOf(id), html);
    expect(await host.read(id)).toMatchObject({ state: 'unknown', facts: [] });
  });

  it('answers unknown for every page of another host', async () => {
    for (const one of hosts.filter((other) => other.id !== id).flatMap((other) => cases[other.id] ?? [])) {
      await host.put(addressOf(id), one.html);
      const reading = await host.read(id);
      expect({ name: one.name, state: reading.state, person: reading.person }).toEqual({
        name: one.name,
        state: expect.stringMatching(/unknown|ambiguous/),
        person: undefined,
      });
    }
  });

  it('reads through named elements that shadow the DOM’s own methods', async () => {
    const traps = [
      'body',
      'getElementById',
      'querySelectorAll',
      'querySelector',
      'title',
      'documentElement',
      'activeElement',
    ]
      .map(
        (name) => `<form id="${name}" name="${name}"><input name="querySelectorAll"><input name="getAttribute"></form>`,
      )
      .join('');
    for (const one of cases[id] ?? []) {
      await host.put(one.url, one.html);
      const plain = (await host.read(id)).facts;
      await host.put(one.url, one.html.replace('</body>', `${traps}</body>`));
      expect((await host.read(id)).facts).toEqual(plain);
    }
  });

  it('caps and cleans hostile names and texts', async () => {
    const hostile = `\u202E</script><img src=x onerror=alert(1)>${'A'.repeat(10_000)}`;
    for (const one of cases[id] ?? []) {
      const html = one.html.replace(
        />([^<>\n]{2,60})<\/(h1|h2|span)>/g,
        (_, text, tag) => `>${text} ${hostile.replace(/[<>]/g, (s) => (s === '<' ? '&lt;' : '&gt;'))}</${tag}>`,
      );
      await host.put(one.url, html);
      const reading = await host.read(id);
      const context = { ...reading, viewId: 'test-view', host: id, url: one.url, pageLanguage: 'en' };
      expect(v.safeParse(contextSchema, context).issues).toBeUndefined();
      expect(JSON.stringify(reading)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    }
  });
});

it('a thread of 2,000 messages is read within its caps', async () => {
  const message = (n: number): string =>
    `<div role="listitem"><div data-message-id="#msg-f:${n}" data-legacy-message-id="18f3c48e4193${String(n).padStart(4, '0')}"><h3><span class="gD" email="p${n % 9}@x.example" name="Person ${n % 9}" data-hovercard-id="p${n % 9}@x.example">P</span></h3><div class="ii gt"><div class="a3s">${'word '.repeat(50)}${n}</div></div></div></div>`;
  const all = Array.from({ length: 2_000 }, (_, n) => message(n)).join('');
  await host.put(
    addresses.gmail,
    `<!doctype html><div role="main"><div><h2 class="hP" data-legacy-thread-id="18f3c48e41930000">Long</h2></div><div role="list">${all}</div></div>`,
  );
  const reading = await host.read('gmail');
  expect(reading.thread?.messages).toHaveLength(200);
  expect(reading.thread?.messages.at(-1)?.text).toMatch(/1999$/);
  const context = { ...reading, viewId: 'test-view', host: 'gmail', url: addresses.gmail, pageLanguage: '' };
  expect(v.safeParse(contextSchema, context).issues).toBeUndefined();
});
