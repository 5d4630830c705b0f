// The lines in the address bar and what Enter means. Chromium reads a line as XML: no title may become markup.

import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { escapeXml, marked, omniboxChoice, omniboxLines } from '../../../entrypoints/background/shell/omnibox-lines.ts';
import type { Asset } from '../../../lib/model/asset.ts';
import { assetSchema } from '../../../lib/model/asset.ts';
import type { Suggestion } from '../../../lib/model/suggestion.ts';

const found = (change: Partial<Asset> = {}, title: [number, number][] = []): Suggestion => ({
  asset: v.parse(assetSchema, {
    id: 'fjord',
    type: 'case-study',
    title: 'Cold chain at Fjord',
    url: 'https://vendor.example/fjord',
    ...change,
  }),
  use: 'send',
  score: 1,
  reasons: [],
  hits: { title, summary: [] },
});
const internal = found({ id: 'card', type: 'battlecard', title: 'Against <Acme> & co', url: '', audience: 'internal' });

describe('a line', () => {
  test('is escaped, with what was typed marked', () => {
    expect(escapeXml('<a href="x">&\'')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;');
    expect(escapeXml('a\u0008b\uD800c\uFFFF')).toBe('abc');
    expect(marked('a<b>c', [[1, 4]])).toBe('a<match>&lt;b&gt;</match>c');
    expect(
      marked('abc', [
        [0, 2],
        [1, 3],
      ]),
    ).toBe('<match>ab</match>c');
  });

  test('says type and audience, and that there is no link', () => {
    const { first, rest } = omniboxLines('cold', [found({}, [[0, 4]]), internal], false);
    expect(first).toBe('Open “Cold chain at Fjord” <dim>Case study · Public</dim>');
    expect(rest[0]).toEqual({
      content: 'Against <Acme> & co',
      description: 'Against &lt;Acme&gt; &amp; co <dim>Battlecard · Internal, not to be sent · no link</dim>',
    });
    expect(rest.at(-1)?.description).toBe('Everything for “cold” in the library');
  });

  test('is plain text where the browser shows it as it is', () => {
    const { first, rest } = omniboxLines('acme', [internal, found()], true);
    expect(first).toBe('Show “Against <Acme> & co” in the library · Battlecard · Internal, not to be sent · no link');
    expect(rest[0]?.description).toBe('Cold chain at Fjord · Case study · Public');
  });

  test('stands once for each address, and none is the typed text itself', () => {
    const { rest } = omniboxLines(
      'cold',
      [found(), found({ id: 'twin' }), found({ id: 'x', url: '', title: 'cold' })],
      false,
    );
    expect(rest.map(({ content }) => content)).toEqual(['cold …']);
  });

  test('says so when nothing is typed or found', () => {
    expect(omniboxLines(' ', [], false)).toEqual({
      first: escapeXml('Type words from an asset’s title, topic or text'),
      rest: [],
    });
    expect(omniboxLines('<x>', [], false).first).toBe('Nothing found for “&lt;x&gt;”. Enter searches the library');
  });
});

describe('Enter', () => {
  const link = 'https://vendor.example/fjord';
  const links = new Map([[link, 'fjord']]);

  test('opens the chosen link, or the best one for the typed words', () => {
    expect(omniboxChoice(link, [], links)).toEqual({ does: 'open', url: link, assetId: 'fjord' });
    expect(omniboxChoice(' cold ', [found()], new Map())).toEqual({ does: 'open', url: link, assetId: 'fjord' });
  });

  test('searches the library where nothing was found, where there is no link, or where all is asked for', () => {
    expect(omniboxChoice('nothing', [], links)).toEqual({ does: 'search', text: 'nothing' });
    expect(omniboxChoice('acme', [internal], links)).toEqual({ does: 'search', text: 'Against <Acme> & co' });
    expect(omniboxChoice('cold …', [found()], links)).toEqual({ does: 'search', text: 'cold' });
  });

  test('never opens a typed address that is no asset’s, nor an unsafe one', () => {
    expect(omniboxChoice('https://elsewhere.example/', [], links)).toMatchObject({ does: 'search' });
    expect(omniboxChoice('javascript:alert(1)', [], new Map([['javascript:alert(1)', 'bad']]))).toMatchObject({
      does: 'search',
    });
    const unsafe = { ...found(), asset: { ...found().asset, url: 'javascript:alert(1)' } };
    expect(omniboxChoice('cold', [unsafe], links)).toEqual({ does: 'search', text: 'Cold chain at Fjord' });
  });
});
