import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { tooManyProblem, validationProblem } from '../messages/problem';
import { createFairQueue, type FairQueue } from '../threads/fair-queue';
import { FILE_READERS, type FileKind, type GivenFile, type ReadingOf } from './readers';
import { readInProcess, type ReadingFailure } from './reading-process';

const MEGABYTE = 1024 * 1024;
const SECOND = 1000;

/** Files that are read at once, and how many of them may be of one school. */
const AT_ONCE = { slots: 2, slotsOfGroup: 1 };

/** Files of one school that wait for their turn; each of them stands in memory. */
const MAX_WAITING = 10;

const queueOf = new WeakMap<Core.Strapi, FairQueue>();

const programOf = ({ strapi }: { strapi: Core.Strapi }): string =>
  path.join(strapi.dirs.dist.root, 'src/plugins/annual-report/server/src/file-reading/program.js');

/** Reads files that come from outside, each in a process of its own. */
export function createFileReading({ strapi }: { strapi: Core.Strapi }) {
  const queue = queueOf.get(strapi) ?? createFairQueue(AT_ONCE);
  queueOf.set(strapi, queue);

  const refuse = (kind: FileKind, file: GivenFile, failure: ReadingFailure): never => {
    const { milliseconds, residentBytes } = FILE_READERS[kind].limits;
    const megabytes = (file.bytes.length / MEGABYTE).toFixed(1);
    const words = failure.reason === 'ended' ? `: ${failure.lastWords}` : '';
    strapi.log.warn(
      `A file of ${megabytes} MB, read as ${kind}, was given up (${failure.reason})${words}`,
    );
    const code = (
      { memory: 'file-needs-memory', time: 'file-needs-time', ended: 'file-damaged' } as const
    )[failure.reason];
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
