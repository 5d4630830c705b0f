// Finds a Firefox for what is also tested there. It is never installed: without one, those tests are skipped by name.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['firefox', 'firefox-esr'];
const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  '/snap/bin/firefox',
];

export const noFirefox =
  'No Firefox was found: install Firefox 140 or newer (Debian: `apt-get install firefox-esr`) or set TOUCHLINE_FIREFOX to its path.';

/** Path of a Firefox, or the sentence that says how to get one. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): { path: string } | { problem: string } {
  const chosen = env.TOUCHLINE_FIREFOX;
  if (chosen !== undefined && chosen !== '')
    return existsSync(chosen)
      ? { path: chosen }
      : { problem: `TOUCHLINE_FIREFOX names ${chosen}, which is not there. Correct it or unset it.` };
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((path) =>
    existsSync(path),
  );
  return found === undefined ? { problem: noFirefox } : { path: found };
}
