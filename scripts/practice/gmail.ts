// The practice inbox: page and behaviour in gmail.html, people and mails in cast.ts.
import { readFileSync } from 'node:fs';
import { type PracticeThread, rep, threads } from './cast.ts';
import { banner, bannerStyle, jsonIn } from './markup.ts';

/** One self-contained page; routes are in its hash: `#inbox`, `#inbox/<token>`. */
export function practiceMail(shown: readonly PracticeThread[] = threads): string {
  const template = readFileSync(new URL('./gmail.html', import.meta.url), 'utf8');
  const data = {
    rep,
    threads: shown.map((thread) => ({
      ...thread,
      permId: `thread-f:${BigInt(`0x${thread.id}`)}`,
      messages: thread.messages.map((message, index) => {
        const id = BigInt(`0x${thread.id}`) + BigInt(index);
        return { ...message, legacyId: id.toString(16), messageId: `#msg-f:${id}` };
      }),
    })),
  };
  return template
    .replace('/*banner-style*/', () => bannerStyle)
    .replace('<!--banner-->', () => banner('Gmail'))
    .replace('"data"', () => jsonIn(data));
}
