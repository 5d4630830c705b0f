// A page, frame or locator that is asked with our English words and looks for what stands there in the browser's language.
// Scenes and drivers are written once, in English; attributes and selectors stay as they are.
import type { Frame, Locator, Page } from 'playwright-core';
import german from '../locales/de.json' with { type: 'json' };
import english from '../locales/en.json' with { type: 'json' };
import { pseudo } from './pseudo-locale.ts';
import { type Sayer, sayer } from './say.ts';

export type Language = 'en' | 'de' | 'ar';
type Root = Frame | Page | Locator;
type Tree = { readonly [key: string]: string | Tree };

/** What stands under a key of a locale: a sentence, or the forms of a plural. */
function under(tree: Tree, key: string): string[] {
  let at: string | Tree | undefined = tree;
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'object' ? Object.values(at).map(String) : at === undefined ? [] : [at];
}

const makeSayer: Record<Exclude<Language, 'en'>, () => Sayer> = {
  de: () => sayer(english, (key) => under(german, key)),
  ar: () => sayer(english, (_, forms) => forms.map(pseudo)),
};
const made = new Map<Language, Sayer>();
/** Reads the locale once. */
function sayerOf(language: Exclude<Language, 'en'>): Sayer {
  const one = made.get(language) ?? makeSayer[language]();
  made.set(language, one);
  return one;
}

type Call = (...rest: unknown[]) => unknown;
type Wording = (text: string | RegExp, isExact?: boolean) => RegExp;
interface NameOptions {
  name?: string | RegExp;
  hasText?: string | RegExp;
  exact?: boolean;
}

/** Arguments of a call, with the words in them in the other language. */
function inOtherWords(method: string, rest: unknown[], say: Wording): unknown[] {
  const [first, options] = rest as [unknown, NameOptions | undefined];
  if (/^getBy(Text|Label|Placeholder|Title|AltText)$/.test(method))
    return [say(first as string | RegExp, options?.exact)];
  if (method === 'getByRole' && options?.name !== undefined)
    return [first, { ...options, exact: false, name: say(options.name, options.exact) }];
  const given = method === 'filter' ? (first as NameOptions) : method === 'locator' ? options : undefined;
  if (given?.hasText === undefined) return rest;
  const said = { ...given, hasText: say(given.hasText) };
  return method === 'filter' ? [said] : [first, said];
}

/** The same root for a session in English; otherwise one that translates what it is asked for. */
export function spoken<T extends Root>(root: T, language: Language = 'en'): T {
  if (language === 'en') return root;
  const { say } = sayerOf(language);
  const originals = new WeakMap<object, object>();
  const original = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = originals.get(value);
    if (known !== undefined) return known;
    if (!('has' in value || 'hasNot' in value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, original(part)]));
  };
  const wrapped = (value: unknown): unknown => {
    if (value instanceof Promise) return value.then(wrapped);
    if (Array.isArray(value)) return value.map(wrapped);
    const isRoot = typeof value === 'object' && value !== null && 'getByRole' in value;
    return isRoot ? wrap(value as object) : value;
  };
  const wrap = (target: object): object => {
    const proxy = new Proxy(target, {
      get(it, property) {
        const member = Reflect.get(it, property, it) as unknown;
        if (typeof member !== 'function' || typeof property !== 'string') return member;
        return (...rest: unknown[]) =>
          wrapped((member as Call).apply(it, inOtherWords(property, rest.map(original), say)));
      },
    });
    originals.set(proxy, target);
    return proxy;
  };
  return wrap(root) as T;
}
