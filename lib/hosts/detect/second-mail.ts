// Sending on the second-tier mail hosts, experimental: no toast or bar of theirs is known, so only a reply is proved, by the
// rep's own new message in the open conversation. Every other sending whose composer went is a question.
import type { Composer } from '../../model/context.ts';
import { isConnected, isVisible } from '../dom.ts';
import type { Lookout, Page, Reading } from '../host.ts';
import { detect } from './detect.ts';
import type { Attempt } from './detector.ts';
import { mailDraft } from './draft.ts';
import { hear } from './inbound.ts';
import { repliesIn } from './mail-inbound.ts';

export interface SecondMail<Box> {
  host: string;
  sendControl: string;
  read(page: Page): Reading;
  /** The composer that holds this node, also one in the frame of its editor. */
  boxAround(document: Document, node: Element): Box | undefined;
  readComposer(box: Box): Composer;
  linksOf(box: Box): string[];
  /** What the rep wrote, without what is quoted. */
  textOf(box: Box): string;
  /** Gone when the composer is. */
  markOf(box: Box): Element;
}

const ownIds = ({ thread }: Reading): string[] =>
  thread?.messages.filter(({ isMine }) => isMine).map(({ id }) => id) ?? [];

function attemptOf<Box>(page: Page, mail: SecondMail<Box>, box: Box): Attempt {
  const mark = mail.markOf(box);
  const reading = mail.read(page);
  const { recipients, subject } = mail.readComposer(box);
  const before = new Set(ownIds(reading));
  const isGone = (): boolean => !isConnected(mark) || !isVisible(mark);
  const inThread = ({ email }: { email: string }): boolean =>
    reading.thread?.participants.some((one) => one.email === email) === true;
  let isDisturbed = false;
  return {
    about: mark,
    text: mail.textOf(box),
    draft: mailDraft({
      reading,
      isReply: recipients.some(inThread),
      recipients,
      own: reading.own,
      subject,
      links: mail.linksOf(box),
    }),
    look: () =>
      isGone() && !isDisturbed && ownIds(mail.read(page)).some((id) => !before.has(id))
        ? { cue: 'own-message' }
        : undefined,
    mayBeDone: isGone,
    pressed(press) {
      isDisturbed ||= (press.key === '' || press.key === 'Escape') && !isGone();
      return false;
    },
  };
}

export function watchSecondMail<Box>(lookout: Lookout, mail: SecondMail<Box>): void {
  detect(lookout, [
    {
      id: `${mail.host}-send`,
      clicks: mail.sendControl,
      keys: ['Mod+Enter'],
      start({ control }, page) {
        const box = mail.boxAround(page.document, control);
        return box && attemptOf(page, mail, box);
      },
    },
  ]);
  hear(lookout, repliesIn(mail.host));
}
