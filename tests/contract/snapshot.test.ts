// A scrubbed snapshot of every fixture must be read like the fixture itself, and say nothing of what it said.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/hosts/host.ts';
import { hosts } from '../../lib/hosts/index.ts';
import { controlMenuOf, reactionState } from '../../lib/hosts/linkedin/labels.ts';
import type { Snapshot } from '../../lib/hosts/snapshot/take.ts';
import { keptInText } from '../../lib/hosts/snapshot/vocabulary.ts';
import { wordsOf } from '../../lib/hosts/text.ts';
import { type Case, readCases } from '../../scripts/eval-hosts/cases.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

const fixtures = hosts.flatMap((host) => readCases(`tests/fixtures/hosts/${host.id}`));

let host: HostPage;
beforeAll(async () => {
  host = await openHostPage();
});
afterAll(() => host.close());

/** LinkedIn's own labels, in which only the name is private. */
const labelWords = wordsOf([...Object.values(controlMenuOf), ...Object.values(reactionState)].flat().join(' '));

/** Snapshot of what is open, with the same random numbers each time. */
const snap = (hostId: string, seed = 1): Promise<Snapshot> =>
  host.page.evaluate(
    ([id, from]) => {
      const { readers } = globalThis as unknown as { readers: Readers };
      const reader = readers.hosts.find((one) => one.id === id);
      if (reader === undefined) throw new Error(`no host ${id}`);
      let state = from;
      const draw = (below: number): number => {
        state = (state * 48_271) % 2_147_483_647;
        return state % below;
      };
      const reading = reader.read({ document, url: location.href });
      const context = { ...reading, viewId: 'view-0001', host: reader.id, url: location.href, pageLanguage: '' };
      return readers.takeSnapshot({ document, context, day: '2026-11-24', draw });
    },
    [hostId, seed] as const,
  );

const factsOf = (facts: readonly { name: string; value: string }[]): Record<string, string> =>
  Object.fromEntries(facts.map((fact) => [fact.name, fact.value]));
const sorted = (record: Record<string, string>) => Object.fromEntries(Object.entries(record).sort());
/** Which facts have the same value: `[[message.from.email, person.emails], …]`. */
const equalities = (facts: Record<string, string>): string[] =>
  [...Map.groupBy(Object.entries(facts), ([, value]) => value).values()]
    .map((group) =>
      group
        .map(([name]) => name)
        .sort()
        .join(' = '),
    )
    .sort();

/** Texts of the source that may stand nowhere in the snapshot. */
function canaries(one: Case): string[] {
  const emails = one.html.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
  const ids = one.html.match(/\b(?:[0-9a-f]{14,}|\d{9,}|AC[ow]AA[\w-]{20,60}|AAQk[\w+/]{12,})/g) ?? [];
  const slugs = one.html.match(/(?<=\/(?:in|company)\/|vanityName=)[\w-]{5,}/g) ?? [];
  const names = ['person.name', 'person.company', 'company.name', 'message.from.name', 'post.author.name'].flatMap(
    (fact) => one.facts[fact] ?? [],
  );
  return [...new Set([...emails, ...ids, ...slugs, ...names])];
}

const shownIn = (html: string): Promise<string> =>
  host.page.evaluate((source) => {
    const attributes = [
      'title',
      'alt',
      'aria-label',
      'email',
      'data-hovercard-id',
      'data-tooltip',
      'placeholder',
      'value',
    ];
    const texts: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const child of element.childNodes)
          if (child.nodeType === Node.TEXT_NODE) texts.push(child.textContent ?? '');
        for (const name of attributes) texts.push(element.getAttribute(name) ?? '');
        if (element instanceof HTMLTemplateElement) walk(element.content);
      }
    };
    walk(new DOMParser().parseFromString(source, 'text/html'));
    return texts.join(' ');
  }, html);

/** A fixture and its snapshot, both read: loaded once for all that is asked of them. */
interface Pair {
  before: Reading;
  after: Reading;
  snapshot: Snapshot;
  /** What the snapshot shows and the page showed. */
  left: string[];
}
async function pairOf(one: Case): Promise<Pair> {
  await host.put(one.url, one.html);
  const before = await host.read(one.host);
  const snapshot = await snap(one.host);
  await host.put(snapshot.sidecar.url, snapshot.html);
  const after = await host.read(one.host);
  const source = new Set(wordsOf(await shownIn(one.html)).filter((word) => word.length > 3 && !/\d/.test(word)));
  const left = wordsOf(await shownIn(snapshot.html)).filter((word) => source.has(word) && !keptInText.has(word));
  return { before, after, snapshot, left: [...new Set(left)] };
}

describe.each(fixtures)('snapshot of $host $name', (one) => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await pairOf(one);
  });

  it('is read like the page: the same facts, equal where they were equal, as its sidecar says', () => {
    const { snapshot } = pair;
    // A data island is left out of the snapshot, and what it says of the user with it.
    const isTold = one.html.includes('id="bpr-guid-');
    const told = (reading: Reading): Reading => ({
      ...reading,
      facts: reading.facts.filter(({ name }) => !(isTold && name.startsWith('account.own'))),
    });
    const [before, after] = [told(pair.before), told(pair.after)];
    expect(sorted(factsOf(after.facts))).toEqual(sorted(snapshot.sidecar.facts));
    expect([after.state, after.view]).toEqual([before.state, before.view]);
    expect(equalities(factsOf(after.facts))).toEqual(equalities(factsOf(before.facts)));
    expect(after.facts.map(({ name, anchor, state }) => [name, anchor, state])).toEqual(
      before.facts.map(({ name, anchor, state }) => [name, anchor, state]),
    );
  });

  it('says nothing of what the page said', () => {
    const whole = (pair.snapshot.html + JSON.stringify(pair.snapshot.sidecar)).toLowerCase();
    expect(canaries(one).filter((text) => whole.includes(text.toLowerCase()))).toEqual([]);
    expect(pair.left.filter((word) => !ours.has(word))).toEqual([]);
  });
});

/** Dates stay; numbered domains are under example.com. */
const ours = new Set(['november', 'december', 'example', ...labelWords]);

const hard = `<!doctype html><html lang="en"><head><title>Ann Example | LinkedIn</title></head><body>
<div id="interop-outlet"><template shadowrootmode="open"><p title="Ann Example">Note for Ann Example, +49 170 5551234</p></template></div>
<iframe srcdoc="<p id='in-frame'>Ann Example in a frame</p>"></iframe>
<style>.away { display: none } .mid { display: contents }</style><script>const secret = 'Ann Example';</script>
<p class="away" data-owner="Zelda Quist">gone</p><div class="mid"><a href="javascript:alert('Ann')">x</a></div>
<a href="https://www.linkedin.com/in/annexample/">me</a><textarea>Dear Ann</textarea><input value="ann@example.org">
<!-- Ann Example --></body></html>`;

describe('a snapshot', () => {
  const url = 'https://www.linkedin.com/in/annexample/';
  const take = async (seed = 1): Promise<Snapshot> => {
    await host.put(url, hard);
    await host.page.waitForFunction(
      () => document.querySelector('iframe')?.contentDocument?.querySelector('p') !== null,
    );
    return snap('linkedin', seed);
  };

  it('holds shadow roots and frames, and no script, comment or text of anybody', async () => {
    const { html } = await take();
    expect(html).toContain('<template shadowrootmode="open"><p');
    expect(html).toContain('srcdoc="&lt;!doctype html&gt;');
    expect(html).not.toMatch(/ann|example(?!\.com)|zelda|quist|secret|5551234|<script|<style|<!--|javascript/i);
  });

  it('keeps what is drawn and what is not', async () => {
    const { html, sidecar } = await take();
    await host.put(sidecar.url, html);
    const drawn = await host.page.evaluate(() =>
      ['.away', '.mid'].map((css) => {
        const element = document.querySelector(css);
        return element === null ? '' : getComputedStyle(element).display;
      }),
    );
    expect(drawn).toEqual(['none', 'contents']);
  });

  it('finds a name inside a profile address that is written in one word', async () => {
    const { html, sidecar } = await take();
    const [first, last] = (/<title>(\w+) (\w+) \|/.exec(html) ?? []).slice(1).map((word) => word.toLowerCase());
    expect(sidecar.url).toBe(`https://www.linkedin.com/in/${first}${last}/`);
  });

  it('is another one each time', async () => {
    const [one, other] = [await take(1), await take(7)];
    expect(one.html).not.toBe(other.html);
  });

  it('stays under its size on an endless page', async () => {
    const rows = '<div><p>Somebody wrote something long enough to count here.</p></div>'.repeat(40_000);
    await host.put(url, `<!doctype html><html><body><main>${rows}</main></body></html>`);
    const { html, isCut } = await snap('linkedin');
    expect(isCut).toBe(true);
    expect(html.length).toBeLessThan(2_100_000);
  });
});
