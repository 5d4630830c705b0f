// States of the outbox in the words of a rep. Pure.
import type { DepartureRow, QueueItem } from '../../lib/wire/messages.ts';

export const stateWord: Record<QueueItem['state'], string> = {
  queued: 'Waiting',
  sending: 'Sending',
  failed: 'Comes again',
  parked: 'Needs you',
  dead: 'Gave up',
};

export const isStuck = ({ state }: Pick<QueueItem, 'state'>): boolean => state === 'dead' || state === 'parked';

/** What became of something that left: one word or two, and the sentence. */
export const outcomeWords: Record<DepartureRow['outcome'], { word: string; sentence: string }> = {
  taken: { word: 'Taken', sentence: 'The receiver said that it has it.' },
  refused: { word: 'Refused', sentence: 'The receiver said no. What it carried stays in your outbox.' },
  unknown: {
    word: 'Unclear',
    sentence: 'No clear answer came. It may have arrived; it is sent again, and the receiver drops what it has.',
  },
  leaving: {
    word: 'No answer',
    sentence: 'No answer yet, or the browser stopped in between. It is sent again, and the receiver drops what it has.',
  },
};

/** A test is no touch: nothing of it waits or comes again. */
export const testWords: Record<DepartureRow['outcome'], string> = {
  taken: outcomeWords.taken.sentence,
  refused: 'The receiver said no. A test changes nothing.',
  unknown: 'No clear answer came. A test changes nothing and is not sent again by itself.',
  leaving: 'No answer yet, or the browser stopped in between. A test is not sent again by itself.',
};
