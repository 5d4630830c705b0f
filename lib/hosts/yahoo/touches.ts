// Yahoo Mail: where its composers, their Send and their words are; detect/second-mail.ts does the rest.
import { bodyText } from '../body-text.ts';
import { linksIn } from '../detect/draft.ts';
import { watchSecondMail } from '../detect/second-mail.ts';
import { all, attr, holds } from '../dom.ts';
import type { Lookout } from '../host.ts';
import { quoted, sendControl } from './anchors.ts';
import { boxes, readComposer } from './composer.ts';
import { read } from './read.ts';

export const watchTouches = (lookout: Lookout): void =>
  watchSecondMail(lookout, {
    host: 'yahoo',
    sendControl,
    read,
    boxAround: (document, node) => boxes(document).find((one) => holds(one.root, node)),
    readComposer,
    linksOf: ({ editor }) =>
      linksIn(
        [
          ...all(editor, `a[href^="http"]:not(${quoted}, :is(${quoted}) *)`).map((link) => attr(link, 'href')),
          bodyText(editor, quoted),
        ].join('\n'),
      ),
    textOf: ({ editor }) => bodyText(editor, quoted, 10_000),
    markOf: ({ editor }) => editor,
  });
