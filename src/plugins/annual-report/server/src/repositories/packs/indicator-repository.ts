import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS } from '../../../../contract/indicator';
import { selectRows, type Connection } from '../connection';
import { createDocument, updateDocument } from '../document-writer';
import { INDICATOR } from '../../uids';

const indicatorSchema = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  unit: z.string().nullable(),
  kind: z.enum(INDICATOR_KINDS),
  decimals: z.int(),
  definition: z.string().nullable(),
  source: z.string().nullable(),
  formula: z.string().nullable(),
  aggregation: z.enum(AGGREGATIONS),
  aggregationWeight: z.string().nullable(),
  direction: z.enum(DIRECTIONS),
});

/** An indicator as the dictionary stores it. */
export type DictionaryIndicator = z.infer<typeof indicatorSchema>;

export type StoredIndicator = DictionaryIndicator & { documentId: string };

/** The dictionary's indicators; they are written through their document rules. */
export function createIndicatorRepository({
  strapi,
  connection,
}: {
  strapi: Core.Strapi;
  connection: Connection;
}) {
  return {
    async readAll(): Promise<Map<string, StoredIndicator>> {
      const rows = await selectRows(
        connection,
        `SELECT document_id AS "documentId", code, name, name_en AS "nameEn", unit, kind, decimals,
              definition, source, formula, aggregation, aggregation_weight AS "aggregationWeight",
              direction
         FROM indicators`,
      );
      const indicators = z.array(indicatorSchema.extend({ documentId: z.string() })).parse(rows);
      return new Map(indicators.map((indicator) => [indicator.code, indicator]));
    },

    async create({ indicator }: { indicator: DictionaryIndicator }): Promise<void> {
      await createDocument({ strapi, uid: INDICATOR, data: indicator });
    },

    async update({
      documentId,
      fields,
    }: {
      documentId: string;
      fields: Partial<DictionaryIndicator>;
    }): Promise<void> {
      await updateDocument({ strapi, uid: INDICATOR, documentId, data: fields });
    },
  };
}
