// Writing into a textarea or an input: the same editing command, so that the browser's own undo knows it.
import { numberFormat } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import type { Insertion } from '../model/insertion.ts';
import { wasFocused } from './caret.ts';
import { fieldValue, is, isConnected, isVisible } from './dom.ts';
import type { How, Written } from './write.ts';
import { linkText } from './write-link.ts';
import { bare, comesTrue, holdsOneMore } from './write-proof.ts';

export type Field = HTMLTextAreaElement | HTMLInputElement;
export const isField = (element: Element): element is Field => is(element, 'textarea, input');

/** The refusal, in words; nothing when it fits. */
export const tooLong = (length: number, most = Number.POSITIVE_INFINITY): string | undefined =>
  length > most ? t('host.insert.tooLong', [numberFormat().format(length), numberFormat().format(most)]) : undefined;

/** The field's own limit and the host's, whichever is less. */
const mostIn = (field: Field, most = Number.POSITIVE_INFINITY): number =>
  Math.min(most, field.maxLength > 0 ? field.maxLength : Number.POSITIVE_INFINITY);

export async function intoField(field: Field, insertion: Insertion, how: How): Promise<Written> {
  const { lines, link, subject } = insertion;
  // An input has one line: the browser would drop the breaks and join the words.
  const text = [...lines, ...(link === undefined ? [] : [linkText(link)])].join(is(field, 'input') ? ' ' : '\n');
  const { start, end } = caretOf(field);
  const refusal = tooLong(field.value.length - (end - start) + text.length, mostIn(field, how.maxLength));
  if (refusal !== undefined) return { landed: false, why: refusal };
  const problem = await fillSubject(subject, how);
  if (problem !== undefined) return { landed: false, why: problem };
  const whole = bare(field.value.slice(0, start) + text + field.value.slice(end));
  const old = bare(field.value);
  typeInto(field, text, start, end);
  const landed = await comesTrue(() => {
    const now = bare(fieldValue(field));
    return now === whole || holdsOneMore(bare(text), old, now);
  });
  return landed ? { landed: true, why: '' } : { landed: false, why: t('host.insert.notLanded') };
}

/** Behind a text that was there before anybody was in the field; else where the caret is. */
function caretOf(field: Field): { start: number; end: number } {
  const last = field.value.length;
  const start = field.selectionStart ?? last;
  const end = field.selectionEnd ?? start;
  return end === 0 && !wasFocused(field) ? { start: last, end: last } : { start, end };
}

function typeInto(field: Field, text: string, start: number, end: number): void {
  HTMLElement.prototype.focus.call(field);
  field.setSelectionRange(start, end);
  const isDone = Document.prototype.execCommand.call(field.ownerDocument, 'insertText', false, text);
  if (!isDone) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Only into an empty subject field; what the rep wrote stays. Answers the reason when it may not or did not go in. */
export async function fillSubject(subject: string | undefined, how: How): Promise<string | undefined> {
  const field = how.subject;
  if (subject === undefined || subject === '' || field === undefined || !isField(field)) return undefined;
  if (!isConnected(field) || !isVisible(field) || field.disabled || field.readOnly) return undefined;
  if (field.value.trim() !== '') return undefined;
  const refusal = tooLong(subject.length, mostIn(field));
  if (refusal !== undefined) return t('host.insert.subjectTooLong', [refusal]);
  typeInto(field, subject, 0, field.value.length);
  const landed = await comesTrue(() => bare(fieldValue(field)) === bare(subject));
  return landed ? undefined : t('host.insert.noSubject');
}
