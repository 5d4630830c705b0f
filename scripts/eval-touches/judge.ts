// What was reported against what a pair expects, and the table over all of them. Pure.
import type { TouchDraft, TouchKind } from '../../lib/model/touch.ts';
import type { Told } from './listen.ts';
import type { Expected, Pair } from './pair.ts';
import type { Played } from './play.ts';

export interface TouchVerdict {
  name: string;
  host: string;
  kind: TouchKind;
  case: Pair['case'];
  found: string[];
  /** Expected and not reported, or only when the time was up. */
  missed: string[];
  /** Reported and not expected, or with another person, cue or number of links. */
  false: string[];
  /** Questions asked, as expected. */
  asked: string[];
  /** Questions, or taking back, that were not as expected. */
  odd: string[];
}

/** One line with what counts of a touch. */
function inWords(touch: TouchDraft, like: Expected | undefined): string {
  const people = touch.people.map((one) => one.email || one.linkedinSlug || one.name).sort();
  const parts = [
    touch.kind + (touch.variant === undefined ? '' : `/${touch.variant}`),
    like?.people !== undefined && `to ${people.join(', ')}`,
    like?.cue !== undefined && `by ${touch.evidence.cue}`,
    like?.subject !== undefined && `“${touch.subject}”`,
    like?.thread !== undefined && `in ${touch.threadId}`,
    like?.links !== undefined && `${touch.links.length} links`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}
function wantedInWords(one: Expected): string {
  const parts = [
    one.kind + (one.variant === undefined ? '' : `/${one.variant}`),
    one.people !== undefined && `to ${[...one.people].sort().join(', ')}`,
    one.cue !== undefined && `by ${one.cue}`,
    one.subject !== undefined && `“${one.subject}”`,
    one.thread !== undefined && `in ${one.thread}`,
    one.links !== undefined && `${one.links} links`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}

function match(got: readonly TouchDraft[], wanted: readonly Expected[]) {
  const left = [...got];
  const met: string[] = [];
  const lacking: string[] = [];
  for (const one of wanted) {
    const words = wantedInWords(one);
    const at = left.findIndex((touch) => inWords(touch, one) === words);
    if (at < 0) lacking.push(words);
    else {
      left.splice(at, 1);
      met.push(words);
    }
  }
  const like = wanted[0];
  return { met, lacking, left: left.map((touch) => inWords(touch, like ?? { kind: touch.kind, people: [], cue: '' })) };
}

export function judgePair(pair: Pair, { soon, end }: Played): TouchVerdict {
  const touches = match(soon.touches, pair.touches);
  const questions = match(end.possible, pair.questions);
  const late = end.touches.slice(soon.touches.length).map((touch) => inWords(touch, pair.touches[0]));
  const keys = new Set([...end.touches, ...end.possible].map((touch) => touch.dedupeKey));
  return {
    ...{ name: pair.name, host: pair.host, kind: pair.kind, case: pair.case },
    found: touches.met,
    missed: touches.lacking,
    false: [...touches.left, ...late.map((words) => `${words}, only when the time was up`)],
    asked: questions.met,
    odd: [
      ...questions.lacking.map((words) => `not asked: ${words}`),
      ...questions.left.map((words) => `asked: ${words}`),
      ...undoneWrong(pair, end, keys),
      ...textsWrong(pair, end),
    ],
  };
}

function undoneWrong(pair: Pair, end: Told, keys: ReadonlySet<string>): string[] {
  const known = end.undone.filter((key) => keys.has(key)).length;
  if (known === pair.undone && known === end.undone.length) return [];
  return [`${end.undone.length} taken back, ${known} of them known, expected ${pair.undone}`];
}

const textsWrong = ({ texts }: Pair, end: Told): string[] =>
  texts === undefined || JSON.stringify(texts) === JSON.stringify(end.texts)
    ? []
    : [`another text was being sent: ${JSON.stringify(end.texts)}`];

export const isRight = (verdict: TouchVerdict): boolean =>
  verdict.missed.length + verdict.false.length + verdict.odd.length === 0;

export interface KindRow {
  kind: TouchKind;
  pairs: number;
  traps: number;
  found: number;
  missed: number;
  false: number;
  questions: number;
}

/** One row per kind, in the order of the alphabet. */
export function confusion(verdicts: readonly TouchVerdict[]): KindRow[] {
  const rows = new Map<TouchKind, KindRow>();
  for (const one of verdicts) {
    const row = rows.get(one.kind) ?? {
      ...{ kind: one.kind, pairs: 0, traps: 0 },
      found: 0,
      missed: 0,
      false: 0,
      questions: 0,
    };
    row.pairs += 1;
    row.traps += Number(one.case === 'trap');
    row.found += one.found.length;
    row.missed += one.missed.length;
    row.false += one.false.length;
    row.questions += one.asked.length;
    rows.set(one.kind, row);
  }
  return [...rows.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
