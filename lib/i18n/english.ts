// The English words without a browser: in tests, evaluations and the hub. The extension leaves this file out
// (scripts/lean-build.ts), since there the browser has the words.
import words from '../../locales/en.json' with { type: 'json' };

type Tree = { readonly [key: string]: string | Tree };

/** What stands under `a.b.c`: a sentence, or a plural's forms joined as the browser has them. */
function lookUp(key: string): string | undefined {
  let at: string | Tree | undefined = words as Tree;
  for (const part of key.split('.')) {
    if (typeof at !== 'object') return undefined;
    at = at[part];
  }
  return typeof at === 'object' ? Object.values(at).join(' | ') : at;
}

/** As `browser.i18n.getMessage`: `$1` to `$9` are filled in, `$$` is a dollar. @throws for a key that does not exist */
export function englishMessage(key: string, substitutions: readonly (string | number)[] = []): string {
  const message = lookUp(key);
  if (message === undefined) throw new Error(`locales/en.json has no “${key}”.`);
  return message.replace(/\$(\$|[1-9])/g, (_, what) =>
    what === '$' ? '$' : String(substitutions[Number(what) - 1] ?? ''),
  );
}
