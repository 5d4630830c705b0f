// Outlook shows the newest message on top or at the bottom, as its user wishes. Which one is told by the dates, whatever
// their language, or by which end is unfolded. Pure.

/** Two readings of a numeric date, day first and month first, in minutes; NaN where that is no date. */
function readings(text: string): [number, number] {
  const date = /(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{2,4})/.exec(text);
  const words = Date.parse(text.replace(/^\p{L}+\.?,?\s/u, '')) / 60_000;
  if (date === null) return [words, words];
  const [a, b, c] = [Number(date[1]), Number(date[3]), Number(date[4])];
  const time = /(\d{1,2})[:.](\d{2})/.exec(text.slice(date.index + date[0].length));
  const half = /(\bp\.?\s?m\b|午後|下午|오후)|\ba\.?\s?m\b|午前|上午|오전/iu.exec(text);
  const hour = Number(time?.[1] ?? 0);
  const minutes = (half === null ? hour : (hour % 12) + (half[1] ? 12 : 0)) * 60 + Number(time?.[2] ?? 0);
  const at = (y: number, m: number, d: number): number =>
    m > 12 || d > 31 ? Number.NaN : ((y * 13 + m) * 32 + d) * 1_440 + minutes;
  return a > 31 ? [at(a, b, c), at(a, b, c)] : [at(c, b, a), at(c, a, b)];
}

/** The sign of `other - one` when all possible readings agree; 0 when nothing can be said. */
export function compareDates(one: string, other: string): number {
  const [first, second] = [readings(one), readings(other)];
  const signs = new Set([0, 1].map((at) => Math.sign((second[at] ?? 0) - (first[at] ?? 0))));
  signs.delete(Number.NaN);
  return signs.size === 1 ? ([...signs][0] ?? 0) : 0;
}

/** Messages in page order in, oldest first out. */
export function oldestFirst<T extends { isExpanded: boolean; message: { sentAt: string } }>(
  messages: readonly T[],
): T[] {
  const [top, bottom] = [messages[0], messages.at(-1)];
  if (top === undefined || bottom === undefined || top === bottom) return [...messages];
  const sign = compareDates(top.message.sentAt, bottom.message.sentAt);
  const isNewestOnTop = sign < 0 || (sign === 0 && top.isExpanded && !bottom.isExpanded);
  return isNewestOnTop ? [...messages].reverse() : [...messages];
}
