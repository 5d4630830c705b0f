// Gmail's content script: the shared run and this one host.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { gmail } from '../lib/hosts/gmail.ts';
import { runHost } from './host-content/run.ts';

export default defineContentScript({
  matches: [...gmail.matches],
  runAt: 'document_idle',
  main: (ctx) => runHost(gmail, ctx),
});
