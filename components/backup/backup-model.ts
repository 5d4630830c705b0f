// What the settings page does about a backup of everything. One thing at a time, each can be stopped, and nothing that is here
// changes before the last step.
import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers } from '../../lib/wire/messages.ts';
import type { Saying } from '../telling.ts';
import { sentenceOf } from '../wire-words.ts';
import { figure } from '../wording.ts';
import type { BackupAbout, BackupFiles, BackupSteps, WrittenFile } from './backup-files.ts';
import { sizeWords } from './backup-words.ts';

export type BackupWork = 'writing' | 'checking' | 'keeping' | 'sending' | 'exchanging';

export interface ChosenBackup {
  name: string;
  about: BackupAbout;
  now: Answers['backup.tables'];
}

export interface BackupModel {
  hasKeys: Signal<boolean>;
  work: Signal<{ what: BackupWork; share: number } | undefined>;
  saying: Signal<Saying | undefined>;
  /** A file that was checked, and what is here now. */
  chosen: Signal<ChosenBackup | undefined>;
  /** What was here before it is replaced, ready to be saved. */
  kept: Signal<WrittenFile | undefined>;
  /** Connections that wait for the word that this browser takes over. */
  stopped: Signal<{ id: string; label: string }[]>;
  refresh(): Promise<void>;
  make(): Promise<void>;
  choose(file: File): Promise<void>;
  /** Into an empty profile; elsewhere it first keeps what is here, then `replace` does it. */
  restore(): Promise<void>;
  replace(): Promise<void>;
  saveKept(): void;
  takeOver(): Promise<void>;
  cancel(): Promise<void>;
}

/** @param onRestored the page shows something else from then on */
export function createBackupModel(client: Client, files: BackupFiles, onRestored: () => void): BackupModel {
  const hasKeys = signal(false);
  const work: BackupModel['work'] = signal();
  const saying = signal<Saying>();
  const chosen = signal<ChosenBackup>();
  const kept = signal<WrittenFile>();
  const stopped: BackupModel['stopped'] = signal([]);
  let controller = new AbortController();
  let restoreId = '';
  let file: File | undefined;

  client.listen((push) => {
    if (push.type === 'restoring' && push.restoreId === restoreId && work.peek()?.what === 'exchanging')
      work.value = { what: 'exchanging', share: push.total === 0 ? 1 : push.done / push.total };
  });

  /** Answers what `how` did, or nothing when it was stopped or refused: then the sentence says why. */
  async function doing<T>(what: BackupWork, how: (steps: BackupSteps) => Promise<Result<T>>): Promise<T | undefined> {
    controller.abort();
    controller = new AbortController();
    const { signal: stop } = controller;
    work.value = { what, share: 0 };
    saying.value = undefined;
    const onProgress = (share: number): void => {
      if (!stop.aborted) work.value = { what, share };
    };
    try {
      const result = await how({ signal: stop, onProgress });
      if (stop.aborted) return undefined;
      if (!result.ok) saying.value = { tone: 'bad', text: result.problem.message };
      return result.ok ? result.value : undefined;
    } catch (error) {
      if (!stop.aborted) saying.value = { tone: 'bad', text: sentenceOf(error) };
      return undefined;
    } finally {
      if (controller.signal === stop) work.value = undefined;
    }
  }
  const asked = async <T>(answer: Promise<T>): Promise<Result<T>> => ({ ok: true, value: await answer });

  const loadStopped = async (isOnlyHub: boolean): Promise<void> => {
    const { connections } = await client.ask('connections.list', {});
    stopped.value = connections.filter((row) => row.isStopped && (!isOnlyHub || row.id === 'hub'));
  };

  async function write(isReplacing: boolean): Promise<void> {
    const from = file;
    if (from === undefined) return;
    restoreId = crypto.randomUUID();
    const parts = await doing('sending', (steps) => files.send(from, restoreId, steps));
    if (parts === undefined) return;
    const commit = { restoreId, parts, isReplacing };
    const done = await doing('exchanging', () => asked(client.ask('restore.commit', commit)));
    if (done === undefined) return;
    chosen.value = undefined;
    saying.value = { tone: 'good', text: t('backup.restored', done.rows, [figure(done.rows)]) };
    await loadStopped(false);
    onRestored();
  }

  return {
    ...{ hasKeys, work, saying, chosen, kept, stopped },
    refresh: () => loadStopped(true).catch(() => undefined),
    async make() {
      const written = await doing('writing', (steps) => files.write(hasKeys.peek(), steps));
      if (written === undefined) return;
      files.save(written);
      saying.value = { tone: 'good', text: t('backup.made', [written.name, sizeWords(written.file.size)]) };
    },
    async choose(next) {
      file = next;
      chosen.value = undefined;
      kept.value = undefined;
      const found = await doing('checking', async (steps) => {
        const about = await files.check(next, steps);
        if (!about.ok) return about;
        const now = await client.ask('backup.tables', {});
        return { ok: true, value: { name: next.name, about: about.value, now } };
      });
      chosen.value = found;
    },
    async restore() {
      if (chosen.peek()?.now.isEmpty) return write(false);
      const written = await doing('keeping', (steps) => files.write(true, steps));
      kept.value = written && { ...written, name: written.name.replace('touchline-', 'touchline-before-') };
    },
    replace: () => write(true),
    saveKept() {
      const written = kept.peek();
      if (written !== undefined) files.save(written);
    },
    async takeOver() {
      for (const { id } of stopped.peek()) await client.ask('connections.stop', { id, isStopped: false });
      stopped.value = [];
      saying.value = { tone: 'good', text: t('backup.tookOver') };
      onRestored();
    },
    async cancel() {
      const was = work.peek()?.what;
      controller.abort();
      work.value = undefined;
      if (was === 'sending' || was === 'exchanging') await client.ask('restore.cancel', { restoreId });
      if (was !== 'writing') chosen.value = undefined;
      kept.value = undefined;
      saying.value = { tone: 'good', text: t(was === undefined ? 'backup.nothingDone' : 'backup.stopped') };
    },
  };
}
