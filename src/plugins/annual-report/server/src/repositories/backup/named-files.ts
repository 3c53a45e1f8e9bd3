import { z } from 'zod';
import type { DatabaseSession } from './database-session';

/** Addresses of the media library's files and their formats, and of the copies that editions hold. */
const NAMED = `
  SELECT url, NULL AS sha256 FROM files
  UNION
  SELECT format.value ->> 'url', NULL
    FROM files CROSS JOIN LATERAL jsonb_each(
      CASE jsonb_typeof(formats::jsonb) WHEN 'object' THEN formats::jsonb ELSE '{}' END) AS format
  UNION
  SELECT url, sha256 FROM annals_edition_file WHERE unused_since IS NULL`;

const rowsSchema = z.array(z.object({ url: z.string(), sha256: z.string().nullable() }));

/** A file that rows name. `sha256`: what it must hash to, where an edition holds it. */
export type NamedFile = { url: string; sha256: string | null };

const LOCAL = '/uploads/';

/**
 * Files that the rows of this moment name: those in the public folder, and addresses elsewhere, where an upload
 * provider of one's own keeps them.
 */
export async function readNamedFiles({
  select,
}: DatabaseSession): Promise<{ local: NamedFile[]; elsewhere: string[] }> {
  const named = rowsSchema.parse(
    await select(
      `SELECT url, max(sha256) AS sha256 FROM (${NAMED}) AS named WHERE url IS NOT NULL GROUP BY url ORDER BY url`,
    ),
  );
  return {
    local: named.filter(({ url }) => url.startsWith(LOCAL)),
    elsewhere: named.filter(({ url }) => !url.startsWith(LOCAL)).map(({ url }) => url),
  };
}
