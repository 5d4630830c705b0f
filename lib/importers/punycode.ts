// The letters behind an `xn--` label of a host (RFC 3492, Bootstring with Punycode's parameters). Browsers offer the way there only.

/** RFC 3492, section 5. */
const base = 36;
const least = 1;
const most = 26;
const skew = 38;
const damp = 700;
const firstBias = 72;
const firstCode = 128;

/** Section 6.1: how the threshold moves after each letter. */
function adapted(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / points);
  let turns = 0;
  for (; rest > ((base - least) * most) >> 1; turns += base) rest = Math.floor(rest / (base - least));
  return turns + Math.floor(((base - least + 1) * rest) / (rest + skew));
}

/** A digit of base 36: a–z are 0–25, 0–9 are 26–35; -1 for anything else. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 22;
  const lower = code | 32;
  return lower >= 97 && lower <= 122 ? lower - 97 : -1;
}

/** `pple-43d` → `аpple`; nothing when it is no Punycode. @param text a label without `xn--` */
function decodedLabel(text: string): string | undefined {
  const hyphen = text.lastIndexOf('-');
  const letters = [...text.slice(0, Math.max(0, hyphen))].map((letter) => letter.codePointAt(0) ?? 0);
  let code = firstCode;
  let bias = firstBias;
  let place = 0;
  for (let at = hyphen < 0 ? 0 : hyphen + 1; at < text.length; place++) {
    const before = place;
    for (let weight = 1, step = base; ; step += base) {
      const digit = digitOf(text.charCodeAt(at++));
      if (digit < 0 || place > 0x7fffffff) return undefined;
      place += digit * weight;
      const threshold = Math.min(most, Math.max(least, step - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    bias = adapted(place - before, letters.length + 1, before === 0);
    code += Math.floor(place / (letters.length + 1));
    place %= letters.length + 1;
    if (code > 0x10ffff) return undefined;
    letters.splice(place, 0, code);
  }
  return String.fromCodePoint(...letters);
}

/** `xn--pple-43d.com` → `аpple.com`. A label that cannot be read stays as it is. */
export const readableHost = (host: string): string =>
  host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodedLabel(label.slice(4)) ?? label) : label))
    .join('.');
