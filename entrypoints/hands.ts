// Put into a host page on the rep's click, by the background, just before it asks the content script to insert. Kept out of
// the content script, which would carry it all day; it finds the composer, this writes into it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { write } from '../lib/hosts/hands.ts';
import { lend } from '../lib/hosts/lent.ts';

export default defineUnlistedScript(() => lend(write));
