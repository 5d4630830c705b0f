// Backups as files: asked from the background page by page, checked line by line, sent back in parts. Neither way stands in memory
// whole: written pages are blobs, which the browser may keep on the disk.
import type { BackupFiles, BackupSteps, WrittenFile } from '../../components/backup/backup-files.ts';
import { formatVersion } from '../../lib/backup/format.ts';
import { readBackup } from '../../lib/backup/reading.ts';
import { pageText, type TableOfRows, writingBackup } from '../../lib/backup/writing.ts';
import { t } from '../../lib/i18n/t.ts';
import { localDay } from '../../lib/model/moment.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers } from '../../lib/wire/messages.ts';

/** Rounds until nothing was written while it was read; what changed is read again. */
const mostRounds = 6;
/** UTF-16 units of a part that is sent: one message. */
const partSize = 1_000_000;
const rowsOfPart = 5_000;
/** Reading takes most of the time, the checksum the rest. */
const readingShare = 0.8;

type Pages = { rows: number; text: Blob }[];
interface Held {
  stamp: string;
  pages: Pages;
  aside: Pages;
}

const page = (rows: readonly string[]): Pages[number] => ({ rows: rows.length, text: new Blob([pageText(rows)]) });

export function backupFiles(client: Client): BackupFiles {
  async function readTable(table: string, hasKeys: boolean, steps: BackupSteps, tell: (rows: number) => void) {
    const held: Omit<Held, 'stamp'> = { pages: [], aside: [] };
    let after: Answers['backup.page']['next'];
    for (;;) {
      steps.signal.throwIfAborted();
      const some = await client.ask('backup.page', { table, hasKeys, ...(after !== undefined && { after }) });
      held.pages.push(page(some.rows));
      if (some.aside.length > 0) held.aside.push(page(some.aside));
      tell(some.rows.length);
      if (some.next === undefined) return held;
      after = some.next;
    }
  }

  /** Everything as of one moment: what was written while it was read is read again. */
  async function collect(
    hasKeys: boolean,
    steps: BackupSteps,
  ): Promise<Result<{ app: string; schema: number; tables: TableOfRows[] }>> {
    const held = new Map<string, Held>();
    for (let round = 0; round < mostRounds; round++) {
      const now = await client.ask('backup.tables', {});
      const open = now.tables.filter(({ name, stamp }) => held.get(name)?.stamp !== stamp);
      if (open.length === 0) return ok({ app: now.app, schema: now.schema, tables: inOrder(now.tables, held) });
      const whole = open.reduce((sum, { rows }) => sum + rows, 0);
      let read = 0;
      for (const { name, stamp } of open) {
        const rows = await readTable(name, hasKeys, steps, (count) => {
          read += count;
          steps.onProgress(whole === 0 ? readingShare : readingShare * Math.min(1, read / whole));
        });
        held.set(name, { stamp, ...rows });
      }
    }
    return fail('backup_busy', t('backup.refused.busy'));
  }

  return {
    async write(hasKeys, steps) {
      const collected = await collect(hasKeys, steps);
      if (!collected.ok) return collected;
      const { tables, ...about } = collected.value;
      const whole = tables.flatMap(({ pages }) => pages).reduce((sum, { rows }) => sum + rows, 0);
      const now = new Date();
      const writing = writingBackup({ ...about, madeAt: now.toISOString(), hasKeys }, formatVersion, tables);
      for (let step = await writing.next(); ; step = await writing.next()) {
        steps.signal.throwIfAborted();
        if (!step.done) {
          steps.onProgress(readingShare + (1 - readingShare) * (step.value / Math.max(1, whole)));
          continue;
        }
        const file = new Blob(step.value.parts, { type: 'application/json' });
        return ok({ file, name: `touchline-${localDay(now.getTime())}.json`, about: step.value.head });
      }
    },
    async check(file, steps) {
      const { schema } = await client.ask('backup.tables', {});
      return readBackup(file, schema, inBytes(file, steps));
    },
    async send(file, restoreId, steps) {
      const { schema } = await client.ask('backup.tables', {});
      await client.ask('restore.begin', { restoreId });
      let parts = 0;
      let rows: string[] = [];
      let size = 0;
      const flush = async (): Promise<void> => {
        if (rows.length === 0) return;
        parts = (await client.ask('restore.part', { restoreId, part: parts, rows })).parts;
        rows = [];
        size = 0;
      };
      const read = await readBackup(file, schema, inBytes(file, steps), async ({ text }) => {
        rows.push(text);
        size += text.length;
        if (size >= partSize || rows.length >= rowsOfPart) await flush();
      });
      if (!read.ok) return read;
      await flush();
      return ok(parts);
    },
    save,
  };
}

const inBytes = (file: Blob, { signal, onProgress }: BackupSteps) => ({
  signal,
  onProgress: (bytes: number) => onProgress(file.size === 0 ? 1 : bytes / file.size),
});

/** What does not fit its table stands with the quarantine. */
function inOrder(tables: readonly { name: string }[], held: ReadonlyMap<string, Held>): TableOfRows[] {
  const aside = [...held.values()].flatMap((one) => one.aside);
  return tables.map(({ name }) => ({
    name,
    pages: [...(held.get(name)?.pages ?? []), ...(name === 'quarantine' ? aside : [])],
  }));
}

function save({ file, name }: WrittenFile): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has opened it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
