// What the build takes out of the background's script or works out beforehand, because a stopped worker parses and runs all of
// it at each waking. Only the extension is built so; tests and evaluations run the sources as they are.
import type { Plugin } from 'vite';
import { packStems } from '../lib/match/text/own-stems.ts';
import { defaultSettings } from '../lib/model/settings.ts';

/** Ready-made stems in place of the empty stand-in. */
function packOwnStems(): Plugin {
  return {
    name: 'touchline:own-stems',
    transform(_, id) {
      if (!id.endsWith('/lib/match/text/packed-stems.ts')) return undefined;
      return { code: `export const packedStems = ${JSON.stringify(packStems())};`, map: null };
    },
  };
}

/** In the extension the browser has the words: the English ones are not carried twice. */
function leaveEnglishOut(): Plugin {
  return {
    name: 'touchline:browser-has-the-words',
    load(id) {
      if (!id.endsWith('/lib/i18n/english.ts')) return undefined;
      return { code: 'export const englishMessage = (key) => key;', map: null };
    },
  };
}

/**
 * A page shows the defaults only until the background answers, so it carries them as values, without the schema that makes
 * them. What they say in words comes with that answer. Throws when the line it looks for is not there.
 */
export function readyDefaults(): Plugin {
  return {
    name: 'touchline:ready-defaults',
    transform(code, id) {
      if (!id.endsWith('/lib/model/settings.ts')) return undefined;
      const made = /export const defaultSettings(?:: Settings)? = v\.parse\(settingsSchema, \{\}\);/;
      if (!made.test(code)) throw new Error('The defaults are made differently; adapt scripts/lean-build.ts.');
      const ready = JSON.stringify({ ...defaultSettings, dispositions: [] });
      return { code: code.replace(made, () => `export const defaultSettings = ${ready};`), map: null };
    },
  };
}

const keptStemmers = ['english', 'german'];

/** The library holds 24 languages in one script of 870 kB; the matcher uses two. Throws when it is laid out differently. */
export function withoutOtherStemmers(code: string): string {
  let cut = 0;
  const short = code
    .replace(
      /^ {4}var (\w+)Stemmer = function \(_SnowballStemmer\d*\) \{[\s\S]*?^ {4}\}\(SnowballStemmer\);$/gm,
      (all, name) => {
        if (keptStemmers.includes(name)) return all;
        cut += 1;
        return '';
      },
    )
    .replace(/^ {12}(\w+): \1Stemmer(,?)$/gm, (all, name) => (keptStemmers.includes(name) ? all : ''));
  if (cut < 10) throw new Error('snowball-stemmers is laid out differently; adapt scripts/lean-build.ts.');
  return short;
}

function cutStemmers(): Plugin {
  return {
    name: 'touchline:two-stemmers',
    transform(code, id) {
      if (!/snowball-stemmers\.js(?:$|\?)/.test(id) || !code.includes('arabicStemmer')) return undefined;
      return { code: withoutOtherStemmers(code), map: null };
    },
  };
}

export const leanBuild = (): Plugin[] => [packOwnStems(), cutStemmers(), leaveEnglishOut()];
