// The outbox and what left as files. A spreadsheet runs nothing of it; JSON holds everything as it is.
import { kindLabel } from '../../lib/touches/words.ts';
import type { DepartureRow, QueueItem } from '../../lib/wire/messages.ts';
import { csvText } from '../csv.ts';
import { outcomeWords, stateWord } from './words.ts';

const queueHead = ['touch', 'kind', 'takes back', 'person', 'address', 'company', 'subject', 'note'];
const stateHead = ['to', 'state', 'tries', 'since', 'next try', 'why'];

export const queueCsv = (items: readonly QueueItem[]): string =>
  csvText([
    [...queueHead, ...stateHead],
    ...items.map(({ touch, op, target, state, attempts, since, nextTryAt, why }) => [
      ...[touch.id, kindLabel(touch.kind), op === 'del' ? 'yes' : 'no'],
      ...[touch.person.name, touch.person.email, touch.person.company, touch.subject, touch.note],
      ...[target.name, stateWord[state], attempts, since, nextTryAt, why],
    ]),
  ]);

export const queueJson = (items: readonly QueueItem[]): string => JSON.stringify(items, null, 2);

export const departuresCsv = (rows: readonly DepartureRow[]): string =>
  csvText([
    ['at', 'to', 'address', 'what', 'person', 'outcome', 'delivery', 'touch', 'sent'],
    ...rows.map(({ at, target, destination, what, person, outcome, opId, touchId, payload }) => [
      ...[at, target.name, destination, what, person, outcomeWords[outcome].word, opId, touchId, payload],
    ]),
  ]);

/** The payload as the object it was. */
export const departuresJson = (rows: readonly DepartureRow[]): string =>
  JSON.stringify(
    rows.map(({ payload, ...row }) => ({ ...row, payload: payload === '' ? null : (JSON.parse(payload) as unknown) })),
    null,
    2,
  );
