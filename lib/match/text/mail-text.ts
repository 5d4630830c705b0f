// What a message says, without greeting, signature, quotes and legal footers: they repeat, or name the sender.

const quoteStart =
  /^(on .{4,200} wrote:|am .{4,200} schrieb .{0,200}:|-{2,}\s*(original message|ursprüngliche nachricht|forwarded message|weitergeleitete nachricht).*|(from|von): .+)$/i;
const closing =
  /^((kind|best|warm|many)?\s*(regards|wishes)|all the best|best|cheers|thx|thanks|many thanks|thank you|sincerely|yours( sincerely)?|bye( for now)?|talk soon|(mit )?(freundliche[nr]?|herzliche[nr]?|beste[nr]?|viele|liebe|schöne)( grüße[n]?| gruß)|(viele |liebe |beste )?grüße|gruß|vg|lg|mfg|bg|danke( dir| ihnen)?|vielen dank)(\s+\p{L}[\p{L}.]*)?[\s,.!–-]*$/iu;
const greeting =
  /^(hi|hello|hey|dear|good (morning|afternoon|evening)|hallo|liebe[r]?|sehr geehrte[r]?|guten (tag|morgen|abend)|moin|servus)\b[^.?!]{0,60}[,!–:-]?$/iu;
const footer =
  /^(sent from my|von meinem (iphone|smartphone)|gesendet von|get outlook for|this e-?mail and any|diese e-?mail|please consider the environment|confidential|vertraulich)/i;
/** A signature starts only this close to the end. */
const signatureLines = 12;

/** A line of a signature: several parts in a row, `Name | Title | Company`. */
const parts = /\S\s+[|·•]\s+\S.*\s[|·•]\s+\S/;

/** Does a line sign for the sender: their name at its start, with nothing or a title behind it? */
function signs(line: string, sender: string): boolean {
  const name = sender.trim();
  if (name === '' || !line.toLowerCase().startsWith(name.toLowerCase())) return false;
  return /^\s*($|[,|·•(/–-])/.test(line.slice(name.length));
}

/**
 * The lines that carry meaning, as one text with its line breaks.
 * @param sender name of who wrote it, where known: near the end it begins the signature.
 */
export function bodyOf(text: string, sender = ''): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const kept: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (quoteStart.test(line) || footer.test(line)) break;
    if (/^(--|—|__+)$/.test(line)) break;
    const isNearEnd = lines.length - at <= signatureLines;
    if (
      isNearEnd &&
      kept.some((each) => each !== '') &&
      (closing.test(line) || parts.test(line) || signs(line, sender))
    )
      break;
    if (line.startsWith('>') || (kept.every((each) => each === '') && greeting.test(line))) continue;
    kept.push(line);
  }
  return kept.join('\n').trim();
}

/** `AW: Re: Fwd: budget` → `budget`. */
export const subjectOf = (subject: string): string =>
  subject.replace(/^(\s*(re|aw|wg|fwd?|antw|antwort)\s*(\[\d+\])?\s*:\s*)+/i, '').trim();

/** Sentences, and lines that end without a stop; short ones join the one before, they say too little alone. */
export function passagesOf(text: string): string[] {
  const passages: string[] = [];
  for (const paragraph of text.split(/\n\s*\n|\n(?=[-•*]\s)/)) {
    let open = '';
    for (const sentence of paragraph.replaceAll('\n', ' ').split(/(?<=[.?!…])\s+(?=[\p{Lu}\p{N}„"“(])/u)) {
      open = open === '' ? sentence : `${open} ${sentence}`;
      if (open.length < 60) continue;
      passages.push(open);
      open = '';
    }
    const last = passages.at(-1);
    if (open !== '' && open.length < 30 && last !== undefined && paragraph.includes(open) && open !== paragraph) {
      passages[passages.length - 1] = `${last} ${open}`;
    } else if (open.trim() !== '') passages.push(open.trim());
  }
  return passages;
}
