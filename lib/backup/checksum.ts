// One checksum over the head and all rows, which is made a block at a time, since the browser's SHA-256 takes a text only whole:
// each block's sum goes into the next. It finds what was cut off, edited or damaged; it proves nothing about who wrote it.
import * as v from 'valibot';
import { type BackupHead, backupHeadSchema } from './format.ts';

/** UTF-16 units of rows in a block; both sides must cut at the same places. */
const blockSize = 262_144;

export interface Checksum {
  /** Rows in their order, as the file writes them, without what stands between them. */
  add(row: string): Promise<void>;
  /** 64 hex digits. */
  end(head: BackupHead): Promise<string>;
}

export function checksumming(): Checksum {
  let sum = '';
  let block = '';
  const close = async (): Promise<void> => {
    sum = await sha256(`${sum}\n${block}`);
    block = '';
  };
  return {
    async add(row) {
      block += `${row}\n`;
      if (block.length >= blockSize) await close();
    },
    async end(head) {
      await close();
      // In the order of the schema, however it was put together.
      return sha256(`${sum}\n${JSON.stringify(v.parse(backupHeadSchema, head))}`);
    },
  };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
