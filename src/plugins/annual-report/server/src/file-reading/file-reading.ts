import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { tooManyProblem, validationProblem } from '../messages/problem';
import { createFairQueue, type FairQueue } from '../threads/fair-queue';
import { FILE_READERS, type FileKind, type GivenFile, type ReadingOf } from './readers';
import { readInProcess, type ReadingFailure } from './reading-process';

const MEGABYTE = 1024 * 1024;
const SECOND = 1000;

/** Files of one school that wait for their turn; each of them stands in memory. */
const MAX_WAITING = 10;

type Queues = Record<FileKind, FairQueue>;

/** Kinds do not wait for each other: thirty photographs hold up no workbook. */
const createQueues = (): Queues => ({
  sheets: createFairQueue(FILE_READERS.sheets.atOnce),
  photographs: createFairQueue(FILE_READERS.photographs.atOnce),
});

const queuesOf = new WeakMap<Core.Strapi, Queues>();

const programOf = ({ strapi }: { strapi: Core.Strapi }): string =>
  path.join(strapi.dirs.dist.root, 'src/plugins/annual-report/server/src/file-reading/program.js');

/** Reads files that come from outside, each in a process of its own. */
export function createFileReading({ strapi }: { strapi: Core.Strapi }) {
  const queues = queuesOf.get(strapi) ?? createQueues();
  queuesOf.set(strapi, queues);

  const refuse = (kind: FileKind, file: GivenFile, failure: ReadingFailure): never => {
    const { milliseconds, residentBytes } = FILE_READERS[kind].limits;
    const megabytes = (file.bytes.length / MEGABYTE).toFixed(1);
    const words = failure.reason === 'ended' ? `: ${failure.lastWords}` : '';
    strapi.log.warn(
      `A file of ${megabytes} MB, read as ${kind}, was given up (${failure.reason})${words}`,
    );
    const code = FILE_READERS[kind].refusals[failure.reason];
    const params = {
      file: file.name,
      seconds: milliseconds / SECOND,
      megabytes: Math.round(residentBytes / MEGABYTE),
    };
    throw validationProblem({ strapi, code, params });
  };

  return {
    /**
     * What a file holds, as its reader tells it.
     * @throws ValidationError when reading it takes too much memory or time, or breaks off
     * @throws RateLimitError `files-waiting` while too many files of the school wait
     */
    async read<Kind extends FileKind>({
      kind,
      file,
      school,
    }: {
      kind: Kind;
      file: GivenFile;
      /** Whose turn it takes. */
      school: string;
    }): Promise<ReadingOf<Kind>> {
      const { limits, reading } = FILE_READERS[kind];
      const request = { kind, name: file.name, bytes: file.bytes };
      const program = programOf({ strapi });
      const queue = queues[kind];
      if (queue.waitingOf(school) >= MAX_WAITING) {
        const params = { file: file.name, count: MAX_WAITING };
        throw tooManyProblem({ strapi, code: 'files-waiting', params });
      }
      const outcome = await queue.run({
        group: school,
        task: () => readInProcess({ program, request, limits }),
      });
      if (!outcome.ok) return refuse(kind, file, outcome);
      return reading.parse(outcome.reading) as ReadingOf<Kind>;
    },
  };
}
