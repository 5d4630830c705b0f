// No word for a person stands in the code: it would be English in German, too. Says file, line and text.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { untranslated } from './untranslated.ts';

/** The same in every language. */
const names = new Set([
  ...['Touchline', 'Gmail', 'Outlook on the web', 'LinkedIn', 'Sales Navigator', 'Yahoo Mail', 'Proton Mail'],
  ...['JSON', 'CSV', 'HubSpot', 'Salesforce', 'Pipedrive', 'Esc', 'Enter', 'Alt', 'Shift', 'Ctrl'],
  ...['Markdown', 'Excel', 'Sitemap', 'CRM', 'https://'],
]);

/** What looks like words for a person and is none, each with its reason. */
const others: readonly { file: RegExp; text: RegExp; reason: string }[] = [
  {
    file: /^lib\/hosts\/(detect\/auto-reply-words|linkedin\/labels|salesnav\/anchors)\.ts$/,
    text: /./,
    reason: 'words that stand on the hosts’ pages',
  },
  { file: /^components\//, text: /^\(?[A-Z]\)?$|^Y N$|^\(Alt$/, reason: 'letters on the keys of a keyboard' },
  { file: /^lib\/match\/read-context\.ts$/, text: /^title$/, reason: 'the end of a key' },
  { file: /^entrypoints\/background\/errors\.ts$/, text: /^Something that is no/, reason: 'a line of the log' },
  {
    file: /^lib\/connectors\/(hub|webhook)\.ts$/,
    text: /^(Touchline hub|Signed webhook)$/,
    reason: 'names in the table of the README',
  },
  {
    file: /^lib\/connectors\/webhook\.ts$/,
    text: /^A test from Touchline/,
    reason: 'part of a test event, for a machine',
  },
  {
    file: /^lib\/renderings\/(shipped|words)\.ts$/,
    text: /./,
    reason: 'what is written to a buyer, in the buyer’s language',
  },
];

describe('words for people', () => {
  const files = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}').map((path) => path.replaceAll('\\', '/'));

  test('come from locales/', () => {
    const found = files.sort().flatMap((file) => {
      const isAllowed = (text: string): boolean =>
        names.has(text) || others.some((one) => one.file.test(file) && one.text.test(text));
      return untranslated(file, readFileSync(file, 'utf8'), isAllowed).map((one) => `${file}:${one}`);
    });
    expect(found).toEqual([]);
  });

  test.each([
    ['<b>Hello</b>', '1: Hello'],
    ['<b\n title="Open it" />', '2: Open it'],
    ['<b>{isOn ? "on" : t("off")}</b>', '1: on'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is looked at
    ['<B hint={`${n} in it`} />', '1: in it'],
    ['const a = { label: "All" }', '1: All'],
    ['say("Touch logged for Ann.")', '1: Touch logged for Ann.'],
  ])('are found in %s', (code, found) => {
    expect(untranslated('a.tsx', code)).toEqual([found]);
  });

  test.each([
    ['<b class="Flex gap">{t("a.b")} · {name}</b>'.replace('Flex', 'flex')],
    ['throw new Error("No such thing is here")'],
    ['const id = "undo-toast"; const key = "ArrowDown"'],
    ['<b>&nbsp;· 3</b>'],
  ])('are not found in %s', (code) => {
    expect(untranslated('a.tsx', code)).toEqual([]);
  });
});
