// Looks at a pack before anything of it is used. Every rule is a list of what is allowed, so nothing unknown passes; the
// first breach becomes one sentence with the path of the field. Stays out of the content script.
import * as v from 'valibot';
import { t, tOf } from '../../i18n/t.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { type BuiltInPack, compareVersions, isPlace, type Pack } from './pack.ts';
import { addressReadings, checkNames, titleReadings } from './vocabulary.ts';

/** Bytes of a pack's text. */
export const mostPackBytes = 64_000;
const mostAnchors = 60;
const mostCss = 500;
const dayMs = 86_400_000;

const words = (key: string, ...gaps: (string | number)[]): string => tOf('host.packs.refused', key, gaps);
/** What valibot says of a field, made when it is said. */
const why =
  (key: string, ...gaps: (string | number)[]) =>
  (): string =>
    words(key, ...gaps);
const oneOf = <const Name extends string>(names: readonly Name[]) => v.picklist(names, why('oneOf', names.join(', ')));
const text = (most: number) =>
  v.pipe(v.string(why('text')), v.nonEmpty(why('empty')), v.maxLength(most, why('long', most)));
/** Tells an unknown field from a missing one. */
const strict = <const E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, (issue) =>
    words(issue.expected === 'never' ? 'unknown' : issue.received === 'undefined' ? 'missing' : 'object'),
  );

const common = {
  /** Named in health reports. */
  id: v.pipe(text(40), v.regex(/^[a-z0-9-]+$/, why('small'))),
  step: v.pipe(
    v.number(why('number')),
    v.integer(why('integer')),
    v.minValue(1, why('step')),
    v.maxValue(9, why('step')),
  ),
  check: v.exactOptional(oneOf(checkNames)),
};
const inPage = { ...common, css: text(mostCss), self: v.exactOptional(v.boolean(why('boolean'))) };
/** A name, never a piece of an expression. */
const word = v.pipe(text(60), v.regex(/^[A-Za-z][\w:-]*(?:\/[\w:-]+)*$/, why('word')));
/** What a title ends in; it is compared, never run. */
const ending = v.pipe(v.string(why('text')), v.maxLength(60, why('long', 60)));
const takes = ['text', 'visible', 'value', 'after', 'attr', 'param', 'slug', 'url', 'title', 'node'] as const;
const wide = /^(?:\*|html|body|main|div|:root|\[role="?main"?\])$/i;
/** A container as wide as the page would let strangers in. */
const holdsWholePage = (css: string): boolean =>
  css.split(/[,()]/).some((part) => {
    const steps = part.split(/[\s>+~]+/).filter((step) => step !== '');
    return steps.length > 0 && steps.every((step) => wide.test(step));
  });
const anchorSchema = v.variant(
  'take',
  [
    strict({ ...inPage, take: v.picklist(['text', 'visible', 'value', 'after']) }),
    strict({ ...inPage, take: v.picklist(['attr', 'param', 'slug']), arg: word }),
    strict({
      id: common.id,
      step: common.step,
      take: v.literal('node'),
      css: v.pipe(
        text(mostCss),
        v.check((css) => !holdsWholePage(css), why('part')),
      ),
    }),
    strict({
      ...common,
      take: v.literal('url'),
      arg: v.exactOptional(word),
      from: v.exactOptional(oneOf(addressReadings)),
    }),
    strict({
      ...common,
      take: v.literal('title'),
      arg: v.exactOptional(ending),
      from: v.exactOptional(oneOf(titleReadings)),
    }),
  ],
  (issue) => (issue.expected === 'Object' ? words('object') : words('oneOf', takes.join(', '))),
);

const version = (pattern: RegExp, example: string) =>
  v.pipe(v.string(why('text')), v.regex(pattern, why('like', example)));

const packSchema = strict({
  schema: v.literal(1, why('schema')),
  pack: text(40),
  version: version(/^20\d\d\.(?:0[1-9]|1[0-2])\.(?:0[1-9]|[12]\d|3[01])(?:\.[1-9]\d?)?$/, '2026.11.24'),
  minApp: v.exactOptional(version(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, '0.1.0')),
  specs: v.pipe(
    v.record(
      v.string(),
      strict({
        anchors: v.pipe(
          v.array(anchorSchema, why('list')),
          v.minLength(1, why('noAnchor')),
          v.maxLength(mostAnchors, why('anchors', mostAnchors)),
          v.check((anchors) => new Set(anchors.map(({ id }) => id)).size === anchors.length, why('twice')),
        ),
      }),
      why('object'),
    ),
    v.check((specs) => Object.keys(specs).length > 0, why('noFact')),
  ),
});

export interface PackRules {
  builtIn: readonly BuiltInPack[];
  /** Version of the extension. */
  app: string;
  /** Epoch milliseconds. */
  now: number;
}

/** `specs["gmail.subject"].anchors[0].take` */
function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map((item) => item.key) ?? [];
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key).slice(0, 80);
    if (/^\w+$/.test(name)) return path === '' ? name : `${path}.${name}`;
    return `${path}[${JSON.stringify(name)}]`;
  }, '');
}

const refuse = (sentence: string) => fail('pack_refused', sentence);
const refuseAt = (path: string, ...[key, ...gaps]: Parameters<typeof words>) =>
  refuse(words('at', path, words(key, ...gaps)));

/** The pack, or one sentence that names the first field that does not fit. Never throws. */
export function readPack(source: string, rules: PackRules): Result<Pack> {
  if (new TextEncoder().encode(source).length > mostPackBytes) return refuse(t('host.packs.tooLarge'));
  let raw: unknown;
  try {
    raw = JSON.parse(source);
  } catch {
    return refuse(words('notJson'));
  }
  return checkPack(raw, rules);
}

/** The same for a pack that is no text any more, such as a stored one. */
export function checkPack(raw: unknown, { builtIn, app, now }: PackRules): Result<Pack> {
  const parsed = v.safeParse(packSchema, raw, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return refuse(words('at', pathOf(issue) || words('whole'), issue.message));
  }
  const pack = parsed.output;
  const own = builtIn.find((one) => one.pack === pack.pack);
  if (own === undefined) return refuseAt('pack', 'oneOf', builtIn.map((one) => one.pack).join(', '));
  const stranger = Object.keys(pack.specs).find((id) => !Object.hasOwn(own.specs, id));
  if (stranger !== undefined) return refuseAt(`specs[${JSON.stringify(stranger.slice(0, 80))}]`, 'stranger', own.label);
  const mixed = Object.entries(pack.specs).find(([id, { anchors }]) =>
    anchors.some((anchor) => (anchor.take === 'node') !== isPlace(own.specs[id])),
  );
  if (mixed !== undefined)
    return refuseAt(`specs[${JSON.stringify(mixed[0])}]`, isPlace(own.specs[mixed[0]]) ? 'place' : 'fact');
  if (compareVersions(pack.version, own.version) < 0) return refuseAt('version', 'older', own.version);
  const tomorrow = new Date(now + dayMs).toISOString().slice(0, 10).replaceAll('-', '.');
  if (compareVersions(pack.version.slice(0, 10), tomorrow) > 0) return refuseAt('version', 'future');
  if (pack.minApp !== undefined && compareVersions(pack.minApp, app) > 0)
    return refuseAt('minApp', 'minApp', pack.minApp, app);
  return ok(pack);
}
