// What may leave, and what never reaches the page.
import { describe, expect, test } from 'vitest';
import { ownKeys } from '../../../entrypoints/background/people.ts';
import { forgetCustomers } from '../../../entrypoints/background/readers.ts';
import type { Context } from '../../../lib/model/context.ts';
import { recordTouch } from '../../../lib/store/ledger.ts';
import { saveSnippet } from '../../../lib/store/snippets.ts';
import { asset, recordInput } from '../../fakes/world.ts';
import { colleague, composer, mail, onLinkedIn, outsider, scene } from './scene.ts';

const open = asset('open', { title: 'Open story' });
const secret = asset('secret', { title: 'Battlecard', type: 'battlecard', audience: 'internal' });
const forCustomers = asset('customer', { title: 'Admin guide', audience: 'customer' });
const old = asset('old', { validUntil: '2026-11-23' });
const early = asset('early', { validFrom: '2026-11-25' });
const draftOne = asset('draft', { status: 'draft' });
const all = [open, secret, forCustomers, old, early, draftOne];
const to = (...recipients: { name: string; email: string }[]): Context => mail({ composer: composer({ recipients }) });

describe('an internal asset', () => {
  const cases: [string, Context, 'inserted' | 'asset_internal'][] = [
    ['to colleagues', to(colleague), 'inserted'],
    ['to the rep alone', to({ name: '', email: 'Robin.Vale@northlight-systems.example' }), 'inserted'],
    ['to a colleague of another own domain', to({ name: '', email: 'x@sister.example' }), 'inserted'],
    ['to an outsider', to(outsider), 'asset_internal'],
    ['to a colleague and an outsider', to(colleague, outsider), 'asset_internal'],
    ['to nobody yet', to(), 'asset_internal'],
    ['to a name without an address', to(colleague, { name: 'Mira', email: '' }), 'asset_internal'],
    ['to a domain that only ends alike', to({ name: '', email: 'x@notsister.example' }), 'asset_internal'],
    ['to a subdomain', to({ name: '', email: 'x@evil.sister.example' }), 'asset_internal'],
    [
      'to free mail from a free mail account',
      { ...to({ name: '', email: 'x@gmail.com' }), own: 'robin@gmail.com' },
      'asset_internal',
    ],
    ['in a LinkedIn message', onLinkedIn('message'), 'asset_internal'],
    ['in an invitation', onLinkedIn('note'), 'asset_internal'],
    ['in a comment', onLinkedIn('comment'), 'asset_internal'],
    ['in a post', onLinkedIn('post'), 'asset_internal'],
  ];
  test.each(cases)('%s', async (_, context, expected) => {
    const { insert, written, usage } = await scene(context, all, { ownDomains: ['sister.example'] });
    expect(await insert({ assetId: 'secret', isConfirmed: true })).toBe(expected);
    expect(written).toHaveLength(expected === 'inserted' ? 1 : 0);
    expect(await usage('refused')).toEqual(expected === 'inserted' ? [] : ['secret']);
  });

  describe('to a LinkedIn person who is known', () => {
    const known = async (email: string, context: Context) => {
      const held = await scene(context, all, { ownDomains: ['northlight-systems.example'] });
      const person = { name: 'Ann Example', email, linkedinSlug: 'ann-example', title: '', company: '' };
      await recordTouch(held.world.db, held.world.clock, recordInput('k', { person }));
      return held.insert({ assetId: 'secret' });
    };
    test('as a colleague', async () => {
      expect(await known('ann@northlight-systems.example', onLinkedIn('message'))).toBe('inserted');
    });
    test('as a colleague by the address that a mail host told', async () => {
      const { world, insert } = await scene(onLinkedIn('message'), all);
      const person = { name: 'Ann Example', email: 'ann@northlight-systems.example', linkedinSlug: 'ann-example' };
      const input = recordInput('k', { person: { ...person, title: '', company: '' } });
      await recordTouch(world.db, world.clock, input);
      expect(await insert({ assetId: 'secret' })).toBe('asset_internal');
      await ownKeys(world, { own: 'robin@northlight-systems.example' });
      expect(await insert({ assetId: 'secret' })).toBe('inserted');
    });
    test('as somebody else', async () => {
      expect(await known('ann@northwind.example', onLinkedIn('message'))).toBe('asset_internal');
    });
    test('as a colleague, but the comment is public', async () => {
      expect(await known('ann@northlight-systems.example', onLinkedIn('comment'))).toBe('asset_internal');
    });
    test('as a colleague, but the message goes to another one', async () => {
      const context = onLinkedIn('message', {
        composer: composer({ kind: 'message', recipients: [{ name: 'Eva Bell', email: '' }] }),
      });
      expect(await known('ann@northlight-systems.example', context)).toBe('asset_internal');
    });
    test('as a colleague in a group', async () => {
      const participants = ['Ann Example', 'Eva Bell', 'Robin Vale'].map((name) => ({ name, email: '' }));
      const context = onLinkedIn('message', { thread: { id: 't', subject: '', participants, messages: [] } });
      expect(await known('ann@northlight-systems.example', context)).toBe('asset_internal');
    });
  });

  test('is not copied for outsiders either', async () => {
    const { copy, usage } = await scene(to(outsider), all);
    expect(await copy({ assetId: 'secret' })).toMatchObject({ ok: false, problem: { code: 'asset_internal' } });
    expect(await usage('refused')).toEqual(['secret']);
  });

  test.each([
    'https://collateral.example/secret',
    'see COLLATERAL.EXAMPLE/secret?utm_source=x',
    'https://r.example/?u=https%3A%2F%2Fcollateral.example%2Fsecret',
  ])('cannot be smuggled into an edited text: %j', async (line) => {
    const { insert, written, usage } = await scene(to(outsider), all);
    const edited = { lines: ['Hello', line], link: { text: 'Open story', url: open.url } };
    expect(await insert({ assetId: 'open', edited, isConfirmed: true })).toBe('asset_internal');
    expect(written).toEqual([]);
    expect(await usage('refused')).toEqual(['secret']);
  });

  test('cannot be smuggled in as the link, the subject or a snippet', async () => {
    const { insert, written, world } = await scene(
      mail({ composer: composer({ subject: '', hasSubject: true }) }),
      all,
    );
    const url = 'https://collateral.example/secret';
    expect(await insert({ assetId: 'open', edited: { lines: [], link: { text: 'x', url } } })).toBe('asset_internal');
    expect(await insert({ assetId: 'open', edited: { lines: ['a'], subject: url } })).toBe('asset_internal');
    const snippet = { name: 'S', subject: '', text: `Look: ${url}`, language: '', channels: [] };
    const { id } = await saveSnippet(world.db, world.clock, snippet);
    expect(await insert({ snippetId: id })).toBe('asset_internal');
    expect(await insert({ snippetId: id, assetId: 'open' })).toBe('asset_internal');
    expect(written).toEqual([]);
  });

  test('does not shut a page that a released public asset shares', async () => {
    const twin = asset('twin', { url: `${open.url}/`, audience: 'internal' });
    const { insert } = await scene(to(outsider), [open, twin]);
    expect(await insert({ assetId: 'open' })).toBe('inserted');
    expect(await insert({ assetId: 'twin' })).toBe('asset_internal');
  });
});

test.each([
  ['old', 'asset_expired'],
  ['early', 'asset_not_yet_valid'],
  ['draft', 'asset_not_approved'],
])('%s goes to nobody, colleagues included', async (assetId, code) => {
  const { insert, copy, written, usage } = await scene(to(colleague), all);
  expect(await insert({ assetId, isConfirmed: true })).toBe(code);
  expect(await copy({ assetId, isConfirmed: true })).toMatchObject({ ok: false, problem: { code } });
  expect(await insert({ assetId: 'open', edited: { lines: [`https://collateral.example/${assetId}`] } })).toBe(code);
  expect(written).toEqual([]);
  expect(await usage('refused')).toEqual([assetId]);
});

describe('an asset for customers', () => {
  test('asks once for each person, then never again', async () => {
    const { insert, copy, preview, written, page, usage, world } = await scene(to(outsider), all);
    expect((await preview({ assetId: 'customer' })).warnings).toEqual([
      { code: 'customer_only', sentence: '“Admin guide” is meant for customers, and Ann Example is not known as one.' },
    ]);
    expect(await insert({ assetId: 'customer' })).toBe('needs_confirmation');
    expect(await copy({ assetId: 'customer' })).toMatchObject({ ok: false });
    expect(written).toEqual([]);
    expect(await insert({ assetId: 'customer', isConfirmed: true })).toBe('inserted');
    expect(await insert({ assetId: 'customer' })).toBe('inserted');
    page.shown = to(outsider, { name: '', email: 'eva@other.example' });
    expect(await insert({ assetId: 'customer' })).toBe('needs_confirmation');
    expect(await usage('refused')).toEqual([]);
    expect(JSON.stringify(await world.db.meta.toArray())).not.toContain('northwind');
  });
  test('does not ask for customers and colleagues', async () => {
    const people = to(colleague, { name: '', email: 'x@eu.northwind.example' });
    const { insert } = await scene(people, all, { customerDomains: ['Northwind.example'] });
    expect(await insert({ assetId: 'customer' })).toBe('inserted');
  });
  test('asks for a stranger whose domain only ends alike, and for nobody', async () => {
    const settings = { customerDomains: ['northwind.example'] };
    const strange = await scene(to({ name: '', email: 'x@notnorthwind.example' }), all, settings);
    expect(await strange.insert({ assetId: 'customer' })).toBe('needs_confirmation');
    expect(await (await scene(to(), all, settings)).insert({ assetId: 'customer' })).toBe('needs_confirmation');
  });
  test('asks again about one who was erased, and about nobody else', async () => {
    const { insert, page, world } = await scene(to(outsider), all);
    const other = to({ name: '', email: 'eva@other.example' });
    expect(await insert({ assetId: 'customer', isConfirmed: true })).toBe('inserted');
    page.shown = other;
    expect(await insert({ assetId: 'customer', isConfirmed: true })).toBe('inserted');
    await forgetCustomers(world, ['linkedin:ann-example', `email:${outsider.email}`]);
    expect(await insert({ assetId: 'customer' })).toBe('inserted');
    page.shown = to(outsider);
    expect(await insert({ assetId: 'customer' })).toBe('needs_confirmation');
  });
  test('asks at each comment: anybody may read it', async () => {
    const { insert } = await scene(onLinkedIn('comment'), all);
    expect(await insert({ assetId: 'customer', isConfirmed: true })).toBe('inserted');
    expect(await insert({ assetId: 'customer' })).toBe('needs_confirmation');
  });
  test('remembers a LinkedIn person by the profile', async () => {
    const { insert } = await scene(onLinkedIn('message'), all);
    expect(await insert({ assetId: 'customer', isConfirmed: true })).toBe('inserted');
    expect(await insert({ assetId: 'customer' })).toBe('inserted');
  });
  test('asks for its link in an edited text, too', async () => {
    const { insert } = await scene(to(outsider), all);
    expect(await insert({ assetId: 'open', edited: { lines: ['collateral.example/customer'] } })).toBe(
      'needs_confirmation',
    );
  });
});

describe('between preview and insertion', () => {
  test('a recipient who was added is seen, though the page had not told yet', async () => {
    const { insert, preview, page, written } = await scene(to(colleague), all);
    expect((await preview({ assetId: 'secret' })).refusal).toBeUndefined();
    page.shown = to(colleague, outsider);
    expect(await insert({ assetId: 'secret' })).toBe('asset_internal');
    expect(written).toEqual([]);
  });
  test('a page that does not say who reads it gets nothing', async () => {
    const { insert, page, written } = await scene(to(colleague), all);
    page.isSilent = true;
    expect(await insert({ assetId: 'secret' })).toBe('page_silent');
    expect(written).toEqual([]);
  });
  test('a page that moved on gets nothing', async () => {
    const { insert, page, written } = await scene(to(colleague), all);
    page.shown = { ...to(colleague), viewId: 'view-0002' };
    expect(await insert({ assetId: 'secret' })).toBe('old_view');
    expect(written).toEqual([]);
  });
});
