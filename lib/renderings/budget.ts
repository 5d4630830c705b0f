// How long a text may be where it goes, and the sentence when it is longer. Counted in UTF-16 units, as `maxlength` counts: an
// emoji is two or more. Nothing is ever cut.
import { numberFormat } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import { type Channel, type Insertion, type OptionalPart, plainText } from '../model/insertion.ts';
import type { Budgets } from '../model/settings.ts';

/** The most for a channel; the composer's own smaller limit wins. Absent = no limit. */
export function budgetOf(channel: Channel, budgets: Budgets, composerLimit?: number): number | undefined {
  const set = channel === 'email' ? undefined : budgets[channel];
  if (set === undefined || composerLimit === undefined) return set ?? composerLimit;
  return Math.min(set, composerLimit);
}

export function subjectBudgetOf(channel: Channel, budgets: Budgets, fieldLimit?: number): number | undefined {
  const set = channel === 'inmail' ? budgets.inmailSubject : undefined;
  if (set === undefined || fieldLimit === undefined) return set ?? fieldLimit;
  return Math.min(set, fieldLimit);
}

/** UTF-16 units of lines and link as they will stand in the field; a line break is one. */
export const lengthOf = (insertion: Pick<Insertion, 'lines' | 'link'>): number => plainText(insertion).length;

/**
 * `212 of 200: 12 too many; shorten it or send it without the summary.` Empty when it fits. `standing`: what is in the
 * field already.
 */
export function overSentence(
  length: number,
  budget: number | undefined,
  stillIn: readonly OptionalPart[],
  standing = 0,
): string {
  const total = length + standing;
  if (budget === undefined || total <= budget) return '';
  const part = stillIn[0] ?? 'nothing';
  const [all, most, tooMany, already] = [total, budget, total - budget, standing].map((one) =>
    numberFormat().format(one),
  );
  const figures = [all ?? '', most ?? '', tooMany ?? ''] as const;
  if (standing === 0) return t(`writing.over.${part}`, [...figures]);
  return t(`writing.overBeside.${part}`, [...figures, already ?? '']);
}

/** What is left of a budget beside what stands there. */
export const roomIn = (budget: number | undefined, standing: number): number | undefined =>
  budget === undefined ? undefined : Math.max(0, budget - standing);

export interface Part {
  text: string;
  /** Absent = must stay. */
  optional?: OptionalPart;
  /** Stands on the line of the part before it. */
  isInline?: boolean;
}
/** What goes first when it is too long. */
const sacrifice: readonly OptionalPart[] = ['summary', 'reason', 'greeting'];

const linesOf = (parts: readonly Part[]): string[] => {
  const lines: string[] = [];
  for (const { text, isInline } of parts) {
    if (isInline === true && lines.length > 0) lines.push(`${lines.pop()} ${text}`);
    else lines.push(text);
  }
  return lines;
};

/** Leaves out optional parts, one kind after the other, until it fits or nothing optional is left. Never cuts a text. */
export function fitParts(
  parts: readonly Part[],
  link: Insertion['link'],
  budget: number | undefined,
): { lines: string[]; leftOut: OptionalPart[]; stillIn: OptionalPart[] } {
  // An empty line that must stay is one; an optional part without text is none.
  let kept = parts.filter(({ text, optional }) => text !== '' || optional === undefined);
  const leftOut: OptionalPart[] = [];
  const isLong = () => budget !== undefined && lengthOf({ lines: linesOf(kept), link }) > budget;
  for (const kind of sacrifice) {
    if (!isLong()) break;
    if (!kept.some(({ optional }) => optional === kind)) continue;
    kept = kept.filter(({ optional }) => optional !== kind);
    leftOut.push(kind);
  }
  const stillIn = sacrifice.filter((kind) => kept.some(({ optional }) => optional === kind));
  return { lines: linesOf(kept), leftOut, stillIn };
}
