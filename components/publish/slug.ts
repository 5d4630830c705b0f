// The id of a new catalogue, from its name. Pure.

/** `Nördliche Partner` → `nordliche-partner`; a number follows where it is taken; empty for a name without a letter. */
export function slugOf(name: string, taken: ReadonlySet<string>): string {
  const letters = name.trim() === '' ? '' : name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const plain = letters
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36);
  // Names in other scripts get a number alone.
  const base = plain === '' && /\p{L}|\p{N}/u.test(letters) ? 'catalogue' : plain;
  if (base === '') return '';
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? base : `${base}-${at}`;
    if (!taken.has(id)) return id;
  }
}
