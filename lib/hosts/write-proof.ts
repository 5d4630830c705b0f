// Reading back what was written: white space, marks of direction and joiners do not count, since editors keep their own.

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** As compared when reading back. */
export const bare = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

const count = (part: string, text: string): number => text.split(part).length - 1;

/** True when `text` holds `part` more often than `before` did; a part that is nothing is in no text. */
export const holdsOneMore = (part: string, before: string, text: string): boolean =>
  part !== '' && count(part, text) > count(part, before);

/** Editors commit a tick late: asks for up to a second. */
export async function comesTrue(test: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 21; tries++) {
    if (test()) return true;
    await pause(50);
  }
  return false;
}
