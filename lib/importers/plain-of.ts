// HTML of a feed as plain text, without a document: nothing in it is ever rendered, so tags only have to go.

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  euro: '€',
  copy: '©',
  reg: '®',
  trade: '™',
  middot: '·',
  bull: '•',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

/** `&uuml;`, `&#252;`, `&#xFC;` → `ü`; a name that is not known stays as it is. One pass: what was escaped twice stays escaped. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? all) : all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
  });

/** Characters of HTML that are looked at: an asset holds a fifth of it. */
const looked = 1_000_000;
const breaks = /^<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr|\/blockquote)\b/i;

/** Paragraphs and line breaks become line ends; scripts and styles go with what is in them. */
export function plainOf(html: string): string {
  const bare = html
    .slice(0, looked)
    .replace(/<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
  return withoutEntities(withoutTags(bare))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** By hand: a pattern would look for the end of each tag that has none. */
function withoutTags(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (at < from || !/[a-zA-Z/!]/.test(html.charAt(at + 1))) continue;
    const end = html.indexOf('>', at);
    if (end < 0) break;
    parts.push(html.slice(from, at), breaks.test(html.slice(at, at + 14)) ? '\n' : ' ');
    from = end + 1;
  }
  return parts.join('') + html.slice(from);
}
