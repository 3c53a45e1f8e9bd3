import type { z } from 'zod';
import {
  codeSchema,
  isoDateSchema,
  isoInstantSchema,
  keySchema,
  sha256Schema,
  yearKeySchema,
  yearSchema,
} from './primitives';

const cases: { name: string; schema: z.ZodType; good: unknown[]; bad: unknown[] }[] = [
  {
    name: 'a key',
    schema: keySchema,
    good: ['juying', 'annex-1', 'a1-b2-c3', '2024'],
    bad: ['', 'Annex', 'a--b', '-a', 'a-', 'a_b', '附表', 'a b', 'a/b', 'a\n'],
  },
  {
    name: 'an indicator code',
    schema: codeSchema,
    good: ['graduates.total', 'staff.dual-qualified.share', 'a.1'],
    bad: ['graduates', 'Graduates.total', '.total', 'graduates.', 'a..b', 'a.b\n', '__proto__'],
  },
  {
    name: 'a year',
    schema: yearSchema,
    good: [1990, 2024, 2100],
    bad: [1989, 2101, 2024.5, '2024'],
  },
  {
    name: 'a year as a key',
    schema: yearKeySchema,
    good: ['1990', '2024'],
    bad: ['24', '02024', '2024.0', '3024', 'abcd'],
  },
  {
    name: 'a date',
    schema: isoDateSchema,
    good: ['2024-05-01'],
    bad: ['2024-5-1', '2024/05/01', '2024-05-01T00:00:00.000Z', '2024年5月'],
  },
  {
    name: 'an instant',
    schema: isoInstantSchema,
    good: [new Date(0).toISOString(), '2025-01-15T08:00:00.000Z'],
    bad: ['2025-01-15', '2025-01-15T08:00:00Z', '2025-01-15T08:00:00.000+08:00'],
  },
  {
    name: 'a sha256',
    schema: sha256Schema,
    good: ['0123456789abcdef'.repeat(4)],
    bad: ['0123456789ABCDEF'.repeat(4), '0123', 'g'.repeat(64)],
  },
];

describe.each(cases)('$name', ({ schema, good, bad }) => {
  it.each(good.map((value) => [value]))('should be %j', (value) => {
    expect(schema.safeParse(value).success).toBe(true);
  });

  it.each(bad.map((value) => [value]))('should not be %j', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
