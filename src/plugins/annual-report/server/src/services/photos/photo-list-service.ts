import type { Core } from '@strapi/strapi';
import type { AdminPhoto, AdminPhotos } from '../../../../contract/admin/photos';
import type { BlockContent } from '../../../../domain/content/report-content';
import { numberReport } from '../../../../domain/outline/number-report';
import type { ReportKey } from '../../../../domain/base/report-key';
import { inOrderOfArrival } from '../../../../domain/photos/order-of-arrival';
import { placePhotos } from '../../../../domain/photos/place-photos';
import { onSnapshot, type Connection } from '../../repositories/connection';
import { readBlocks } from '../../repositories/content/read-blocks';
import { readCaseRows, readChapterRows } from '../../repositories/content/read-outline';
import { createPhotoRepository } from '../../repositories/photos/photo-repository';
import { createNewReportRepository } from '../../repositories/reports/new-report-repository';
import { adminPhoto, reportNotFound } from './photo-context';
const readDraft = async (connection: Connection, reportDocumentId: string) => {
  const scope = { connection, reportDocumentId, status: 'draft' as const };
  const chapters = await readChapterRows(scope);
  const cases = await readCaseRows(scope);
  const owners = {
    chapters: chapters.map(({ rowId }) => rowId),
    cases: cases.map(({ rowId }) => rowId),
  };
  const blocks = await readBlocks({ connection, owners, kinds: ['images'] });
  const withBlocks = <Row extends { rowId: number }>(
    rows: Row[],
    found: Map<number, BlockContent[]>,
  ) => rows.map((row) => ({ ...row, blocks: found.get(row.rowId) ?? [] }));
  return {
    chapters: withBlocks(chapters, blocks.chapters),
    cases: withBlocks(cases, blocks.cases),
    tables: [],
  };
};

const readAll = async (connection: Connection, { school, year }: ReportKey) => {
  const report = await createNewReportRepository({ connection }).report({ school, year });
  if (report === null) return null;
  const repository = createPhotoRepository({ connection, school });
  return {
    draft: await readDraft(connection, report.documentId),
    photos: inOrderOfArrival(await repository.list(), ({ createdAt }) => Date.parse(createdAt)),
    uses: await repository.uses(),
    versions: await repository.holderVersions({ reportDocumentId: report.documentId }),
  };
};

/** The number of a figure's label, for sorting; what is no figure stands before or behind them all. */
const rankOf = ({ figure, places, isUsedElsewhere }: AdminPhoto, ranks: Map<string, number>) => {
  if (places.length === 0) return isUsedElsewhere ? Infinity : -1;
  return figure === null ? ranks.size : (ranks.get(figure) ?? 0);
};

/** Whin the admin panel shows of the photographs of a school beside one of its reports. */
export function createPhotoListService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * Every photograph of the school, and every chapter and case of the report. A fixed number of statements.
     * @throws NotFoundError that names the existing reports
     */
    async list(key: ReportKey): Promise<AdminPhotos> {
      const found = await onSnapshot(strapi, (connection) => readAll(connection, key));
      if (found === null) throw await reportNotFound({ strapi, ...key });
      const { holders, places, figures } = placePhotos({ numbering: numberReport(found.draft) });
      const isHere = (photo: string, holder: string): boolean =>
        places.get(photo)?.some((place) => place.holder === holder) ?? false;
      const elsewhere = new Set(
        found.uses.flatMap(({ photo, holder }) => (isHere(photo, holder) ? [] : [photo])),
      );
      const photos = found.photos.map((stored) =>
        adminPhoto({
          stored,
          standing: {
            figure: figures.get(stored.id) ?? null,
            places: places.get(stored.id) ?? [],
            isUsedElsewhere: elsewhere.has(stored.id),
          },
        }),
      );
      const ranks = new Map([...figures.values()].map((figure, rank) => [figure, rank]));
      return {
        photos: photos
          .map((photo, index) => ({ photo, index, rank: rankOf(photo, ranks) }))
          .sort((left, right) =>
            left.rank === right.rank ? left.index - right.index : left.rank - right.rank,
          )
          .map(({ photo }) => photo),
        holders: holders.flatMap((holder) => {
          const version = found.versions.get(holder.id);
          return version === undefined ? [] : [{ ...holder, version }];
        }),
        sizeLimit: Number(strapi.config.get('plugin::upload.sizeLimit')),
      };
    },
  };
}
