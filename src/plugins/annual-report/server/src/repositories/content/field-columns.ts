import { z } from 'zod';
import {
  fieldsWhere,
  type AnyFieldTable,
  type FieldWhere,
} from '../../../../domain/content/field-facts';

/** Lines of a multi-line field, without the empty ones. */
const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const words = z.string().nullable();

/** How columns of words and days are read: what PostgreSQL gives, and what is made of it. */
const READERS = {
  text: { cast: '', schema: words.transform((text) => text ?? '') },
  'optional-text': { cast: '', schema: words },
  lines: { cast: '', schema: words.transform(linesOf) },
  // As text: the driver would make a moment in the server's time zone of it.
  day: { cast: '::text', schema: words },
};

type Read = keyof typeof READERS;

const READ: Read[] = ['text', 'optional-text', 'lines', 'day'];

/** Schemas of the fields of a table that are columns of words and days. */
type ColumnShape<Fields extends AnyFieldTable<Fields>> = {
  [Field in FieldWhere<Fields, { read: Read }>]: (typeof READERS)[Fields[Field]['read'] &
    Read]['schema'];
};

const columnName = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The columns of a content type that hold words and days, from its table of fields: what to select, in SQL, and
 * what is read. Columns of every other kind are asked for one by one.
 * @param alias of the type's table in the statement; ours, never a user's word
 */
export function fieldColumns<Fields extends AnyFieldTable<Fields>>({
  fields,
  alias,
}: {
  fields: Fields;
  alias: string;
}): { select: string; shape: ColumnShape<Fields> } {
  const columns = READ.flatMap((read) =>
    fieldsWhere(fields, { read }).map((field): [string, (typeof READERS)[Read]] => [
      field,
      READERS[read],
    ]),
  );
  return {
    select: columns
      .map(([field, { cast }]) => `${alias}.${columnName(field)}${cast} AS "${field}"`)
      .join(', '),
    // Each field has just been given the reader that its table names.
    shape: Object.fromEntries(
      columns.map(([field, { schema }]) => [field, schema]),
    ) as ColumnShape<Fields>,
  };
}
