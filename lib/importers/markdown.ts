// A single Markdown file. A folder of them is read in opening.ts, each as this one.
import type { Importer } from './importer.ts';
import { head, readMarkdown } from './markdown-file.ts';
import { whole } from './pieces.ts';

export const markdown: Importer = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['md', 'markdown', 'mdx'],
  accepts: (fileName, start) => /\.(?:md|markdown|mdx)$/i.test(fileName) || (head.test(start) && /\n#+ /.test(start)),
  *parse(pieces) {
    yield readMarkdown(whole(pieces));
  },
};
