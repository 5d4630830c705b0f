// Code of ours for inside one of the extension's own pages, as one text: a bench then asks the store itself, in a real browser,
// and no file is added to the extension. Evaluated by the debugger, so that the page's content policy stands as it is.
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from './build.ts';

/** `file` from the root of the repository; it hands its functions over as properties of `globalThis`. */
export async function pageCode(file: string): Promise<string> {
  const made = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry: join(root, file), name: 'touchlineBench', formats: ['iife'] },
    },
  })) as Rolldown.RolldownOutput[];
  const [output] = made.flatMap((one) => one.output);
  if (output?.type !== 'chunk') throw new Error(`${file} gave no code.`);
  return `${output.code}; void 0`;
}
