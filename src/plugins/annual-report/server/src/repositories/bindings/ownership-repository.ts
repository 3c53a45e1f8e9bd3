import { z } from 'zod';
import { CASE, CHAPTER, IMAGE, INDICATOR_TABLE, OBSERVATION, REPORT, SCHOOL } from '../../uids';
import { selectRows, type Connection } from '../connection';

/** Where each type says which school it belongs to: by a column of its own, or by its report. */
const OWNERS: Record<string, { table: string; column: string } | { table: string; column: null }> =
  {
    [SCHOOL]: { table: 'schools', column: 'code' },
    [REPORT]: { table: 'reports', column: 'school_code' },
    [IMAGE]: { table: 'images', column: 'school_code' },
    [OBSERVATION]: { table: 'observations', column: 'school_code' },
    [CHAPTER]: { table: 'chapters', column: null },
    [CASE]: { table: 'cases', column: null },
    [INDICATOR_TABLE]: { table: 'indicator_tables', column: null },
  };

const codeSchema = z.object({ code: z.string().nullable() });
const ownersSchema = z.array(z.object({ id: z.string(), code: z.string().nullable() }));
const countsSchema = z.object({ draft: z.int(), published: z.int(), modified: z.int() });
const idsSchema = z.array(z.object({ id: z.string() }));

type DocumentCounts = z.infer<typeof countsSchema>;

/** Types whose documents belong to a school. */
export const OWNED_TYPES = Object.keys(OWNERS);

/** Which school things belong to. */
export function createOwnershipRepository({ connection }: { connection: Connection }) {
  return {
    /** The code of the school that a document belongs to; null when it does not exist or belongs to none. */
    async schoolOf({
      uid,
      documentId,
    }: {
      uid: string;
      documentId: string;
    }): Promise<string | null> {
      const owner = OWNERS[uid];
      if (!owner) return null;
      const rows = await selectRows(
        connection,
        owner.column === null
          ? `SELECT r.school_code AS code FROM ${owner.table} d
             JOIN reports r ON r.document_id = d.report_document_id WHERE d.document_id = ? LIMIT 1`
          : `SELECT ${owner.column} AS code FROM ${owner.table} WHERE document_id = ? LIMIT 1`,
        [documentId],
      );
      return rows[0] === undefined ? null : codeSchema.parse(rows[0]).code;
    },

    /**
     * The codes of the schools that documents of a type belong to, by document id: null for one that belongs to
     * none, nothing for one that does not exist. One statement.
     */
    async schoolsOf({
      uid,
      documentIds,
    }: {
      uid: string;
      documentIds: string[];
    }): Promise<Map<string, string | null>> {
      const owner = OWNERS[uid];
      if (!owner || documentIds.length === 0) return new Map();
      const rows = await selectRows(
        connection,
        owner.column === null
          ? `SELECT DISTINCT ON (d.document_id) d.document_id AS id, r.school_code AS code
               FROM ${owner.table} d LEFT JOIN reports r ON r.document_id = d.report_document_id
              WHERE d.document_id = ANY(?::text[]) ORDER BY d.document_id, r.school_code`
          : `SELECT DISTINCT ON (document_id) document_id AS id, ${owner.column} AS code
               FROM ${owner.table} WHERE document_id = ANY(?::text[]) ORDER BY document_id`,
        [documentIds],
      );
      return new Map(ownersSchema.parse(rows).map(({ id, code }) => [id, code]));
    },

    /** The codes of the schools of documents that are named by either id; null of one that belongs to none. */
    async schoolsOfTargets({
      uid,
      targets,
    }: {
      uid: string;
      targets: string[];
    }): Promise<(string | null)[]> {
      const owner = OWNERS[uid];
      if (!owner) return [];
      const isNamed = 'd.document_id = ANY(?::text[]) OR d.id::text = ANY(?::text[])';
      const rows = await selectRows(
        connection,
        owner.column === null
          ? `SELECT DISTINCT r.school_code AS code FROM ${owner.table} d
               LEFT JOIN reports r ON r.document_id = d.report_document_id WHERE ${isNamed}`
          : `SELECT DISTINCT d.${owner.column} AS code FROM ${owner.table} d WHERE ${isNamed}`,
        [targets, targets],
      );
      return z
        .array(codeSchema)
        .parse(rows)
        .map(({ code }) => code);
    },

    /** The code of the school in whose chapter or case a component stands; null when it stands in none. */
    async schoolOfComponent({ uid, id }: { uid: string; id: number }): Promise<string | null> {
      const rows = await selectRows(
        connection,
        `SELECT r.school_code AS code
           FROM (SELECT d.report_document_id FROM chapters_cmps c JOIN chapters d ON d.id = c.entity_id
                  WHERE c.component_type = ? AND c.cmp_id = ?
                 UNION ALL
                 SELECT d.report_document_id FROM cases_cmps c JOIN cases d ON d.id = c.entity_id
                  WHERE c.component_type = ? AND c.cmp_id = ?) place
           JOIN reports r ON r.document_id = place.report_document_id LIMIT 1`,
        [uid, id, uid, id],
      );
      return rows[0] === undefined ? null : codeSchema.parse(rows[0]).code;
    },

    /** How many documents of a type some schools have: never published, published as they stand, changed since. */
    async countOf({ uid, schools }: { uid: string; schools: string[] }): Promise<DocumentCounts> {
      const owner = OWNERS[uid];
      if (!owner) return { draft: 0, published: 0, modified: 0 };
      const rows = await selectRows(
        connection,
        `SELECT count(*) FILTER (WHERE bucket = 'draft')::int AS draft,
                count(*) FILTER (WHERE bucket = 'published')::int AS published,
                count(*) FILTER (WHERE bucket = 'modified')::int AS modified
           FROM (SELECT CASE WHEN bool_and(d.published_at IS NULL) THEN 'draft'
                             WHEN max(d.updated_at) FILTER (WHERE d.published_at IS NULL)
                                  IS DISTINCT FROM max(d.updated_at) FILTER (WHERE d.published_at IS NOT NULL)
                              AND bool_or(d.published_at IS NULL) THEN 'modified'
                             ELSE 'published' END AS bucket
                   FROM ${owner.table} d
                   ${owner.column === null ? 'JOIN reports r ON r.document_id = d.report_document_id' : ''}
                  WHERE ${owner.column === null ? 'r.school_code' : `d.${owner.column}`} = ANY(?::text[])
                  GROUP BY d.document_id) documents`,
        [schools],
      );
      return countsSchema.parse(rows[0]);
    },

    /** Document ids of the reports of some schools. */
    async reportsOf({ schools }: { schools: string[] }): Promise<string[]> {
      const rows = await selectRows(
        connection,
        'SELECT document_id AS id FROM reports WHERE school_code = ANY(?)',
        [schools],
      );
      return idsSchema.parse(rows).map(({ id }) => id);
    },
  };
}
