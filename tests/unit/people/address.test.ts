import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corporateDomain, domainOf, foldAddress, mailboxOf } from '../../../lib/people/address.ts';

describe('an address as a key', () => {
  test.each([
    [' Ann@EXAMPLE.com ', 'ann@example.com'],
    ['ａｎｎ＠example.com', 'ann@example.com'],
    ['\u202bann@example.com\u202c', 'ann@example.com'],
    ['jonas@BRÜCKNER.example', 'jonas@xn--brckner-o2a.example'],
    ['jonas@bru\u0308ckner.example', 'jonas@xn--brckner-o2a.example'],
    ['\u212bsa@example.com', 'åsa@example.com'],
    ['', ''],
  ])('%j becomes %j', (written, folded) => expect(foldAddress(written)).toBe(folded));

  test.each([
    ['a.nn@gmail.com', 'ann@gmail.com'],
    ['ann+demo@example.com', 'ann@example.com'],
    ['info@straße.example', 'info@strasse.example'],
    ['ınfo@example.com', 'info@example.com'],
    ['İnfo@example.com', 'info@example.com'],
  ])('%j and %j stay two', (a, b) => expect(foldAddress(a)).not.toBe(foldAddress(b)));

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.domain(), (local, domain) => {
        const once = foldAddress(`${local}@${domain}`);
        expect(foldAddress(once)).toBe(once);
      }),
    );
  });
});

test('a mailbox is found behind plus tags and Gmail’s dots, for a question only', () => {
  expect(mailboxOf('A.nn+demo@googlemail.com')).toBe('ann@gmail.com');
  expect(mailboxOf('ann+demo@example.com')).toBe('ann@example.com');
  expect(mailboxOf('a.nn@example.com')).toBe('a.nn@example.com');
  expect(mailboxOf('+only@example.com')).toBe('+only@example.com');
});

test('free mail says nothing about an employer; a company’s subdomain is the company’s', () => {
  for (const free of ['a@gmail.com', 'a@gmx.de', 'a@Yahoo.co.uk', 'a@163.com', 'a@web.de', 'a@mail.gmx.de'])
    expect(corporateDomain(free)).toBe('');
  expect(corporateDomain('a@mail.acme.co.uk')).toBe('acme.co.uk');
  expect(corporateDomain('a@eu.brueckner.example')).toBe('brueckner.example');
  expect(corporateDomain('no address')).toBe('');
  expect(corporateDomain('a@localhost')).toBe('');
  expect(domainOf('odd"@"name@x.example')).toBe('x.example');
});
