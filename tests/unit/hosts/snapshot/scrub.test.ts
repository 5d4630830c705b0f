// Nothing private may hide from the scrubber: in JSON, bytes, base64, tokens of addresses, classes and names of attributes.
import { beforeEach, describe, expect, it } from 'vitest';
import { Scrubber } from '../../../../lib/hosts/snapshot/scrub.ts';

let scrub: Scrubber;
beforeEach(() => {
  let state = 1;
  scrub = new Scrubber((below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  });
});

const bytesOf = (text: string): string => `[${[...new TextEncoder().encode(text)].join(',')}]`;
const secrets = /zelda|quist|7400000000000000111|4711001|s3cr3t|QW5uRXhhbXBsZQ|YWJjZGVmZ2hp|eyJhbGciOi/i;

describe('data in attributes', () => {
  it.each([
    ['JSON', '{"urn":"urn:li:member:4711001","name":"Zelda Quist","deep":{"to":["zelda@quist.example"]}}'],
    ['JSON in a string of JSON', JSON.stringify({ data: JSON.stringify({ owner: 'Zelda', id: 4711001 }) })],
    ['half a JSON', '{"name":"Zelda Quist","text":"Dear Zel'],
    ['escaped JSON', '{"name":"\\u005a\\u0065lda Quist","id":"zelda\\/quist"}'],
    ['JSON without quotes', '{owner: Zelda, id: 4711001}'],
    ['percent signs', 'urn%3Ali%3Amember%3A4711001%20Zelda'],
    ['base64', 'QW5uRXhhbXBsZQ=='],
    ['base64 without a digit', 'card:YWJjZGVmZ2hp'],
    ['a token of three parts', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJaZWxkYSJ9.s3cr3t-_Xy'],
    ['a name', 'Zelda Quist'],
    ['a name in one word that the page shows', 'card-zelda'],
  ])('%s says nothing, whoever named the attribute', (_, value) => {
    scrub.learn('Zelda Quist wrote');
    expect(scrub.data(value)).not.toMatch(secrets);
    expect(scrub.code(value)).not.toMatch(secrets);
    expect(scrub.text(value)).not.toMatch(secrets);
  });

  it('a list of bytes is scrubbed as the JSON it holds, and stays one', () => {
    const inner = '{"updateUrn":"urn:li:activity:7400000000000000111","name":"Zelda Quist","note":"grüße"}';
    const out = scrub.data(`[{"breadcrumb":{"content":{"type":"Buffer","data":${bytesOf(inner)}}}}]`);
    const bytes = (/\[((?:\d+,)+\d+)\]/.exec(out)?.[1] ?? '').split(',').map(Number);
    const text = new TextDecoder().decode(Uint8Array.from(bytes));
    expect(JSON.parse(text)).toMatchObject({ updateUrn: scrub.data('urn:li:activity:7400000000000000111') });
    expect(text).not.toMatch(secrets);
    expect(text).not.toContain('grüße');
  });

  it('bytes that are no text are dropped', () => {
    expect(scrub.data('{"data":[255,254,1,2,3,4,5,6,7,8,9]}')).toBe('{"data":[]}');
  });

  it('an id is the same in an attribute, a path and a fact', () => {
    for (const id of ['2-YWJjZGVm', '2-bbb222', 'AAQkAGNoYXBlbC1ub3J0aA=', '18f3c48e41930001']) {
      const inPath = scrub.link(`/messaging/thread/${id}/`, '').split('/')[3];
      expect(inPath).toBe(scrub.data(id));
      expect(inPath).not.toBe(id);
    }
  });
});

describe('addresses of pages', () => {
  const page = 'https://mail.google.com/mail/u/0/';

  it.each([
    'https://zelda:s3cr3t@mail.google.com/mail/',
    'https://mail.google.com/mail/?at=s3cr3tTokEn&s3cr3t',
    'https://www.linkedin.com/sales/lead/x,NAME_SEARCH,s3cr3t',
    'https://www.linkedin.com/redir?url=https%3A%2F%2Fquist.example%2Fzelda%3Ft%3Ds3cr3t',
    'https://x.example/#access_token=s3cr3tTokEn&user=zelda',
    'https://quist.example/reset;jsessionid=s3cr3t9',
    'https://quist.sharepoint.com/personal/zelda_quist/',
    'https://quist.outlook.com/',
    '//quist.example/zelda',
    'mailto:zelda@quist.example?subject=Dear%20Zelda',
    'tel:+4917055512345',
    'blob:https://mail.google.com/s3cr3t',
    'data:text/html,Zelda',
  ])('%s', (address) => {
    expect(scrub.link(address, page)).not.toMatch(/zelda|quist|s3cr3t|access_token=s|5512345/i);
  });

  it('keep the way through the host', () => {
    for (const path of ['/search/results/people/', '/mynetwork/invite-connect/connections/', '/mail/u/0/#inbox'])
      expect(scrub.link(path, page)).toBe(path);
  });
});

describe('names that developers gave', () => {
  it('stay in classes, but for words of names, addresses and ids', () => {
    scrub.learnAddress('zelda-quist');
    expect(scrub.names('msg-card--other')).toBe('msg-card--other');
    scrub.learnAddress('ann@yahoo.example');
    expect(scrub.names('yahoo_quoted')).toBe('yahoo_quoted');
    expect(scrub.names('card-zelda')).not.toMatch(secrets);
    expect(scrub.names('user-4711001')).not.toMatch(secrets);
    expect(scrub.names('u-ACoAABcdEfGhIjKlMnOp')).not.toContain('BcdEfGhIjKlMnOp');
    expect(scrub.names('data-zelda')).not.toBe('data-zelda');
  });
});

it('the host’s own words stay in a label, the name does not', () => {
  const label = scrub.label('Open control menu for post by Zelda Quist');
  expect(label).toMatch(/^Open control menu for post by \w+ \w+$/);
  expect(label).not.toMatch(secrets);
  expect(scrub.label('Reaction button state: no reaction')).toBe('Reaction button state: no reaction');
});

it('dates stay, telephone numbers do not', () => {
  expect(scrub.text('2026-11-23T08:01:00Z')).toBe('2026-11-23T08:01:00Z');
  expect(scrub.text('+49 170 5551234')).not.toContain('5551234');
});
