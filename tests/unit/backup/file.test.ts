// The file of a backup: what it keeps, and what it is refused for. A refusal comes before anything is taken.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { backupFiles } from '../../../entrypoints/options/backup-file.ts';
import { readBackup } from '../../../lib/backup/reading.ts';
import { fromTagged, toTagged } from '../../../lib/backup/tagged.ts';
import { schemaVersion } from '../../../lib/store/database.ts';
import { filledProfile } from './profile.ts';

const steps = { signal: new AbortController().signal, onProgress: () => undefined };
let text = '';
beforeAll(async () => {
  const { client } = await filledProfile();
  const made = await backupFiles(client).write(true, steps);
  if (made.ok) text = await made.value.file.text();
});
const verdict = async (content: BlobPart): Promise<string> => {
  const read = await readBackup(new Blob([content]), schemaVersion, steps);
  return read.ok ? 'ok' : read.problem.code;
};

test('any value of the database survives', () => {
  const odd = fc.oneof(
    ...[
      fc.date({ noInvalidDate: true }),
      fc.constant(undefined),
      fc.constant(-0),
      fc.constant(Number.NaN),
      fc.bigInt(),
    ],
    fc.uint8Array().map((bytes) => Uint8Array.from(bytes).buffer),
    fc.uint32Array(),
    fc.array(fc.tuple(fc.string(), fc.integer())).map((pairs) => new Map(pairs)),
    fc.array(fc.string()).map((list) => new Set(list)),
    fc.constant({ $: 'date', v: 0 }),
  );
  const value = fc.anything({ values: [odd, fc.string(), fc.double()], key: fc.oneof(fc.string(), fc.constant('$')) });
  fc.assert(
    fc.property(value, (one) => {
      expect(fromTagged(JSON.parse(JSON.stringify(toTagged(one))))).toEqual(one);
    }),
    {
      numRuns: 300,
    },
  );
  expect(() => toTagged(() => 1)).toThrow(TypeError);
});

describe('a file is read whole', () => {
  test('as it was written, also by any program that reads JSON', async () => {
    expect(await verdict(text)).toBe('ok');
    expect((JSON.parse(text) as { rows: unknown[] }).rows.length).toBeGreaterThan(20);
  });

  test.each([
    ['nothing', () => '', 'backup_foreign'],
    ['a catalogue', () => '[{"title":"x"}]', 'backup_foreign'],
    ['a web page', () => '<!doctype html><title>Sign in</title>', 'backup_foreign'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'backup_foreign'],
    ['a newer format', () => text.replace('"format":1', '"format":2'), 'backup_newer'],
    ['a newer database', () => text.replace(`"schema":${schemaVersion}`, '"schema":99'), 'backup_newer'],
    ['another head', () => text.replace('"hasKeys":true', '"hasKeys":false'), 'backup_damaged'],
    ['the first half', () => text.slice(0, text.length / 2), 'backup_damaged'],
    ['no end', () => text.slice(0, -3), 'backup_damaged'],
    ['something behind the end', () => `${text}{}`, 'backup_damaged'],
    ['one letter changed', () => text.replace('“Ä”', '“A”'), 'backup_damaged'],
    ['a row of no table', () => text.replace('["pins",', '["segments",'), 'backup_table'],
    [
      'a row that does not fit',
      () => text.replace('"domain:example.com","kind":"domain"', '"x","kind":"y"'),
      'backup_row',
    ],
    ['saved by an editor', () => JSON.stringify(JSON.parse(text), null, 2), 'backup_foreign'],
  ] as [string, () => BlobPart, string][])('%s', async (_, content, code) => {
    expect(content()).not.toBe(text);
    expect(await verdict(content())).toBe(code);
  });

  test('and no cut and no changed letter is let through', async () => {
    const place = fc.integer({ min: 0, max: text.length - 2 });
    await fc.assert(
      fc.asyncProperty(place, async (at) => {
        expect(await verdict(text.slice(0, at))).not.toBe('ok');
      }),
      { numRuns: 40 },
    );
    await fc.assert(
      fc.asyncProperty(place, async (at) => {
        const other = text.charAt(at) === '7' ? '8' : '7';
        expect(await verdict(text.slice(0, at) + other + text.slice(at + 1))).not.toBe('ok');
      }),
      { numRuns: 80 },
    );
  });

  test('until it is stopped', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(
      readBackup(new Blob([text]), schemaVersion, { ...steps, signal: controller.signal }),
    ).rejects.toThrow();
  });
});
