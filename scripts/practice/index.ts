// The practice web: answers any address of the hosts' origins with a page that has the anchors of the real one.
import { practiceMail } from './gmail.ts';
import { practiceProfile } from './linkedin.ts';
import { plainPage } from './markup.ts';

/** What `npm start` opens, in this order. */
export const startPages = [
  'https://www.linkedin.com/in/ann-example/',
  'https://mail.google.com/mail/u/0/#inbox',
] as const;

/** Nothing for origins that are not a host's. */
export function practiceFor(url: string): { html: string } | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  if (origin === 'https://mail.google.com')
    return { html: /^\/mail\/u\/\d+\/?$/.test(pathname) ? practiceMail() : plainPage('Gmail') };
  if (origin !== 'https://www.linkedin.com') return undefined;
  const slug = /^\/in\/([^/]+)\/?$/.exec(pathname)?.[1];
  return { html: (slug && practiceProfile(slug)) || plainPage('LinkedIn') };
}
