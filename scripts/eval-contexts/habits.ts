// What the device would have learned from its rep before a labelled context is opened: all the other threads and real mails, never the
// context itself. And the same threads in the middle of a real mail about something else, for which that learning is there.
import { seededRandom } from '../../lib/match/index/random.ts';
import { createAnalyser } from '../../lib/match/text/analyse.ts';
import {
  type Background,
  emptyBackground,
  learnContext,
  readBackground,
  storedBackground,
} from '../../lib/match/text/background.ts';
import { bodyOf } from '../../lib/match/text/mail-text.ts';
import type { Context, Message } from '../../lib/model/context.ts';
import { carried } from '../evaluation/long-contexts.ts';
import type { LabelledContext } from './read.ts';

/** Mails that are learned from at most; the background needs fifty. */
const mostMails = 200;
/** Words of a mail that counts as long: what it says by itself, without quotes and signature. */
const longFrom = 80;

const saidIn = ({ thread }: Context): string => (thread?.messages ?? []).map(({ text }) => text).join('\n\n');

/** The background before each context is opened. @param others labelled contexts of all catalogues, this one among them or not. */
export function habitsOf(
  others: readonly LabelledContext[],
  mails: readonly string[],
): (labelled: LabelledContext) => Background {
  const analyser = createAnalyser();
  const start = emptyBackground();
  for (const mail of mails.slice(0, mostMails)) learnContext(start, mail, analyser);
  const stored = storedBackground(start);
  return (own) => {
    const background = readBackground(stored);
    for (const { id, context } of others) {
      const said = saidIn(context);
      if (said !== '' && id !== own.id) learnContext(background, said, analyser);
    }
    return background;
  };
}

/** The carriers that are long enough by themselves. */
const longCarriers = (mails: readonly string[]): string[] =>
  mails.map((mail) => bodyOf(mail)).filter((body) => (body.match(/\S+/g)?.length ?? 0) >= longFrom);

/**
 * Threads only: the last message of each stands as paragraphs of its own somewhere in a real mail. The whole text that peers get
 * changes with it.
 */
export function inMails(contexts: readonly LabelledContext[], mails: readonly string[], seed = 1): LabelledContext[] {
  const carriers = longCarriers(mails);
  const random = seededRandom(seed);
  return contexts.flatMap((labelled): LabelledContext[] => {
    const { thread } = labelled.context;
    const last = thread?.messages.at(-1);
    if (thread === undefined || last === undefined) return [];
    const carrier = carriers[Math.floor(random() * carriers.length)] ?? '';
    const text = carried(carrier, bodyOf(last.text, last.from.name), random);
    const messages: Message[] = [...thread.messages.slice(0, -1), { ...last, text }];
    return [
      {
        ...labelled,
        context: { ...labelled.context, thread: { ...thread, messages } },
        wholeText: labelled.wholeText.replace(last.text, () => text),
      },
    ];
  });
}
