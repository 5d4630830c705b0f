// How an erased person is known again without being kept: salted hashes of the keys, synchronous, because the question is asked
// inside a transaction. Pure.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { mailboxOf } from './address.ts';

/** Of an address also the mailbox without a plus tag: whoever is erased is not to come back under a tag. */
const formsOf = (key: string): string[] =>
  key.startsWith('email:') ? [key, `email:${mailboxOf(key.slice(6))}`] : [key];

/** @param salt of this device, so that the hashes say nothing elsewhere */
export const tombstonesOf = (keys: readonly string[], salt: string): string[] => [
  ...new Set(keys.flatMap(formsOf).map((key) => bytesToHex(sha256(utf8ToBytes(`${salt} ${key}`))).slice(0, 32))),
];
