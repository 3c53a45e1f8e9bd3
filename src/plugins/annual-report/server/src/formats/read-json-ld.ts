import { z } from 'zod';
import type { FormatReading } from '../../../domain/formats/printed-cell';

const reportSchema = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Report'),
  version: z.int(),
  identifier: z.object({ propertyID: z.literal('sha256'), value: z.string() }),
  hasPart: z.array(
    z.object({
      '@type': z.literal('Dataset'),
      '@id': z.string(),
      identifier: z.string(),
      variableMeasured: z.array(
        z.object({
          identifier: z.string(),
          propertyID: z.string(),
          valueReference: z.array(
            z.object({
              observationDate: z.string(),
              name: z.string(),
              value: z.number().optional(),
              additionalProperty: z.object({ value: z.string() }),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** Reads the JSON-LD of a report back: its last dataset holds all indicators, the others a table each. @throws when it is none */
export function readJsonLd({ bytes }: { bytes: Buffer }): FormatReading {
  const { version, identifier, hasPart } = reportSchema.parse(JSON.parse(bytes.toString('utf8')));
  return {
    edition: version,
    sha256: identifier.value,
    cells: hasPart.flatMap((dataset, place) =>
      dataset.variableMeasured.flatMap((variable) =>
        variable.valueReference.map(({ observationDate, name, value, additionalProperty }) => ({
          table: place === hasPart.length - 1 ? null : dataset.identifier,
          row: variable.identifier,
          indicator: variable.propertyID,
          year: Number(observationDate),
          value: value ?? null,
          text: name,
          status: additionalProperty.value,
        })),
      ),
    ),
  };
}
