import { z } from 'zod';

/** Raised when a backup is made so differently that an older restore would misread it. */
export const BACKUP_FORMAT = 1;

export const MANIFEST_ENTRY = 'manifest.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** An entry of the archive, as it was written. */
const entry = { entry: z.string(), bytes: z.int().nonnegative(), sha256: hash };

/** Below the public folder, and nowhere else. */
const publicPath = z
  .string()
  .regex(/^uploads\/[^\0\\]+$/)
  .refine((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'));

export const manifestSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  createdAt: z.iso.datetime(),
  /** The version of Annals that laid the database out; null in one that was last started before this was noted. */
  version: z.string().nullable(),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
      rows: z.int().nonnegative(),
      ...entry,
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  migrations: z.array(z.string()),
  leftOut: z.array(
    z.object({ name: z.string(), reason: z.enum(['layout', 'sign-ins', 'answers', 'unknown']) }),
  ),
  files: z.array(z.object({ path: publicPath, ...entry })),
  /** Files that rows name and that could not be read; `gone`: their rows were deleted while the backup ran. */
  missing: z.array(z.object({ url: z.string(), gone: z.boolean() })),
  /** Copies of editions whose bytes are no longer those that were released. */
  changed: z.array(z.string()),
  /** Addresses of files that an upload provider keeps elsewhere. */
  elsewhere: z.array(z.string()),
  secrets: z.object({ salt: z.string(), fingerprints: z.record(z.string(), z.string()) }),
});

/** What a backup holds, and the hash of every entry. */
export type Manifest = z.infer<typeof manifestSchema>;

/** What a backup or a restore is at, for whoever waits. `of`: how many tables or files, or bytes, there are. */
export type BackupStep = {
  phase: 'rows' | 'files' | 'checking' | 'restoring-rows' | 'comparing' | 'restoring-files';
  done: number;
  of: number;
  bytes: number;
};

export type OnStep = (step: BackupStep) => void;
