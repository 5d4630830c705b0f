// Finds where things stand in a JSON text: the first mistake, and the start of each row.
// Own scanner because engines word and place their JSON errors differently, and none tells where a value started.

export interface Mistake {
  /** Offset of the first character that does not fit. */
  at: number;
  /** What was expected there; a member of `options.expected` in the words, e.g. `commaOrBracket`. */
  expected: string;
}

export interface Scan {
  mistake: Mistake | undefined;
  /** Offsets of the elements of the root array, or of the array under the root's `assets`. */
  starts: number[];
  /** Offset behind each of them. */
  ends: number[];
  /** There is such an array; otherwise the whole is one value. */
  isList: boolean;
}

const token = /([{}[\],:])|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/uy;

/** Offset behind a string that starts at `from`, or -1 when it is broken. By hand: a pattern would need memory for each letter. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return -1;
    if (code !== 92) continue;
    at += 1;
    if (text[at] === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return -1;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text.charAt(at) || ' ')) return -1;
  }
  return -1;
}

/** The token at an offset: where it ends, and its mark where it is one; nothing where none stands. */
function tokenAt(text: string, at: number): { end: number; mark: string | undefined; isString: boolean } | undefined {
  if (text.charCodeAt(at) === 34) {
    const end = endOfString(text, at);
    return end < 0 ? undefined : { end, mark: undefined, isString: true };
  }
  token.lastIndex = at;
  const match = token.exec(text);
  return match === null ? undefined : { end: token.lastIndex, mark: match[1], isString: false };
}

type Expecting = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';
const wordOf: Record<Expecting, string> = {
  value: 'value',
  'value or ]': 'valueOrBracket',
  key: 'name',
  'key or }': 'nameOrBrace',
  ':': 'colon',
  ', or ]': 'commaOrBracket',
  ', or }': 'commaOrBrace',
  end: 'end',
};

/** Walks the whole text in one go. Never throws. */
export function scanJson(text: string): Scan {
  const scan = scanningJson(text);
  for (;;) {
    const step = scan.next();
    if (step.done) return step.value;
  }
}

/** Tokens between two places at which it may be interrupted. */
const tokensPerStep = 20_000;

/** Walks the whole text once and yields how far it is, 0–1. Never throws. */
export function* scanningJson(text: string): Generator<number, Scan> {
  const starts: number[] = [];
  const ends: number[] = [];
  let isList = false;
  /** Open brackets, outermost first. */
  const open: string[] = [];
  let rootKey = '';
  let expecting: Expecting = 'value';
  let at = 0;

  const afterValue = (): Expecting => {
    const bracket = open.at(-1);
    return bracket === undefined ? 'end' : bracket === '[' ? ', or ]' : ', or }';
  };
  const isRow = (): boolean =>
    (open.length === 1 && open[0] === '[') || (open.length === 2 && open[1] === '[' && rootKey === '"assets"');

  for (let tokens = 1; ; tokens++) {
    if (tokens % tokensPerStep === 0) yield at / text.length;
    while (at < text.length && ' \n\t\r'.includes(text.charAt(at))) at++;
    if (at >= text.length) {
      return { starts, ends, isList, mistake: expecting === 'end' ? undefined : { at, expected: wordOf[expecting] } };
    }
    const found = tokenAt(text, at);
    if (found === undefined) return { starts, ends, isList, mistake: { at, expected: wordOf[expecting] } };
    const { end, mark, isString } = found;
    const wantsValue = expecting === 'value' || expecting === 'value or ]';
    const closes = (mark === ']' && /\]$/.test(expecting)) || (mark === '}' && /\}$/.test(expecting));
    const startsValue = wantsValue && (mark === undefined || mark === '{' || mark === '[');

    if (startsValue) {
      if (isRow()) {
        starts.push(at);
        if (mark === undefined) ends.push(end);
      }
      if (mark !== undefined) open.push(mark);
      if (mark === '[' && (open.length === 1 || (open.length === 2 && rootKey === '"assets"'))) isList = true;
      expecting = mark === '{' ? 'key or }' : mark === '[' ? 'value or ]' : afterValue();
    } else if (closes) {
      open.pop();
      if (isRow()) ends.push(end);
      expecting = afterValue();
    } else if (isString && expecting.startsWith('key')) {
      if (open.length === 1) rootKey = text.slice(at, end);
      expecting = ':';
    } else if (mark === ':' && expecting === ':') expecting = 'value';
    else if (mark === ',' && expecting.startsWith(',')) expecting = open.at(-1) === '[' ? 'value' : 'key';
    else return { starts, ends, isList, mistake: { at, expected: wordOf[expecting] } };
    at = end;
  }
}

/** Line and column (both from 1) of an offset. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: at - start + 1 };
}
