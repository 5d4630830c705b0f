import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanLines, emailIn, isNameLike, isSameName } from '../../../lib/hosts/text.ts';

describe('text from a page', () => {
  it('loses direction marks and controls, and never half a character', () => {
    expect(clean('\u202BNoa\u202C \u2066x\u2069\u0000\u00A0y')).toBe('Noa x y');
    expect(clean('ab😀', 3)).toBe('ab');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const got = clean(text, limit);
        expect(got.length).toBeLessThanOrEqual(limit);
        expect(got).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/u);
      }),
    );
  });

  it('keeps lines but not runs of empty ones', () => {
    expect(cleanLines('a \r\n b\n\n\n\nc')).toBe('a\nb\n\nc');
  });

  it('finds an address in a label of any language', () => {
    expect(emailIn('Google-Konto: Robin Vale \u202A(Robin.Vale@Northlight.example)\u202C')).toBe(
      'robin.vale@northlight.example',
    );
    expect(emailIn('someone @ nowhere')).toBe('');
  });
});

describe('comparing names', () => {
  it.each([
    ['Tess Kepler', 'Tess Kepler, MBA', true],
    ['Tess Kepler', 'Kepler Tess', true],
    ['Zoë Müller', 'Zoe Muller', true],
    ['Tess Kepler', 'Anna Maler', false],
    ['Tess Kepler', 'Tess Maler', false],
    ['Tess', 'Tess Kepler', false],
    ['', 'Tess', false],
  ])('%s / %s', (one, other, isSame) => {
    expect(isSameName(one, other)).toBe(isSame);
  });

  it('sees whether a vanity could belong to a name', () => {
    expect(isNameLike('tesskepler', 'Tess Kepler')).toBe(true);
    expect(isNameLike('mueller-9b1', 'Zoë Müller')).toBe(false);
    expect(isNameLike('kaya-lindqvist', 'Tom Harrow')).toBe(false);
  });
});
