// A made-up language for tests: every word marked, longer by a third, from right to left. What shows up unmarked on a page was
// never given to the translators; what is cut off would be so in Finnish, too.

const accents: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  n: 'ñ',
  c: 'ç',
};

/** `Save $1` → `⟦Sávé $1 ~~⟧`. Gaps stay as they are, and each form of a plural is marked by itself. */
export function pseudo(message: string): string {
  return message
    .split(' | ')
    .map((form) => {
      const marked = form.replace(/\$[1-9$]|\{\w+\}|[a-zA-Z]/g, (part) => accents[part] ?? part);
      return `⟦${marked}${' ~'.repeat(Math.ceil(form.length / 6))}⟧`;
    })
    .join(' | ');
}
