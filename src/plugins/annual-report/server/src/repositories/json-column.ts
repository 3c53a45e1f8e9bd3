import { z } from 'zod';

/** A jsonb column: Strapi switches the driver's own parsing off, so that it arrives as text. */
export function jsonColumn<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return parsed;
  }, schema);
}
