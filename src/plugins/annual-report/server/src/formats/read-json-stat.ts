import { z } from 'zod';
import type { FormatReading } from '../../../domain/formats/printed-cell';

const categories = z.object({ category: z.object({ index: z.array(z.string()) }) });
const sparse = z.record(z.string(), z.string());

const datasetSchema = z.object({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  id: z.tuple([z.literal('indicator'), z.literal('year')]),
  size: z.tuple([z.int(), z.int()]),
  dimension: z.object({ indicator: categories, year: categories }),
  value: z.array(z.number().nullable()),
  status: sparse,
  extension: z.object({
    table: z.string().nullable(),
    edition: z.int(),
    sha256: z.string(),
    text: sparse,
    codes: sparse,
  }),
});

/** Reads a JSON-stat dataset of ours back. @throws when it is none */
export function readJsonStat({ bytes }: { bytes: Buffer }): FormatReading {
  const { dimension, value, status, extension } = datasetSchema.parse(
    JSON.parse(bytes.toString('utf8')),
  );
  const rows = dimension.indicator.category.index;
  const years = dimension.year.category.index;
  return {
    edition: extension.edition,
    sha256: extension.sha256,
    cells: Object.entries(status).map(([index, word]) => {
      const row = rows[Math.floor(Number(index) / years.length)] ?? '';
      return {
        table: extension.table,
        row,
        indicator: extension.codes[row] ?? '',
        year: Number(years[Number(index) % years.length]),
        value: value[Number(index)] ?? null,
        text: extension.text[index] ?? '',
        status: word,
      };
    }),
  };
}
