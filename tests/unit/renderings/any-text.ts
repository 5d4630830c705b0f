// Any sequence of code points, lone surrogates, controls and direction marks included.
import fc from 'fast-check';

export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.nat(0x10ffff), fc.integer({ min: 0x2000, max: 0x206f }), fc.integer({ min: 0, max: 0x7f })), {
      maxLength: Math.floor(maxLength / 2),
    })
    .map((points) => String.fromCodePoint(...points));
