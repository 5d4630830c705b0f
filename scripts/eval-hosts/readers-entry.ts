// What `bundleReaders` bundles: the hosts, each with the hands that the background would lend it, and the parts that tests
// drive by hand.
import { write } from '../../lib/hosts/hands.ts';
import type { Host, Page } from '../../lib/hosts/host.ts';
import { hosts as all, hostOf as find } from '../../lib/hosts/index.ts';
import type { Written } from '../../lib/hosts/write.ts';
import type { Insertion } from '../../lib/model/insertion.ts';

export { followCaret, lastComposer } from '../../lib/hosts/caret.ts';
export { detect } from '../../lib/hosts/detect/detect.ts';
export { makeFrame } from '../../lib/hosts/frame.ts';
export { replaceAnchors } from '../../lib/hosts/locate.ts';
export { profileViews } from '../../lib/hosts/profile-view.ts';
export { takeSnapshot } from '../../lib/hosts/snapshot/take.ts';
export { watch } from '../../lib/hosts/watch.ts';
export { listenFor } from '../eval-touches/listen.ts';

export type Writer = Host & {
  write(page: Page, composerId: string, insertion: Insertion, signal: AbortSignal): Promise<Written>;
};
const withHands = (host: Host): Writer => ({
  ...host,
  write: (page, composerId, insertion, signal) => write(host.editorOf(page, composerId), insertion, signal),
});
export const hosts: readonly Writer[] = all.map(withHands);
export { find as hostOf };
