import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson } from '../launcher/files.mjs';
import { isRunning, readProcess } from './running-process.mjs';

const isSame = (one, other) => one?.pid === other?.pid && one?.startedAt === other?.startedAt;

/** A link appears with its whole content or not at all, and only when the name is free. */
const create = ({ file, holder }) => {
  const draft = `${file}.${process.pid}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Takes a dead holder's lock away; puts it back when somebody living took the lock in between. */
const removeStale = ({ file }) => {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readJson({ file: aside });
  if (moved && isRunning({ identity: moved })) {
    try {
      linkSync(aside, file);
    } catch {
      // Somebody else has it by now; whose lock was moved will notice.
    }
  }
  rmSync(aside, { force: true });
};

/**
 * Takes the lock, or returns who holds it. A lock whose holder no longer runs is free.
 * @param {{ file: string, name: string, note?: string }} input `note` is kept in the lock for whoever meets it
 * @returns {Promise<{ release: () => void, holder: null } | { release: null, holder: { pid: number, startedAt: string, name: string, note: string } }>}
 */
export async function tryLock({ file, name, note = '' }) {
  const self = readProcess({ pid: process.pid });
  const holder = { pid: process.pid, startedAt: self?.startedAt ?? '', name, note };
  const isOurs = () => isSame(readJson({ file }), holder);
  const release = () => {
    if (isOurs()) rmSync(file, { force: true });
  };
  for (;;) {
    const created = create({ file, holder });
    const present = created ? holder : readJson({ file });
    if (present && !isSame(present, holder) && isRunning({ identity: present }))
      return { release: null, holder: present };
    if (isSame(present, holder)) {
      await pause(30);
      if (isOurs()) return { release, holder: null };
    } else {
      removeStale({ file });
    }
  }
}

/**
 * Runs `work` while holding the lock; waits for a living holder.
 * @template T
 * @param {{ file: string, name: string, work: () => Promise<T>, interruption?: import('../launcher/context.mjs').Interruption, onWait?: (holder: { pid: number, name: string }) => void }} input
 * @returns {Promise<T>}
 */
export async function withLock({ file, name, work, interruption, onWait }) {
  let waited = false;
  for (;;) {
    interruption?.check();
    const { release, holder } = await tryLock({ file, name });
    if (release) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (!waited) onWait?.(holder);
    waited = true;
    await pause(100);
  }
}
