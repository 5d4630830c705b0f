// What an English text of ours is called in another language, by the locale files: so that a scene written with English
// names of buttons finds them in German too. Never guesses: a text that no message says stays as it is.

type Tree = { readonly [key: string]: string | Tree };

/** An English message and what is said instead: forms of a plural stand beside each other. */
interface Entry {
  english: readonly string[];
  other: readonly string[];
}

/** The messages of a locale by key; a plural's forms in a list. */
function messagesOf(tree: Tree, path = ''): [string, string[]][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string[]][] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, [value]]];
    const forms = Object.entries(value);
    const isPlural = forms.every(([form, text]) => /^(\d|n)$/.test(form) && typeof text === 'string');
    return isPlural ? [[here, forms.map(([, text]) => String(text))]] : messagesOf(value, here);
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const gap = /\$([1-9$])/g;

/** A message with its gaps filled by number, from 1. */
const filled = (message: string, fill: (gapNumber: number) => string): string =>
  message.replace(gap, (_, what) => (what === '$' ? '$' : fill(Number(what))));

/** A message as the source of a pattern; gaps as `fill` says. */
const patternOf = (message: string, fill: (gapNumber: number) => string): string =>
  message
    .split(/(\$[1-9$])/)
    .map((part) => (/^\$[1-9]$/.test(part) ? fill(Number(part[1])) : escaped(part === '$$' ? '$' : part)))
    .join('');

/** Words that may stand in a gap of a message for which this pattern was written: `/^Take a\.example off/` → `a.example` … */
function likelyFills(source: string): string[] {
  const words = source.replace(/\\(.)/g, '$1').match(/[\p{L}\p{N}.@'’-]+/gu) ?? [];
  const runs = words.flatMap((_, from) => [1, 2, 3].map((length) => words.slice(from, from + length).join(' ')));
  return ['1', 'x', ...new Set(runs)];
}

export interface Sayer {
  /** A pattern for whatever may be said instead of this, the English included: a part of the page may not be translated. */
  say(text: string | RegExp, isExact?: boolean): RegExp;
}

/** @param other the other language's messages, and what to do with an English one that has none. */
export function sayer(english: Tree, other: (key: string, forms: readonly string[]) => readonly string[]): Sayer {
  const entries: Entry[] = messagesOf(english).map(([key, forms]) => ({ english: forms, other: other(key, forms) }));

  /** The data in a gap, or the word of ours that stands there. */
  const inGap = (value: string | undefined): string => {
    if (value === undefined) return '.+?';
    const words = entries.filter((entry) => entry.english.includes(value)).flatMap((entry) => entry.other);
    return `(?:${[value, ...words].map(escaped).join('|')})`;
  };

  /** What is said instead of the message that this is an instance of. */
  function ofString(text: string): string[] {
    return entries.flatMap((entry) => {
      for (const form of entry.english) {
        if (!/\p{L}/u.test(form.replace(gap, ''))) continue;
        const numbers: number[] = [];
        const pattern = patternOf(form, (number) => {
          numbers.push(number);
          return '(.+?)';
        });
        const found = new RegExp(`^${pattern}$`, 'i').exec(text);
        if (found !== null)
          return entry.other.map((message) =>
            patternOf(message, (number) => inGap(found[numbers.indexOf(number) + 1])),
          );
      }
      return [];
    });
  }

  /** Messages that contain this, from where it need not be all. */
  const ofPart = (text: string): string[] =>
    entries
      .filter((entry) => entry.english.some((form) => form.toLowerCase().includes(text.toLowerCase())))
      .flatMap((entry) => entry.other.map((message) => patternOf(message, () => '.*')));

  function ofPattern({ source, flags }: RegExp): string[] {
    const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
    const fills = likelyFills(source);
    return entries.flatMap((entry) => {
      for (const form of entry.english)
        for (const value of gapless(form) ? [''] : fills) {
          // Matched by what stands in the gap alone, the message says nothing.
          if (!pattern.test(filled(form, () => value))) continue;
          if (value !== '' && pattern.test(filled(form.replace(/\p{L}/gu, '\u0001'), () => value))) continue;
          const known = value === '1' || value === 'x' ? undefined : value;
          return entry.other.map((message) => patternOf(message, () => (known === undefined ? '.*' : inGap(known))));
        }
      return [];
    });
  }

  return {
    say(text, isExact = false) {
      if (typeof text !== 'string') {
        const start = text.source.startsWith('^') ? '^' : '';
        return new RegExp([text.source, ...ofPattern(text).map((one) => `${start}${one}`)].join('|'), text.flags);
      }
      const whole = ofString(text);
      const all = [escaped(text), ...(whole.length > 0 || isExact ? whole : ofPart(text))].join('|');
      return isExact ? new RegExp(`^(?:${all})$`) : new RegExp(all, 'i');
    },
  };
}

const gapless = (message: string): boolean => !/\$[1-9]/.test(message);
