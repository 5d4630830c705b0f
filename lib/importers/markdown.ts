// A single Markdown file. A folder of them is read in opening.ts, each as this one.
import type { Importer } from './importer.ts';
import { head, readMarkdown } from './markdown-file.ts';

export const markdown: Importer = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['md', 'markdown', 'mdx'],
  accepts: (fileName, text) => /\.(?:md|markdown|mdx)$/i.test(fileName) || (head.test(text) && /\n#+ /.test(text)),
  *parse(text) {
    yield readMarkdown(text);
  },
};
