// Yahoo Mail’s content script: the shared run and this one host.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { yahoo } from '../lib/hosts/yahoo.ts';
import { runHost } from './host-content/run.ts';

export default defineContentScript({
  matches: [...yahoo.matches],
  runAt: 'document_idle',
  main: (ctx) => runHost(yahoo, ctx),
});
