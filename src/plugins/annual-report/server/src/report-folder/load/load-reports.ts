import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { sha256 } from '../../hash/sha256';
import { folderReason } from '../../messages/commands/folder-messages';
import { type Connection, inTransaction } from '../../repositories/connection';
import { readObservations } from '../../repositories/content/read-numbers';
import { createDocument } from '../../repositories/document-writer';
import { createStoredFiles } from '../../repositories/editions/stored-files';
import { createIndicatorRepository } from '../../repositories/packs/indicator-repository';
import { createNewReportRepository } from '../../repositories/reports/new-report-repository';
import { createSubjectRepository } from '../../repositories/reports/subject-repository';
import { createPackService } from '../../services/packs/pack-service';
import { schoolFolder } from '../../services/photos/school-folder';
import { SCHOOL } from '../../uids';
import type { FolderReport } from '../folder-report';
import { type FolderProblem, ReportFolderError } from '../read/folder-files';
import { placedBelow, type ReadReport } from '../read/read-folder';
import { findPhotographs, type Photograph } from './find-photographs';
import type { Progress } from './progress';
import { renameImages } from './rename-images';
import type { StoredFile } from './store-photograph';
import { removeStored, uploadPhotographs } from './upload-photographs';
import { writeDeclarations, writeReport, writeAccepted } from './write-report';
import { planValues } from './write-values';

export type LoadedReport = {
  school: string;
  year: number;
  title: string;
  /** How many values stood already. */
  standingValues: number;
  /** Images whose key another image of the school has, and their new keys. */
  renamed: Map<string, string>;
};

type Loading = {
  strapi: Core.Strapi;
  connection: Connection;
  read: ReadReport;
  photographs: Map<string, Photograph>;
  by: string;
  onStored: (file: StoredFile) => void;
  progress: Progress;
};

const refuse = (folder: string, problems: FolderProblem[]): void => {
  if (problems.length > 0) throw new ReportFolderError({ problems: placedBelow(folder, problems) });
};

const refuseExisting = async ({ connection, read: { folder, report } }: Loading): Promise<void> => {
  const key = { school: report.school.code, year: report.report.year };
  const reports = createNewReportRepository({ connection });
  await reports.lock(key);
  if ((await reports.report(key)) === null) return;
  refuse(folder, [{ file: 'report.yaml', line: 1, reason: folderReason('report-exists', key) }]);
};

const shown = (value: string | number | null): string => (value === null ? '—' : String(value));

/** Document id of the school: of the one that stands, which must be the same, or of a new one. */
const provideSchool = async ({ strapi, connection, read }: Loading): Promise<string> => {
  const { school } = read.report;
  const standing = await createSubjectRepository({ connection }).school({ code: school.code });
  if (standing === null) return createDocument({ strapi, uid: SCHOOL, data: school });
  const { code, ...fields } = school;
  const differing = Object.entries(fields).filter(
    ([field, value]) => standing[field as keyof typeof fields] !== value,
  );
  refuse(
    read.folder,
    differing.map(([field, value]) => {
      const params = {
        code,
        field,
        standing: shown(standing[field as keyof typeof fields]),
        given: shown(value),
      };
      return { ...read.places.school, reason: folderReason('school-differs', params) };
    }),
  );
  return standing.documentId;
};

/** Adds indicators that no pack defines; one that stands must be the same, but for a definition that it lacks. */
const provideIndicators = async ({ strapi, connection, read }: Loading): Promise<void> => {
  const { ownIndicators } = read.report;
  if (ownIndicators.length === 0) return;
  const repository = createIndicatorRepository({ strapi, connection });
  const dictionary = await repository.readAll();
  const problems: FolderProblem[] = [];
  for (const indicator of ownIndicators) {
    const standing = dictionary.get(indicator.code);
    if (!standing) {
      await repository.create({ indicator });
      continue;
    }
    if (standing.definition === null && indicator.definition !== null) {
      const { definition } = indicator;
      await repository.update({ documentId: standing.documentId, fields: { definition } });
      standing.definition = definition;
    }
    const place = read.places.indicators.get(indicator.code) ?? {
      file: 'indicators.yaml',
      line: 1,
    };
    for (const [field, value] of Object.entries(indicator)) {
      const other = standing[field as keyof typeof indicator];
      if (other === value) continue;
      const params = {
        code: indicator.code,
        field,
        standing: shown(other),
        given: shown(value),
      };
      problems.push({ ...place, reason: folderReason('indicator-differs', params) });
    }
  }
  refuse(read.folder, problems);
};

/** Images of the school that stand and are the same, by key, and new keys for those that only share theirs. */
const matchImages = async ({
  strapi,
  connection,
  read: { folder, report },
  photographs,
}: Loading): Promise<{ same: Map<string, string>; renamed: Map<string, string> }> => {
  const school = report.school.code;
  const standing = await createSubjectRepository({ connection }).images({ school });
  const taken = new Map(standing.map((image) => [image.key, image]));
  const names = new Set([...taken.keys(), ...report.images.map(({ key }) => key)]);
  const same = new Map<string, string>();
  const renamed = new Map<string, string>();
  const isSamePhotograph = async (url: string | null, key: string): Promise<boolean> => {
    const photograph = photographs.get(key);
    if (url === null || !photograph || photograph.isPlaceholder) return url === null;
    const stored = await createStoredFiles({ strapi }).read({ url });
    const given = await readFile(path.join(folder, photograph.file));
    return sha256(stored) === sha256(given);
  };
  const freeName = (key: string): string => {
    const year = `${key}-${report.report.year}`;
    for (let turn = 1; ; turn += 1) {
      const name = turn === 1 ? year : `${year}-${turn}`;
      if (!names.has(name)) return name;
    }
  };
  for (const { file: _file, ...image } of report.images) {
    const existing = taken.get(image.key);
    if (!existing) continue;
    const { documentId, url, ...fields } = existing;
    const isSame =
      Object.entries(image).every(
        ([field, value]) => fields[field as keyof typeof image] === value,
      ) && (await isSamePhotograph(url, image.key));
    if (isSame) same.set(image.key, documentId);
    else {
      const name = freeName(image.key);
      names.add(name);
      renamed.set(image.key, name);
    }
  }
  return { same, renamed };
};

const underNewKeys = <Value>(map: Map<string, Value>, names: Map<string, string>) =>
  new Map([...map].map(([key, value]) => [names.get(key) ?? key, value]));

const loadReport = async (loading: Loading): Promise<LoadedReport> => {
  const { strapi, connection, read, by, onStored, progress } = loading;
  await refuseExisting(loading);
  const { code: school, name } = read.report.school;
  const { year, title } = read.report.report;
  progress(`loading ${school}/${year}`);
  await createPackService({ strapi }).load({ packs: read.report.packs });
  const schoolId = await provideSchool(loading);
  await provideIndicators(loading);
  const { plan: values, problems } = planValues({
    given: read.report.observations,
    standing: await readObservations({ connection, school, status: 'draft' }),
    places: read.places,
  });
  refuse(read.folder, problems);
  const { same, renamed } = await matchImages(loading);
  const report: FolderReport = renameImages({ report: read.report, names: renamed });
  const images = report.images.filter(({ key }) => !same.has(key));
  const libraryFolder =
    images.length === 0
      ? null
      : (await schoolFolder({ strapi, school: { code: school, name } })).id;
  const files = await uploadPhotographs({
    strapi,
    folder: read.folder,
    images,
    photographs: underNewKeys(loading.photographs, renamed),
    libraryFolder,
    isReused: false,
    onStored,
    progress,
  });
  await writeReport({ strapi, report, schoolId, files, standingImages: same, values, progress });
  await writeAccepted({ strapi, report, by, reset: false });
  await writeDeclarations({ strapi, report, by });
  const written = values.added.length + values.completed.length;
  return {
    school,
    year,
    title,
    standingValues: report.observations.length - written,
    renamed,
  };
};

/**
 * Loads reports that were read and checked, earlier years first: all of them or nothing. What stands already is never
 * written over: a report that exists is refused, a value or an image that is the same is used.
 * @param by on whose behalf
 * @throws ReportFolderError, with the places of what contradicts the database
 */
export async function loadReports({
  strapi,
  reports,
  by,
  progress,
}: {
  strapi: Core.Strapi;
  reports: ReadReport[];
  by: string;
  progress: Progress;
}): Promise<LoadedReport[]> {
  const photographs = new Map<ReadReport, Map<string, Photograph>>();
  for (const read of reports) photographs.set(read, await findPhotographs(read));
  const stored: StoredFile[] = [];
  try {
    return await inTransaction(strapi, async (connection) => {
      const loaded: LoadedReport[] = [];
      for (const read of reports) {
        const found = photographs.get(read) ?? new Map<string, Photograph>();
        const onStored = (file: StoredFile): void => void stored.push(file);
        const loading = { strapi, connection, read, photographs: found, by, onStored, progress };
        loaded.push(await loadReport(loading));
      }
      return loaded;
    });
  } catch (error) {
    await removeStored({ strapi, files: stored });
    throw error;
  }
}
