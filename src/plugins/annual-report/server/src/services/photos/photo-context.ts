import type { Core } from '@strapi/strapi';
import {
  type AdminPhoto,
  type SavedPhoto,
  savedPhotoSchema,
} from '../../../../contract/admin/photos';
import type { ReportKey } from '../../../../domain/base/report-key';
import { missingFields } from '../../../../domain/photos/photo-fields';
import { notFoundProblem } from '../../messages/problem';
import { outsideTransactions } from '../../repositories/connection';
import type { StoredPhoto } from '../../repositories/photos/photo-repository';
import { createReportRepository } from '../../repositories/report-repository';
import { createNewReportRepository } from '../../repositories/reports/new-report-repository';

/** The refusal that names the reports there are. */
export async function reportNotFound({
  strapi,
  school,
  year,
}: ReportKey & { strapi: Core.Strapi }): Promise<Error> {
  const known = await createReportRepository({ strapi }).listKeys();
  const params = {
    school,
    year,
    known: known.map((report) => `${report.school}/${report.year}`).join(', ') || '—',
  };
  return notFoundProblem({ strapi, code: 'report-not-found', params });
}

/** The `documentId` of a report. @throws NotFoundError that names the existing reports */
export async function findReport({
  strapi,
  ...key
}: ReportKey & { strapi: Core.Strapi }): Promise<string> {
  const reports = createNewReportRepository({ connection: outsideTransactions({ strapi }) });
  const report = await reports.report(key);
  if (report === null) throw await reportNotFound({ strapi, ...key });
  return report.documentId;
}

/** Where a photograph is used. */
type Standing = Pick<AdminPhoto, 'figure' | 'places' | 'isUsedElsewhere'>;

/** Of a photograph that has just been added. */
export const UNUSED: Standing = { figure: null, places: [], isUsedElsewhere: false };

/** A photograph as the admin panel shows it. */
export function adminPhoto({
  stored: {
    fileId: _fileId,
    changedBy: _changedBy,
    createdAt: _createdAt,
    fileName: _fileName,
    url,
    width,
    height,
    formats,
    ...words
  },
  standing,
}: {
  stored: StoredPhoto;
  standing: Standing;
}): AdminPhoto {
  const file =
    url === null || width === null || height === null
      ? null
      : {
          url,
          width,
          height,
          large: (formats?.large ?? formats?.medium)?.url ?? url,
          thumbnail: (formats?.thumbnail ?? formats?.small)?.url ?? url,
        };
  const missing = missingFields({ ...words, hasFile: file !== null });
  return { ...words, ...standing, file, missing };
}

/** A photograph after a change. */
export function savedPhoto({ stored }: { stored: StoredPhoto }): SavedPhoto {
  return savedPhotoSchema.parse(adminPhoto({ stored, standing: UNUSED }));
}
