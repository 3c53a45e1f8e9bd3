import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning, readProcess } from './read-process.mjs';
import { pause } from './wait.mjs';

const read = ({ file }) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

const isSame = (one, other) => one?.pid === other?.pid && one?.startedAt === other?.startedAt;

const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

const createWithoutLink = ({ file, content }) => {
  try {
    writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
};

/** A link appears with its whole content or not at all, and only when the name is free. */
const create = ({ file, holder }) => {
  const draft = `${file}.${process.pid}.new`;
  const content = JSON.stringify(holder);
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (withoutLinks.includes(error.code)) return createWithoutLink({ file, content });
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
  const moved = read({ file: aside });
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
export const tryLock = async ({ file, name, note = '' }) => {
  const self = readProcess({ pid: process.pid });
  const holder = { pid: process.pid, startedAt: self?.startedAt ?? '', name, note };
  const release = () => {
    if (isSame(read({ file }), holder)) rmSync(file, { force: true });
  };
  for (;;) {
    const created = create({ file, holder });
    const present = created ? holder : read({ file });
    if (present && !isSame(present, holder) && isRunning({ identity: present }))
      return { release: null, holder: present };
    if (isSame(present, holder)) {
      await pause({ ms: 30 });
      if (isSame(read({ file }), holder)) return { release, holder: null };
    } else {
      removeStale({ file });
    }
  }
};

/**
 * Runs `work` while holding the lock; waits for a living holder.
 * @template T
 * @param {{ file: string, name: string, work: () => Promise<T>, interruption?: import('./interruption.mjs').Interruption, onWait?: (holder: { pid: number, name: string }) => void }} input
 * @returns {Promise<T>}
 */
export const withLock = async ({ file, name, work, interruption, onWait }) => {
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
    await pause({ ms: 100 });
  }
};
