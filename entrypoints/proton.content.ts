// Proton Mail’s content script: the shared run and this one host.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { proton } from '../lib/hosts/proton.ts';
import { runHost } from './host-content/run.ts';

export default defineContentScript({
  matches: [...proton.matches],
  runAt: 'document_idle',
  main: (ctx) => runHost(proton, ctx),
});
