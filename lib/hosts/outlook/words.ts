// What only Outlook's anchors may ask of a value or a title.
import { checks, type Words } from '../checks.ts';
import { clean, emailIn, wordsOf } from '../text.ts';

export const words = {
  checks: {
    ...checks,
    /** `Ann <ann@x>`: the address in the last angle brackets, so that an address used as a name does not count. */
    mailbox: (value: string) => emailIn(/<([^<>]*@[^<>]*)>[^<>]*$/.exec(value)?.[1] ?? value),
    /** `Ann <ann@x>`: the name before the address; empty when there is only an address. */
    mailboxName: (value: string) => {
      const name = clean(value.replace(/<[^<>]*>?[^<>]*$/, ''), 200).replace(/^"(.*)"$/, '$1');
      return wordsOf(name).length > 0 && emailIn(name) === '' ? name : '';
    },
    /** `CONV_<tail of the conversation id>_SUBJECT`. */
    convTail: (value: string) => /^CONV_(.{6,200})_SUBJECT$/.exec(value)?.[1] ?? '',
  },
  readings: {
    /** `Mail - Robin Vale - Outlook`, in some builds with a subject in front. */
    outlookOwn: ({ title }) => / - ([^-]{2,100}) - Outlook$/.exec(title)?.[1] ?? '',
  },
} satisfies Words;
