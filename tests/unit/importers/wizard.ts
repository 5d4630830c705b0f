// The import wizard without a browser: its model, the page's reader, and the background's store behind it.
import { createImportModel } from '../../../components/catalogue/import-model.ts';
import { createReader } from '../../../entrypoints/catalogue/reader.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { Database } from '../../../lib/store/database.ts';
import { undoImport } from '../../../lib/store/import-undo.ts';
import {
  beginImport,
  cancelImport,
  commitImport,
  compareImport,
  type Going,
  listImports,
  stagePart,
} from '../../../lib/store/imports.ts';
import type { Client } from '../../../lib/wire/client.ts';

type Asked = Record<string, (argument: never) => Promise<unknown>>;

function clientOf(db: Database): Client {
  const now = Date.parse('2026-11-27T10:00:00Z');
  const going: Going = { onProgress: () => undefined, signal: new AbortController().signal };
  const good = async <T>(result: Promise<Result<T>>): Promise<T> => {
    const answer = await result;
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  };
  let count = 0;
  const asked: Asked = {
    'import.begin': (file) => beginImport(db, file, { id: `i${++count}`, now }),
    'import.stage': ({ importId, ...part }: { importId: string } & Parameters<typeof stagePart>[2]) =>
      good(stagePart(db, importId, part)),
    'import.compare': ({ importId, mode }: { importId: string; mode: 'add' | 'replace' }) =>
      good(compareImport(db, importId, mode, going)),
    'import.commit': ({ importId, mode }: { importId: string; mode: 'add' | 'replace' }) =>
      good(commitImport(db, importId, mode, { ...going, now })),
    'import.cancel': async ({ importId, forget }: { importId: string; forget: boolean }) => {
      if (forget) await cancelImport(db, importId);
      return {};
    },
    'import.undo': ({ importId }: { importId: string }) => good(undoImport(db, importId, { ...going, now })),
    'import.list': async () => ({ imports: await listImports(db, 10) }),
  };
  return {
    ask: (name, argument) => asked[name]?.(argument as never) as never,
    listen: () => () => undefined,
  };
}

export const openWizard = (db: Database) =>
  createImportModel(
    clientOf(db),
    createReader(() => false),
  );

export const fileOf = (name: string, content: string | Uint8Array): File => new File([content as never], name);
