import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { stopPostmaster } from '../postgres/postmaster.mjs';
import { forgetProcess, readRecords } from './process-records.mjs';
import { endProcess, isRunning } from './running-process.mjs';

/** How folders are called that go with their process: a record that names another one was not written by us. */
const temporaryPrefix = 'annals-';

const removeTraces = ({ paths, record }) => {
  const isOurs = record.folder && basename(record.folder).startsWith(temporaryPrefix);
  if (isOurs) rmSync(record.folder, { recursive: true, force: true });
  forgetProcess({ paths, pid: record.pid });
};

/** PostgreSQL may have outlived who started it, for others who use it. */
const findOrphans = ({ running }) => {
  const isDatabaseUsed = running.some(({ usesDatabase }) => usesDatabase);
  return running
    .filter(({ isOwn }) => isOwn)
    .filter(({ launcher }) => launcher !== null && !isRunning({ identity: launcher }))
    .filter(({ name }) => name !== 'postgres' || !isDatabaseUsed);
};

const endOrphan = ({ record }) =>
  record.name === 'postgres'
    ? stopPostmaster({ identity: record })
    : endProcess({ identity: record, group: record.group });

/**
 * Ends what killed launchers of this user left behind: PostgreSQL last and by its fast shutdown. What another user
 * recorded is left to that user, so that nobody can have root end a process or remove a folder.
 * @param {{ paths: import('../launcher/paths.mjs').Paths, reporter: import('../launcher/reporter.mjs').Reporter }} input
 */
export async function endOrphans({ paths, reporter }) {
  const { running, ended } = readRecords({ paths });
  for (const record of ended.filter(({ isOwn }) => isOwn)) removeTraces({ paths, record });
  const isDatabase = ({ name }) => (name === 'postgres' ? 1 : 0);
  const orphans = findOrphans({ running }).sort((a, b) => isDatabase(a) - isDatabase(b));
  for (const record of orphans) {
    reporter.remark(`ending ${record.name} (process ${record.pid}) left over from a killed run`);
    await endOrphan({ record });
    removeTraces({ paths, record });
  }
}
