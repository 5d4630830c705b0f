import { describe, expect, it } from 'vitest';
import { hostOf, hostOrigins, hosts } from '../../../lib/hosts/index.ts';
import { hostIds } from '../../../lib/model/context.ts';

const idOf = (url: string): string | undefined => hostOf(url)?.id;

describe('hostOf', () => {
  it.each([
    ['https://mail.google.com/mail/u/0/#inbox', 'gmail'],
    ['https://www.linkedin.com/in/ann-example/', 'linkedin'],
    ['https://www.linkedin.com/feed/?trk=x', 'linkedin'],
    ['https://www.linkedin.com/sales/lead/ACwAAAnn,NAME_SEARCH,x?_ntb=y', 'salesnav'],
    ['https://www.linkedin.com/sales/', 'salesnav'],
    ['https://mail.yahoo.com/n/inbox/all', 'yahoo'],
    ['https://mail.proton.me/u/0/inbox#search', 'proton'],
  ])('%s is %s', (url, id) => expect(idOf(url)).toBe(id));

  it('takes the narrower pattern first and never a path that only begins alike', () => {
    expect(idOf('https://www.linkedin.com/sales-solutions')).toBe('linkedin');
    expect(idOf('https://www.linkedin.com/company/sales/')).toBe('linkedin');
  });

  it.each([
    'https://linkedin.com.evil.example/sales/lead/x',
    'https://evil.example/https://mail.google.com/mail/',
    'https://notmail.google.com/mail/',
    'http://mail.google.com/mail/',
    'https://mail.google.com:8443/mail/',
    'https://user@evil.example/',
    'chrome://extensions',
    'not an address',
    '',
  ])('%s is no host', (url) => expect(idOf(url)).toBeUndefined());
});

it('every host is in the list of ids, once, with a label and a day', () => {
  const ids = hosts.map((host) => host.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !hostIds.includes(id))).toEqual([]);
  expect(hosts.filter((host) => host.label === '' || !/^\d{4}-\d{2}-\d{2}$/.test(host.dated))).toEqual([]);
});

it('patterns hold a wildcard only as a sub-domain or at the end of the path', () => {
  const odd = hosts
    .flatMap((host) => host.matches)
    .filter((pattern) => !/^https:\/\/(\*\.)?[^/*]+\/[^*]*\*?$/.test(pattern));
  expect(odd).toEqual([]);
});

it('origins are unique and without a path', () => {
  const origins = hostOrigins();
  expect(new Set(origins).size).toBe(origins.length);
  expect(origins.filter((origin) => !/^https:\/\/[^/]+$/.test(origin))).toEqual([]);
  expect(origins).toContain('https://www.linkedin.com');
});

it('the rest of a lead’s address does not make another view', () => {
  const host = hostOf('https://www.linkedin.com/sales/lead/ACwAAAnn,NAME_SEARCH,x');
  const key = (rest: string): string | undefined => host?.viewKey(`https://www.linkedin.com/sales/${rest}`);
  expect(key('lead/ACwAAAnn,NAME_SEARCH,x')).toBe(key('lead/ACwAAAnn,OTHER,y?_ntb=z'));
  expect(key('lead/ACwAAAnn,NAME_SEARCH,x')).not.toBe(key('lead/ACwAABob,NAME_SEARCH,x'));
});
