// Outlook's content script: the shared run and this one host.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { outlook } from '../lib/hosts/outlook.ts';
import { runHost } from './host-content/run.ts';

export default defineContentScript({
  matches: [...outlook.matches],
  runAt: 'document_idle',
  main: (ctx) => runHost(outlook, ctx),
});
