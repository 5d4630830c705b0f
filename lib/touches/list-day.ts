// The day that a list means by its words, in the page's own language: `21:14` is today, `24. Nov.` the last such day. The
// browser's own calendar words are compared, so no list of months is kept. Pure: the clock is handed in.
import { localDay } from '../model/moment.ts';

const dayMs = 86_400_000;
const mostDays = 330;

/** Words and figures in one order, so that `Nov 24` and `24 nov.` are one. */
const fold = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? []
  )
    .sort()
    .join(' ');

/** `YYYY-MM-DD`, or nothing where the words are of no known form. `now`: epoch ms. */
export function dayIn(text: string, language: string, now: number): string | undefined {
  const said = fold(text);
  if (said === '' || said.length > 40) return undefined;
  if (/(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/.test(text) && text.replace(/\D/g, '').length <= 4) return localDay(now);
  return calendar(language, now).get(said);
}

let kept: { name: string; days: Map<string, string> } | undefined;
/** All days of the past months by their words; made once a day and language. */
function calendar(language: string, now: number): Map<string, string> {
  const name = `${language}:${localDay(now)}`;
  if (kept?.name === name) return kept.days;
  const days = new Map<string, string>();
  const forms = formsOf(language);
  // The newest day wins.
  for (let back = 0; back < mostDays; back++) {
    const at = now - back * dayMs;
    for (const form of forms.days) add(days, form.format(at), at);
    if (back < 7) for (const form of forms.weekdays) add(days, form.format(at), at);
  }
  kept = { name, days };
  return days;
}

const add = (days: Map<string, string>, words: string, at: number): void => {
  const said = fold(words);
  if (!days.has(said)) days.set(said, localDay(at));
};

function formsOf(language: string): Record<'days' | 'weekdays', Intl.DateTimeFormat[]> {
  const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    try {
      return new Intl.DateTimeFormat(language, options);
    } catch {
      return new Intl.DateTimeFormat('en', options);
    }
  };
  const widths = ['short', 'long'] as const;
  return {
    days: widths.map((month) => make({ month, day: 'numeric' })),
    weekdays: widths.map((weekday) => make({ weekday })),
  };
}
