import { rmSync } from 'node:fs';
import { endProcess } from './end-process.mjs';
import { forgetProcess, readRecords } from './process-records.mjs';
import { isRunning } from './read-process.mjs';

const removeTraces = ({ paths, record }) => {
  if (record.folder) rmSync(record.folder, { recursive: true, force: true });
  forgetProcess({ paths, pid: record.pid });
};

/**
 * Ends what killed launchers left behind. PostgreSQL on the real data is not touched here: `openCluster` knows how to end it.
 * @param {{ paths: import('./paths.mjs').Paths, reporter: import('./reporter.mjs').Reporter }} input
 */
export const endOrphans = async ({ paths, reporter }) => {
  const { running, ended } = readRecords({ paths });
  for (const record of ended) removeTraces({ paths, record });
  const orphans = running.filter(
    ({ launcher, name }) =>
      launcher !== null && name !== 'postgres' && !isRunning({ identity: launcher }),
  );
  for (const record of orphans) {
    reporter.line(`ending ${record.name} (process ${record.pid}) left over from a killed run`);
    await endProcess({ identity: record, group: record.group });
    removeTraces({ paths, record });
  }
};
