// The practice inbox for Outlook on the web: page and behaviour in outlook.html, people and mails in cast.ts.
import { readFileSync } from 'node:fs';
import { rep, threads } from './cast.ts';
import { banner, bannerStyle, jsonIn } from './markup.ts';

/** As the host writes its ids: one mailbox, then the conversation's own part. */
const conversationId = (id: string): string =>
  `AQQkADAwATM0MDAAMi1wcmFjdGljZQAQA${Buffer.from(id, 'hex').toString('base64').replace(/=+$/, '')}NorthLt=`;

/** One self-contained page; routes are in its path: `/mail/0/` and `/mail/0/inbox/id/<conversation>`. */
export function practiceOutlook(): string {
  const template = readFileSync(new URL('./outlook.html', import.meta.url), 'utf8');
  const data = {
    rep,
    threads: threads.map((thread) => {
      const convId = conversationId(thread.id);
      return {
        ...thread,
        convId,
        tail: convId.slice(-18),
        messages: thread.messages.map((message, index) => ({ ...message, id: `AQMkPr${thread.id}${index}` })),
      };
    }),
  };
  return template
    .replace('/*banner-style*/', () => bannerStyle)
    .replace('<!--banner-->', () => banner('Outlook'))
    .replace('"data"', () => jsonIn(data));
}

/** The path of a conversation on `https://outlook.live.com`, by its number in the cast. */
export function practiceOutlookPath(index: number): string {
  const thread = threads[index];
  return thread === undefined ? '/mail/0/' : `/mail/0/inbox/id/${encodeURIComponent(conversationId(thread.id))}`;
}
