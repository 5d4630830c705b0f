// A mail in the rep's own program: `mailto:` by RFC 6068. Pure; whether the text may leave was decided by whoever gave it.

export interface Mail {
  /** Address, or empty. */
  to: string;
  subject: string;
  body: string;
}

/**
 * Longest address that every system hands on, in characters: Windows' shell and Outlook take 2,083
 * (https://learn.microsoft.com/troubleshoot/windows/win32/url-length). A little less, for what a program adds.
 */
export const longestAddress = 2_000;

/** RFC 6068 §5: line breaks as %0D%0A. A lone half of a character would make the encoding throw. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed().replace(/\r\n?|\n/g, '\r\n'));

const addressOf = ({ to, subject, body }: Mail): string =>
  `mailto:${encoded(to).replaceAll('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body)}`;

/** Of a subject that has to be cut, in characters. */
const shortSubject = 120;

/** Cuts the end of the text until it fits; the last of several lines, which is the link, stays whole. */
export function mailtoOf(mail: Mail): { href: string; isCut: boolean } {
  const whole = addressOf(mail);
  if (whole.length <= longestAddress) return { href: whole, isCut: false };
  const lines = mail.body.split('\n');
  const link = lines.length > 1 ? `\n${lines.pop()}` : '';
  const text = [...lines.join('\n')];
  const subject = [...mail.subject].slice(0, shortSubject).join('');
  const withText = (length: number): string =>
    addressOf({ ...mail, subject, body: `${text.slice(0, length).join('').trimEnd()} …${link}` });
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (withText(middle).length <= longestAddress) low = middle;
    else high = middle - 1;
  }
  return { href: withText(low), isCut: true };
}
