import { describe, expect, test } from 'vitest';
import { readDomains } from '../../../components/options/domains.ts';

describe('the own domains', () => {
  test('are read as people write them', () => {
    expect(readDomains('@Acme.com, https://acme.co.uk/  me@acme.de; acme.com').domains).toEqual([
      'acme.com',
      'acme.co.uk',
      'acme.de',
    ]);
  });

  test('name what is no domain instead of guessing', () => {
    expect(readDomains('acme, acme.com')).toEqual({ domains: ['acme.com'], strange: ['acme'] });
    expect(readDomains('')).toEqual({ domains: [], strange: [] });
  });
});
