import { z } from 'zod';
import { codeSchema, yearSchema } from '../primitives';
import { cellSchema } from '../value';
import { CHANGE_KINDS, rowRefSchema, tableRefSchema } from './change-parts';

const pointSchema = z.object({ indicator: codeSchema, year: yearSchema });

export const valueChangeSchema = z
  .object({
    kind: z.enum(CHANGE_KINDS),
    ...pointSchema.shape,
    name: z.string(),
    unit: z.string().nullable(),
    typedIn: z
      .object({ table: tableRefSchema, row: rowRefSchema })
      .nullable()
      .describe('The cell that prints a number of its own; null for the value of the indicator'),
    before: cellSchema.nullable(),
    after: cellSchema.nullable(),
    inputs: z
      .array(pointSchema)
      .describe('Of a derived value: the changed values that it follows from'),
    cells: z
      .array(z.object({ table: tableRefSchema, row: rowRefSchema, chapter: z.string() }))
      .describe('Where the tables print it, in reading order'),
  })
  .meta({ id: 'valueChange' });

export type ValueChange = z.infer<typeof valueChangeSchema>;
