import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeFileAtomically } from '../launcher/files.mjs';
import { isRunning, readProcess } from './running-process.mjs';

/**
 * One small file per process in `.data/processes`, so that no two processes write the same file.
 * @typedef {object} ProcessRecord
 * @property {string} name what it is: `npm start`, `command release`, `strapi`, `postgres`, `npm ci` …
 * @property {number} pid
 * @property {string} startedAt
 * @property {string} command
 * @property {import('./running-process.mjs').ProcessIdentity | null} launcher who started it; null for a launcher itself
 * @property {boolean} group it leads a process group of its own
 * @property {string | null} folder a folder that goes when it ends
 * @property {boolean} usesDatabase a launcher that needs the embedded PostgreSQL of `.data`
 * @property {boolean} [isOwn] this user wrote it: what another user wrote is read, and nothing is done because of it
 */

const fileOf = ({ paths, pid }) => join(paths.processes, `${pid}.json`);

const isOwnFile = ({ file }) => {
  try {
    return statSync(file).uid === process.getuid?.();
  } catch {
    return false;
  }
};

const write = ({ paths, name, identity, launcher, rest }) => {
  const { group = false, folder = null, usesDatabase = false } = rest;
  const record = { name, ...identity, launcher, group, folder, usesDatabase };
  mkdirSync(paths.processes, { recursive: true });
  const content = JSON.stringify(record, null, 2);
  writeFileAtomically({ file: fileOf({ paths, pid: identity.pid }), content });
  return record;
};

/**
 * Writes down a process that this launcher started. Returns its record; null when it has already ended.
 * @param {{ paths: import('../launcher/paths.mjs').Paths, name: string, pid: number, group?: boolean, folder?: string }} input
 * @returns {ProcessRecord | null}
 */
export function recordProcess({ paths, name, pid, ...rest }) {
  const identity = readProcess({ pid });
  if (!identity) return null;
  const self = readProcess({ pid: process.pid });
  const launcher = { pid: self.pid, startedAt: self.startedAt };
  return write({ paths, name, identity, launcher, rest });
}

/**
 * Writes down this launcher itself, as one that uses the embedded PostgreSQL or does not.
 * @param {{ context: import('../launcher/context.mjs').Context, usesDatabase: boolean }} input
 */
export function recordLauncher({ context, usesDatabase }) {
  const { paths, name } = context;
  const identity = readProcess({ pid: process.pid });
  return write({ paths, name, identity, launcher: null, rest: { usesDatabase } });
}

/** @param {{ paths: import('../launcher/paths.mjs').Paths, pid: number }} input */
export function forgetProcess({ paths, pid }) {
  rmSync(fileOf({ paths, pid }), { force: true });
}

/**
 * The records of processes that still run; those of ended ones are removed on the way unless a folder of theirs is left.
 * @param {{ paths: import('../launcher/paths.mjs').Paths }} input
 * @returns {{ running: ProcessRecord[], ended: ProcessRecord[] }} `ended`: gone, but its folder is still to be removed
 */
export function readRecords({ paths }) {
  let files = [];
  try {
    files = readdirSync(paths.processes).filter((name) => /^\d+\.json$/.test(name));
  } catch {
    return { running: [], ended: [] };
  }
  const records = files.flatMap((name) => {
    const file = join(paths.processes, name);
    const record = readJson({ file });
    return record ? [{ ...record, isOwn: isOwnFile({ file }) }] : [];
  });
  const running = records.filter((record) => isRunning({ identity: record }));
  const gone = records.filter((record) => !running.includes(record));
  for (const record of gone) if (!record.folder) forgetProcess({ paths, pid: record.pid });
  return { running, ended: gone.filter((record) => record.folder) };
}

/** The running launchers (`npm start`, `npm run develop`, commands …) other than this process. @param {{ paths: import('../launcher/paths.mjs').Paths }} input */
export function otherLaunchers({ paths }) {
  return readRecords({ paths }).running.filter(
    (record) => record.launcher === null && record.pid !== process.pid,
  );
}
