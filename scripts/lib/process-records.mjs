import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, readProcess } from './read-process.mjs';
import { writeFileAtomically } from './write-file-atomically.mjs';

/**
 * One small file per process in `.data/processes`, so that no two processes write the same file.
 * @typedef {object} ProcessRecord
 * @property {string} name what it is: `start`, `develop`, `strapi`, `postgres`, `npm ci` …
 * @property {number} pid
 * @property {string} startedAt
 * @property {string} command
 * @property {{ pid: number, startedAt: string } | null} launcher who started it; null for a launcher itself
 * @property {boolean} group it leads a process group of its own
 * @property {string | null} folder a folder that goes when it ends
 * @property {boolean} usesDatabase a launcher that needs the embedded PostgreSQL of `.data`
 */

const fileOf = ({ paths, pid }) => join(paths.processes, `${pid}.json`);

const parse = ({ file }) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * Writes down a running process. Returns its record; null when it has already ended.
 * @param {{ paths: import('./paths.mjs').Paths, name: string, pid: number, isLauncher?: boolean, usesDatabase?: boolean, group?: boolean, folder?: string | null }} input
 * @returns {ProcessRecord | null}
 */
export const recordProcess = ({
  paths,
  name,
  pid,
  isLauncher = false,
  usesDatabase = false,
  group = false,
  folder = null,
}) => {
  const identity = readProcess({ pid });
  if (!identity) return null;
  const self = readProcess({ pid: process.pid });
  const launcher = isLauncher || !self ? null : { pid: self.pid, startedAt: self.startedAt };
  const record = { name, ...identity, launcher, group, folder, usesDatabase };
  mkdirSync(paths.processes, { recursive: true });
  writeFileAtomically({ file: fileOf({ paths, pid }), content: JSON.stringify(record, null, 2) });
  return record;
};

/** @param {{ paths: import('./paths.mjs').Paths, pid: number }} input */
export const forgetProcess = ({ paths, pid }) => rmSync(fileOf({ paths, pid }), { force: true });

/**
 * The records of processes that still run; those of ended ones are removed on the way unless a folder of theirs is left.
 * @param {{ paths: import('./paths.mjs').Paths }} input
 * @returns {{ running: ProcessRecord[], ended: ProcessRecord[] }} `ended`: gone, but its folder is still to be removed
 */
export const readRecords = ({ paths }) => {
  let files = [];
  try {
    files = readdirSync(paths.processes).filter((name) => /^\d+\.json$/.test(name));
  } catch {
    return { running: [], ended: [] };
  }
  const records = files.map((name) => parse({ file: join(paths.processes, name) })).filter(Boolean);
  const running = records.filter((record) => isRunning({ identity: record }));
  const gone = records.filter((record) => !running.includes(record));
  for (const record of gone) if (!record.folder) forgetProcess({ paths, pid: record.pid });
  return { running, ended: gone.filter((record) => record.folder) };
};

/** The running launchers (`start`, `develop`, commands …) other than this process. @param {{ paths: import('./paths.mjs').Paths }} input */
export const otherLaunchers = ({ paths }) =>
  readRecords({ paths }).running.filter(
    (record) => record.launcher === null && record.pid !== process.pid,
  );
