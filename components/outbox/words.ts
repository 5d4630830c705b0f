// States of the outbox in the words of a rep. Pure.
import { tOf } from '../../lib/i18n/t.ts';
import type { DepartureRow, QueueItem } from '../../lib/wire/messages.ts';

export const stateWord = (state: QueueItem['state']): string => tOf('outbox.stateWord', state);

export const isStuck = ({ state }: Pick<QueueItem, 'state'>): boolean => state === 'dead' || state === 'parked';

/** What became of something that left: one word or two. */
export const outcomeWord = (outcome: DepartureRow['outcome']): string => tOf('outbox.outcome', outcome);
export const outcomeSentence = (outcome: DepartureRow['outcome']): string => tOf('outbox.outcomeSentence', outcome);
/** A test is no touch: nothing of it waits or comes again. */
export const testSentence = (outcome: DepartureRow['outcome']): string => tOf('outbox.testOutcome', outcome);
