import type { z } from 'zod';
import type { ProblemCode } from '../messages/problem';
import { conversionSchema } from '../photographs/conversion';
import { sheetsReadingSchema } from '../sheets/sheet';

const MEGABYTE = 1024 * 1024;

/** What a process that reads one file may take before it is ended. */
export type ReadingLimits = {
  /** Of objects and texts, in megabytes. */
  heapMegabytes: number;
  /** Of everything, buffers too, as the system counts it. */
  residentBytes: number;
  /** From the start of the process to its answer. */
  milliseconds: number;
};

/** A file as it was sent. */
export type GivenFile = { name: string; bytes: Buffer };

type FileReader<Reading> = {
  /** Loads what reads: called in the process of its own alone. */
  load: () => Promise<(file: GivenFile) => Promise<unknown>>;
  /** What it answers. It comes from a process that may have been led astray, and is parsed. */
  reading: z.ZodType<Reading>;
  limits: ReadingLimits;
  /** Files that are read at once, and how many of them may be of one school. */
  atOnce: { slots: number; slotsOfGroup: number };
  /** What is said of a file that was given up. */
  refusals: Record<'memory' | 'time' | 'ended', ProblemCode>;
};

const fileReader = <Reading>(reader: FileReader<Reading>): FileReader<Reading> => reader;

/**
 * Every kind of file that is read in a process of its own. A new kind is one entry: what loads its reader, what
 * the reader answers, what it may take.
 */
export const FILE_READERS = {
  sheets: fileReader({
    load: async () => (await import('../sheets/read-sheets')).readSheets,
    reading: sheetsReadingSchema,
    limits: { heapMegabytes: 192, residentBytes: 400 * MEGABYTE, milliseconds: 20_000 },
    atOnce: { slots: 2, slotsOfGroup: 1 },
    refusals: { memory: 'file-needs-memory', time: 'file-needs-time', ended: 'file-damaged' },
  }),
  // 48 megapixels of a phone take 0.8 GB and, on two busy cores, 15 seconds: see docs/photographs.md.
  photographs: fileReader({
    load: async () => (await import('../photographs/convert-photograph')).convertPhotograph,
    reading: conversionSchema,
    limits: { heapMegabytes: 192, residentBytes: 1000 * MEGABYTE, milliseconds: 90_000 },
    atOnce: { slots: 1, slotsOfGroup: 1 },
    refusals: {
      memory: 'photo-needs-much',
      time: 'photo-needs-much',
      ended: 'photo-needs-much',
    },
  }),
};

export type FileKind = keyof typeof FILE_READERS;

export type ReadingOf<Kind extends FileKind> = z.infer<(typeof FILE_READERS)[Kind]['reading']>;
