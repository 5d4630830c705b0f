// What Yahoo Mail shows: headers of the open mail, and the composer on top.
import type { Page, Reading } from '../host.ts';
import { readMail, withComposer } from '../mail-headers.ts';
import { mail } from './anchors.ts';
import { activeBox, readComposer } from './composer.ts';

export function read(page: Page): Reading {
  const box = activeBox(page.document);
  return withComposer(readMail(page, mail), box && readComposer(box));
}
