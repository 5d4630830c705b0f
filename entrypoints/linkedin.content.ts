// LinkedIn's content script: the shared run and this one host. Sales Navigator lives at the same origin and is another host.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { linkedin } from '../lib/hosts/linkedin.ts';
import { profileViews } from '../lib/hosts/profile-view.ts';
import { runHost } from './host-content/run.ts';

export default defineContentScript({
  matches: [...linkedin.matches],
  excludeMatches: ['https://www.linkedin.com/sales/*'],
  runAt: 'document_idle',
  main: (ctx) => runHost(linkedin, ctx, profileViews),
});
