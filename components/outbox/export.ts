// The outbox and what left as files. A spreadsheet runs nothing of it; JSON holds everything as it is.
import { t, tOf } from '../../lib/i18n/t.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import type { DepartureRow, QueueItem } from '../../lib/wire/messages.ts';
import { csvText } from '../csv.ts';
import { outcomeWord, stateWord } from './words.ts';

const queueHead = ['touch', 'kind', 'takesBack', 'person', 'address', 'company', 'subject', 'note'];
const stateHead = ['to', 'state', 'tries', 'since', 'nextTry', 'why'];
const leftHead = ['at', 'to', 'address', 'what', 'person', 'outcome', 'delivery', 'touch', 'sent'];
const headOf = (columns: readonly string[]): string[] => columns.map((column) => tOf('outbox.csv', column));

export const queueCsv = (items: readonly QueueItem[]): string =>
  csvText([
    headOf([...queueHead, ...stateHead]),
    ...items.map(({ touch, op, target, state, attempts, since, nextTryAt, why }) => [
      ...[touch.id, kindLabel(touch.kind), op === 'del' ? t('outbox.csv.yes') : t('outbox.csv.no')],
      ...[touch.person.name, touch.person.email, touch.person.company, touch.subject, touch.note],
      ...[target.name, stateWord(state), attempts, since, nextTryAt, why],
    ]),
  ]);

export const queueJson = (items: readonly QueueItem[]): string => JSON.stringify(items, null, 2);

export const departuresCsv = (rows: readonly DepartureRow[]): string =>
  csvText([
    headOf(leftHead),
    ...rows.map(({ at, target, destination, what, person, outcome, opId, touchId, payload }) => [
      ...[at, target.name, destination, what, person, outcomeWord(outcome), opId, touchId, payload],
    ]),
  ]);

/** The payload as the object it was. */
export const departuresJson = (rows: readonly DepartureRow[]): string =>
  JSON.stringify(
    rows.map(({ payload, ...row }) => ({ ...row, payload: payload === '' ? null : (JSON.parse(payload) as unknown) })),
    null,
    2,
  );
