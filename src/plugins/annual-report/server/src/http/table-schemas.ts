import type { z } from 'zod';
import {
  tableChangeSchema,
  tableRequestSchema,
  type TableRequest,
} from '../../../contract/desk/tables';
import { named } from './request-schemas';

/** A table prints numbers of its own in rows that have an indicator, for years that it has. */
const checkCells = ({ years, rows }: TableRequest, context: z.core.$RefinementCtx): void => {
  const known = new Set(years.map(String));
  rows.forEach(({ indicator, cells }, row) => {
    const isWrong = (year: string): boolean => indicator === null || !known.has(year);
    const wrong = Object.keys(cells).find(isWrong);
    if (wrong === undefined) return;
    const path = ['rows', row, 'cells', wrong];
    context.addIssue({ code: 'custom', message: named('typed-cells'), path });
  });
};

export const tableRequestBody = tableRequestSchema.superRefine(checkCells);
export const tableChangeBody = tableChangeSchema.superRefine(checkCells);
