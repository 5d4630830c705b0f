// Put into a host page on the user's click, by the background: answers a scrubbed copy of the page. Kept out of the content
// script, which would carry it all day for a click that hardly ever comes.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeSnapshot } from '../lib/hosts/snapshot/take.ts';
import type { Context } from '../lib/model/context.ts';

const draw = (below: number): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;

export default defineUnlistedScript(() => {
  const world = globalThis as { touchlineContext?: Context };
  const context = world.touchlineContext;
  delete world.touchlineContext;
  if (context === undefined) return undefined;
  return takeSnapshot({ document, context, day: new Date().toISOString().slice(0, 10), draw });
});
