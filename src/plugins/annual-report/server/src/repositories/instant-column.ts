import { z } from 'zod';

/** A column of instants, as the contract writes them: RFC 3339 in UTC with milliseconds. */
export const instantColumn = z.date().transform((date) => date.toISOString());
