// Where our own pages are, for the links between them.
import { browser } from 'wxt/browser';

export const pageLinks = () => ({
  insights: browser.runtime.getURL('/insights.html'),
  catalogue: browser.runtime.getURL('/catalogue.html'),
  cadences: browser.runtime.getURL('/cadences.html'),
  outbox: browser.runtime.getURL('/outbox.html'),
  health: browser.runtime.getURL('/health.html'),
  options: browser.runtime.getURL('/options.html'),
  welcome: browser.runtime.getURL('/welcome.html'),
  sidebar: browser.runtime.getURL('/sidepanel.html'),
  practice: browser.runtime.getURL('/practice.html'),
});
