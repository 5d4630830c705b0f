// Which sites are asked, and which are left alone unless somebody says so.
import { describe, expect, test } from 'vitest';
import { isPrivateHost, planLinks } from '../../../lib/pages/addresses.ts';

describe('a host', () => {
  test.each([
    'localhost',
    'LOCALHOST',
    'app.localhost',
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    'intranet',
    'wiki.corp',
    'nas.local',
    'router.home.arpa',
    'db.internal',
    'db.internal.',
    '[::1]',
    '[::]',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[::ffff:7f00:1]',
    '[::ffff:a00:1]',
    '[::ffff:c0a8:101]',
  ])('%s is inside', (host) => expect(isPrivateHost(host)).toBe(true));
  test.each([
    'a.example',
    'localhost.example',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.1.1',
    '100.128.0.1',
    '11.0.0.1',
    '8.8.8.8',
    'local.de',
    '[2001:db8::1]',
    '[::ffff:808:808]',
  ])('%s is not', (host) => expect(isPrivateHost(host)).toBe(false));
  test.each(['http://0x7f.1/', 'http://2130706433/', 'http://127.1/', 'http://017700000001/'])(
    'however %s writes it',
    (address) => expect(isPrivateHost(new URL(address).hostname)).toBe(true),
  );
});

describe('the plan', () => {
  test('groups addresses by site, each once, the most first, with a pattern that names no port', () => {
    const plan = planLinks([
      'https://b.example:8443/1',
      'https://a.example/1',
      'https://a.example/2',
      'https://a.example/1',
      '',
      'mailto:x',
    ]);
    expect(plan.sites).toEqual([
      { host: 'a.example', pattern: 'https://a.example/*', addresses: ['https://a.example/1', 'https://a.example/2'] },
      { host: 'b.example', pattern: 'https://b.example/*', addresses: ['https://b.example:8443/1'] },
    ]);
  });

  test('keeps apart what lies inside, counts what cannot be asked and what is beyond the most', () => {
    const plan = planLinks(
      [
        'http://127.0.0.1:8080/a',
        'https://wiki.corp/b',
        'http://plain.example/c',
        'http://10.0.0.1/d',
        'https://a.example/1',
        'https://a.example/2',
        'https://b.example/1',
        'https://c.example/1',
        'https://c.example/2',
      ],
      2,
    );
    expect(plan.sites.map(({ host }) => host)).toEqual(['a.example', 'c.example']);
    expect(plan.inside.map(({ pattern }) => pattern).sort()).toEqual(['http://127.0.0.1/*', 'https://wiki.corp/*']);
    expect(plan).toMatchObject({ plain: 2, beyond: 1 });
  });
});
