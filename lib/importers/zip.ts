// Is it safe to unpack? Reads the archive as a stream and counts what really comes out: what the headers say may be a lie.
// Nothing is kept of what it refuses.

import { Unzip, UnzipInflate } from 'fflate';
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';

/** What an archive may be; all in bytes but the last two. */
export interface ZipLimits {
  packed: number;
  unpacked: number;
  /** Unpacked ÷ packed of a whole archive: a bomb has hundreds, XML of a full sheet ten to forty. */
  ratio: number;
  entries: number;
}

export const zipLimits: ZipLimits = { packed: 100_000_000, unpacked: 600_000_000, ratio: 200, entries: 5_000 };
/** Bytes handed to the unpacker at once: the count is looked at between two pieces, so this bounds what a bomb can inflate to. */
const piece = 16_384;

export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
}

type Verdict = { problem: Result<never> } | undefined;

/**
 * Answers the entries that `wants` chooses. Refuses, in words, what is too large, packed too tightly, has too many entries,
 * is encrypted, or is broken.
 */
export function unzip(bytes: Uint8Array, wants?: (name: string) => boolean, limits?: ZipLimits): Result<ZipEntry[]> {
  const unpacking = unzipping(bytes, wants, limits);
  for (;;) {
    const step = unpacking.next();
    if (step.done) return step.value;
  }
}

/** The same, yielding how far it is (0–1) where it may be interrupted. */
export function* unzipping(
  bytes: Uint8Array,
  wants: (name: string) => boolean = () => true,
  limits: ZipLimits = zipLimits,
): Generator<number, Result<ZipEntry[]>> {
  if (bytes.length > limits.packed)
    return fail('zip_large', t('catalogue.refused.large', [inMegabytes(bytes.length), inMegabytes(limits.packed)]));
  if (!hasEnd(bytes)) return broken();
  const found: ZipEntry[] = [];
  let verdict: Verdict;
  let unpacked = 0;
  let entries = 0;
  const refuse = (problem: Result<never>): void => {
    verdict ??= { problem };
  };
  const reader = new Unzip((file) => {
    entries += 1;
    if (entries > limits.entries) return refuse(fail('zip_entries', t('catalogue.refused.entries', [limits.entries])));
    if (verdict !== undefined) return;
    const parts: Uint8Array[] = [];
    const isWanted = wants(file.name);
    file.ondata = (error, part, isLast) => {
      if (error !== null) return refuse(broken());
      unpacked += part.length;
      if (unpacked > limits.unpacked || (unpacked > 1_000_000 && unpacked > bytes.length * limits.ratio)) {
        refuse(
          fail(
            'zip_bomb',
            t('catalogue.refused.bomb', [inMegabytes(Math.min(limits.unpacked, bytes.length * limits.ratio))]),
          ),
        );
        file.terminate();
        return;
      }
      if (isWanted) parts.push(part.slice());
      if (isLast && isWanted) found.push({ name: file.name, bytes: joined(parts) });
    };
    try {
      file.start();
    } catch {
      refuse(fail('zip_kind', t('catalogue.refused.packed')));
    }
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && verdict === undefined; at += piece) {
      reader.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
      yield at / bytes.length;
    }
  } catch {
    refuse(broken());
  }
  if (verdict !== undefined) return verdict.problem;
  return entries === 0 ? broken() : ok(found);
}

const broken = (): Result<never> => fail('zip_broken', t('catalogue.refused.broken'));

/** The record with which every archive ends stands in its last 64 kB; without it the file was cut off. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  return false;
}

const inMegabytes = (size: number): string => (size / 1_000_000).toFixed(size < 10_000_000 ? 1 : 0);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
