// How long a server asks us to wait. Its word is kept between one second and one hour, whatever it says.

const leastMs = 1_000;
const mostMs = 3_600_000;
/** `Tue, 24 Nov 2026 12:00:00 GMT`; looser texts are garbage, because `Date.parse` would read "1.5" as a day in January. */
const httpDate = /^[A-Za-z]{3,9}, \d{1,2}[ -][A-Za-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/;

/** Milliseconds to wait from `nowMs`, or nothing for an absent or unreadable header: then the caller's own backoff rules. */
export function retryAfterMs(header: string, nowMs: number): number | undefined {
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1_000 : httpDate.test(text) ? Date.parse(text) - nowMs : Number.NaN;
  return Number.isNaN(wait) ? undefined : Math.min(mostMs, Math.max(leastMs, wait));
}
