// One process per data folder: an embedded database opened twice is destroyed. A lock left by a killed hub is taken over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './start-refused.ts';

interface Holder {
  pid: number;
  /** Start tick of the process from /proc, so that a reused pid is not mistaken for the hub; empty elsewhere. */
  born: string;
}

const held = new Set<string>();

function bornOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const { pid, born } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return Number.isInteger(pid) && typeof born === 'string' ? { pid: Number(pid), born } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, born }: Holder): boolean {
  if (pid === process.pid) return false; // a container gives each start the same pid; `held` knows our own locks
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return born === '' || bornOf(pid) === '' || bornOf(pid) === born;
}

/** True when this process made the file; the content is complete the moment the file exists. */
function claim(lock: string): boolean {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, born: bornOf(process.pid) } satisfies Holder));
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Takes the folder and returns the function that gives it back. Makes the folder when it is not there.
 * @throws {StartRefused} when a running hub holds it.
 */
export function takeLock(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, 'lock');
  const refuse = (pid: number): never => {
    throw new StartRefused(
      `Another hub (process ${pid}) already uses the data folder ${folder}. Nothing was changed: stop that one first, or choose another folder with --data.`,
    );
  };
  if (held.has(lock)) refuse(process.pid);
  while (!claim(lock)) {
    const holder = readHolder(lock);
    if (holder !== undefined && isAlive(holder)) refuse(holder.pid);
    // Move the stale lock aside before removing it: if another start was quicker, what we moved is its fresh lock.
    const aside = `${lock}.stale.${process.pid}`;
    try {
      renameSync(lock, aside);
    } catch {
      continue;
    }
    const moved = readHolder(aside);
    if (moved !== undefined && isAlive(moved)) {
      renameSync(aside, lock);
      refuse(moved.pid);
    }
    rmSync(aside, { force: true });
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) rmSync(lock, { force: true });
  };
}
