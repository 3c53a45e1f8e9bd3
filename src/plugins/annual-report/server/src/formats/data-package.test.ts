import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readArchive } from './archive';
import { readDataPackage, writeDataPackage } from './data-package-zip';
import { sha256 } from '../hash/sha256';
import { formatSource } from '../../../../../../tests/support/builders/format-source';

const fieldSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: z.enum(['string', 'integer', 'number']),
  constraints: z
    .object({ required: z.boolean().optional(), enum: z.array(z.string()).optional() })
    .optional(),
});

const packageSchema = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  created: z.iso.datetime(),
  resources: z.array(
    z.object({
      $schema: z.literal('https://datapackage.org/profiles/2.0/dataresource.json'),
      name: z.string().regex(/^[a-z0-9._-]+$/),
      path: z.string().regex(/^[a-z0-9/.-]+\.csv$/),
      type: z.literal('table'),
      bytes: z.int(),
      hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
      schema: z.object({
        $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
        fields: z.array(fieldSchema),
        missingValues: z.tuple([z.literal('')]),
        primaryKey: z.array(z.string()).min(1),
      }),
    }),
  ),
});

type Field = z.infer<typeof fieldSchema>;

const NUMERIC = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/, string: /^/ };

const isValid = (text: string, { type, constraints }: Field): boolean =>
  text === ''
    ? constraints?.required !== true
    : NUMERIC[type].test(text) && (constraints?.enum?.includes(text) ?? true);

describe('a Data Package', () => {
  let files: Map<string, Buffer>;
  let descriptor: z.infer<typeof packageSchema>;

  beforeAll(async () => {
    const entries = await readArchive({ bytes: await writeDataPackage(formatSource()) });
    files = new Map(entries.map(({ path, bytes }) => [path, bytes]));
    descriptor = packageSchema.parse(
      JSON.parse(files.get('datapackage.json')?.toString() ?? 'null'),
    );
  });

  it('should hold the descriptor and the files that it names, and nothing else', () => {
    expect([...files.keys()]).toEqual([
      'datapackage.json',
      ...descriptor.resources.map(({ path }) => path),
    ]);
  });

  it('should hold a file for all indicators and one for each table', () => {
    expect(descriptor.resources.map(({ path }) => path)).toEqual([
      'indicators.csv',
      ...formatSource().report.tables.map(({ key }) => `tables/${key}.csv`),
    ]);
  });

  it('should tell size and hash of each file truly', () => {
    for (const { path, bytes, hash } of descriptor.resources) {
      const file = files.get(path) ?? Buffer.alloc(0);
      expect({ bytes: file.length, hash: `sha256:${sha256(file)}` }).toEqual({ bytes, hash });
    }
  });

  it('should have the fields of its schema in the head of each file', () => {
    for (const { path, schema } of descriptor.resources) {
      const [head] = parse(files.get(path) ?? '');
      expect(head).toEqual(schema.fields.map(({ name }) => name));
    }
  });

  it('should hold only cells that their fields allow', () => {
    const wrong = descriptor.resources.flatMap(({ path, schema }) =>
      parse(files.get(path) ?? '', { from: 2 }).flatMap((cells) =>
        schema.fields.flatMap((field, index) =>
          isValid(cells[index] ?? '', field) ? [] : `${path} ${field.name}: ${cells[index]}`,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('should have no key twice in a file', () => {
    for (const { path, schema } of descriptor.resources) {
      const rows = parse<Record<string, string>>(files.get(path) ?? '', { columns: true });
      const keys = rows.map((row) => schema.primaryKey.map((name) => row[name]).join(' '));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('should state no licence that nobody gave', () => {
    expect(descriptor).not.toHaveProperty('licenses');
  });

  it('should not be read when it is cut off', async () => {
    const bytes = await writeDataPackage(formatSource());
    await expect(readDataPackage({ bytes: bytes.subarray(0, -40) })).rejects.toThrow();
  });
});
