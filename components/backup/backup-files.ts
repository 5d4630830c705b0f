// What the backup's part of the settings needs of the files themselves. The format is handed in by the page's root.
import type { Result } from '../../lib/model/result.ts';

export interface BackupSteps {
  signal: AbortSignal;
  /** 0–1. */
  onProgress(share: number): void;
}

export interface BackupAbout {
  /** ISO instant. */
  madeAt: string;
  /** Version of Touchline. */
  app: string;
  hasKeys: boolean;
  tables: readonly { name: string; rows: number }[];
}

export interface WrittenFile {
  file: Blob;
  name: string;
  about: BackupAbout;
}

export interface BackupFiles {
  /** Everything that is here, as of one moment. Changes nothing. */
  write(hasKeys: boolean, steps: BackupSteps): Promise<Result<WrittenFile>>;
  /** Reads and checks all of it. Changes nothing. */
  check(file: Blob, steps: BackupSteps): Promise<Result<BackupAbout>>;
  /** Puts its rows aside in the background; answers in how many parts. What is here stays as it is. */
  send(file: Blob, restoreId: string, steps: BackupSteps): Promise<Result<number>>;
  /** Hands a file to the browser's download. */
  save(written: WrittenFile): void;
}
