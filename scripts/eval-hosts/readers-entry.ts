// What `bundleReaders` bundles: the hosts and the parts that tests drive by hand.
export { followCaret, lastComposer } from '../../lib/hosts/caret.ts';
export { detect } from '../../lib/hosts/detect/detect.ts';
export { makeFrame } from '../../lib/hosts/frame.ts';
export { hostOf, hosts } from '../../lib/hosts/index.ts';
export { replaceAnchors } from '../../lib/hosts/locate.ts';
export { profileViews } from '../../lib/hosts/profile-view.ts';
export { takeSnapshot } from '../../lib/hosts/snapshot/take.ts';
export { watch } from '../../lib/hosts/watch.ts';
export { listenFor } from '../eval-touches/listen.ts';
