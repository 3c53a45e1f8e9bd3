import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Message } from '../messages/message';
import { validationProblem } from '../messages/problem';
import { selectRows } from '../repositories/connection';
import { isDataException } from '../messages/data-exception';
import type { DocumentRule } from './rule-context';

/** Turns the database's refusal of a value into words; whatever else fails is left as it is. */
export function createNameUnstorable({
  strapi,
  what,
}: {
  strapi: Core.Strapi;
  what: Message;
}): DocumentRule {
  return async (_context, next) => {
    try {
      return await next();
    } catch (error) {
      if (!isDataException(error)) throw error;
      strapi.log.warn(`A value could not be stored: ${String(error)}`);
      throw validationProblem({ strapi, code: 'value-unstorable', params: { what } });
    }
  };
}

const UNIQUE_VIOLATION = '23505';

const violationSchema = z.object({
  code: z.literal(UNIQUE_VIOLATION),
  table: z.string().regex(/^[a-z_]+$/),
  detail: z.string(),
});

/** PostgreSQL says: `Key (school_code, year)=(juying, 2024) already exists.` */
const DETAIL = /^Key \(([a-z_, ]+)\)=\((.*)\) already exists/;

const findExisting = async (
  strapi: Core.Strapi,
  table: string,
  columns: string[],
  values: string[],
): Promise<string> => {
  const condition = columns.map((column) => `${column}::text = ?`).join(' AND ');
  const rows = await selectRows(
    strapi.db.connection,
    `SELECT document_id FROM ${table} WHERE ${condition} LIMIT 1`,
    values,
  );
  const [row] = z.array(z.object({ document_id: z.string() })).parse(rows);
  return row?.document_id ?? '—';
};

/** Turns the database's refusal of a second document with the same identity into words that name the first. */
export function createNameExisting({
  strapi,
  what,
}: {
  strapi: Core.Strapi;
  what: Message;
}): DocumentRule {
  return async (_context, next) => {
    try {
      return await next();
    } catch (error) {
      const violation = violationSchema.safeParse(error);
      const detail = violation.success ? DETAIL.exec(violation.data.detail) : null;
      if (!violation.success || !detail) throw error;
      const columns = (detail[1] ?? '').split(', ');
      const values = (detail[2] ?? '').split(', ');
      const documentId = await findExisting(strapi, violation.data.table, columns, values);
      throw validationProblem({
        strapi,
        code: 'already-exists',
        params: { what, identity: values.join(' '), documentId },
      });
    }
  };
}
