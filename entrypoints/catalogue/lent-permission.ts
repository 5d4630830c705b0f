// A permission for as long as it is needed: asked on a click, and given back for every site that was not allowed before.
import { browser } from 'wxt/browser';
import type { Lent } from '../../components/link-check/link-door.ts';

/** Nothing = denied. Called while the browser answers a click: nothing is waited for before it is asked. */
export async function lend(patterns: string[]): Promise<Lent | undefined> {
  const before = patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] }));
  const asked = browser.permissions.request({ origins: patterns });
  const held = await Promise.all(before);
  if (!(await asked)) return undefined;
  const fresh = patterns.filter((_, at) => held[at] === false);
  return {
    async giveBack() {
      if (fresh.length > 0) await browser.permissions.remove({ origins: fresh });
    },
  };
}
