// Sales Navigator’s content script: the shared run and this one host.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { profileViews } from '../lib/hosts/profile-view.ts';
import { salesnav } from '../lib/hosts/salesnav.ts';
import { runHost } from './host-content/run.ts';

export default defineContentScript({
  matches: [...salesnav.matches],
  runAt: 'document_idle',
  main: (ctx) => runHost(salesnav, ctx, profileViews),
});
