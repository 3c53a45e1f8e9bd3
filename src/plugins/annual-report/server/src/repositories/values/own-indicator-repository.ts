import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { OwnValue } from '../../../../contract/admin/own-values';
import { valueText } from '../../../../domain/values/value-text';
import { INDICATOR } from '../../uids';
import { selectRows, type Connection } from '../connection';
import type { DictionaryIndicator } from '../packs/indicator-repository';
import { documentIdMaker } from '../new-document-id';
import { JOIN_CURRENT_REVISION, STORED_COLUMNS, storedSchema } from './value-row';

export type NewOwnIndicator = Pick<
  DictionaryIndicator,
  'code' | 'name' | 'unit' | 'kind' | 'decimals'
> &
  Partial<Pick<DictionaryIndicator, 'nameEn' | 'definition' | 'source' | 'direction'>>;

const namedSchema = z.object({
  name: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(['count', 'amount', 'percent', 'ratio', 'text']),
  decimals: z.int(),
});

/** Indicators of a school's own. They are written past the documents, whose rules let nobody make one. */
export function createOwnIndicatorRepository({ connection }: { connection: Connection }) {
  return {
    /** Always inside a transaction. */
    async add({
      strapi,
      school,
      indicator,
      userId,
    }: {
      strapi: Core.Strapi;
      school: string;
      indicator: NewOwnIndicator;
      userId: number | null;
    }): Promise<void> {
      const { code, name, unit, kind, decimals } = indicator;
      const { nameEn = null, definition = null, source = null, direction = 'neither' } = indicator;
      const documentId = documentIdMaker({ strapi, uid: INDICATOR })();
      await connection.raw(
        `INSERT INTO indicators
           (document_id, code, name, name_en, unit, kind, decimals, definition, source, aggregation,
            direction, school_code, created_at, updated_at, published_at, created_by_id,
            updated_by_id, locale)
         SELECT given.id, given.code, given.name, given.name_en, given.unit, given.kind,
                given.decimals, given.definition, given.source, 'none', given.direction,
                given.school, now(), now(), now(), given.user_id, given.user_id, NULL
           FROM (SELECT ?::text AS id, ?::text AS code, ?::text AS name, ?::text AS name_en,
                        ?::text AS unit, ?::text AS kind, ?::integer AS decimals,
                        ?::text AS definition, ?::text AS source, ?::text AS direction,
                        ?::text AS school, ?::integer AS user_id) given`,
        // Knex knows no null among what it binds, though the driver does.
        [
          ...[documentId, code, name, nameEn, unit, kind, decimals, definition, source, direction],
          ...[school, userId],
        ] as never[],
      );
    },

    /** The values of a school's own indicators, by name and year. One statement. */
    async list({ school }: { school: string }): Promise<OwnValue[]> {
      const rows = await selectRows(
        connection,
        `SELECT ${STORED_COLUMNS}, i.name, i.unit, i.kind, i.decimals
           FROM indicators i
           JOIN observations o ON o.indicator_code = i.code AND o.school_code = i.school_code
                ${JOIN_CURRENT_REVISION}
          WHERE i.school_code = ? ORDER BY i.name, i.code, o.year`,
        [school],
      );
      return rows.map((row) => {
        const stored = storedSchema.parse(row);
        const { name, unit, kind, decimals } = namedSchema.parse(row);
        const { indicator, year, revision, changedBy, changedAt } = stored;
        return {
          ...{ indicator, name, unit, year, revision },
          text: valueText({ ...stored, kind, decimals }),
          isReviewed: stored.reviewedRevision === revision,
          by: changedBy?.name ?? null,
          at: changedAt,
        };
      });
    },
  };
}
