import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentStatus } from '../../../../contract/envelope';
import { includedPacks } from '../../../../domain/packs/included-packs';
import { isMissing } from '../../files/text-files';
import { folderReason } from '../../messages/commands/folder-messages';
import { terminalLanguage } from '../../messages/language';
import { readPackFiles } from '../../packs/read-pack-files';
import { readAskedCoverage } from '../../repositories/checks/asked-coverage-repository';
import { createDeclarationRepository } from '../../repositories/checks/declaration-repository';
import { createWaiverRepository } from '../../repositories/checks/waiver-repository';
import { onSnapshot } from '../../repositories/connection';
import { readContent } from '../../repositories/content/content-repository';
import { createStoredFiles } from '../../repositories/editions/stored-files';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import { createIndicatorRepository } from '../../repositories/packs/indicator-repository';
import { unknownReport } from '../../services/reports/unknown-report';
import { makeFolder } from './make-folder';
import {
  type ExportProblem,
  photographName,
  reportFromContent,
  type StoredReport,
} from './report-from-content';

type ExportRequest = ReportKey & {
  strapi: Core.Strapi;
  status: ContentStatus;
  /** Where the folder is made. */
  folder: string;
  packsFolder: string;
};

export type Exported = ReportKey & { title: string; files: number; photographs: number };

const refuse = (problems: ExportProblem[]): void => {
  if (problems.length === 0) return;
  const language = terminalLanguage({ env: process.env });
  throw new errors.ApplicationError(
    problems.map(({ place, reason }) => `${place}: ${reason[language]}`).join('\n'),
  );
};

/** Whether something stands where the folder is to be made; an empty folder is nothing. */
const isTaken = async (folder: string): Promise<boolean> => {
  try {
    const found = await lstat(folder);
    return !found.isDirectory() || (await readdir(folder)).length > 0;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};

const readStored = async ({
  strapi,
  status,
  packsFolder,
  ...key
}: Omit<ExportRequest, 'folder'>): Promise<StoredReport> => {
  const files = await readPackFiles({ folder: packsFolder });
  const known = files.flatMap(({ pack }) => pack ?? []);
  const stored = await onSnapshot(strapi, async (connection) => {
    const content = await readContent({ connection, ...key, status });
    const published = await readContent({ connection, ...key, status: 'published' });
    if (content === null || published === null) return null;
    const packCode = content.pack?.code ?? null;
    const pack = known.find((one) => one.pack === packCode);
    return {
      content,
      published,
      packCode,
      packs: pack ? [...includedPacks({ pack, packs: known }), pack] : [],
      dictionary: await createIndicatorRepository({ strapi, connection }).readAll(),
      numberCoverage: await readAskedCoverage({ connection, ...key }),
      waivers: await createWaiverRepository({ connection }).list(key),
      overrides: await createWaiverRepository({ connection, acceptance: 'override' }).list(key),
      declarations: await createDeclarationRepository({ connection }).list(key),
    };
  });
  if (stored === null) throw await unknownReport({ strapi, ...key });
  const { packCode: code, packs } = stored;
  if (code !== null && packs.length === 0) {
    refuse([{ place: `${key.school}/${key.year}`, reason: folderReason('export-pack', { code }) }]);
  }
  return stored;
};

/** Writes the folder beside its place and moves it there whole. */
const writeFolder = async (
  folder: string,
  texts: Map<string, string>,
  photographs: { name: string; read: () => Promise<Buffer> }[],
): Promise<void> => {
  const draft = `${folder}.${process.pid}.part`;
  try {
    for (const [file, text] of texts) {
      const place = path.join(draft, file);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text, { flag: 'wx' });
    }
    for (const { name, read } of photographs) {
      const place = path.join(draft, 'photographs', name);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, await read(), { flag: 'wx' });
    }
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

/**
 * Writes a report as a folder that `npm run report:load` reads, photographs as files: all of it or nothing.
 * @throws NotFoundError that names the existing reports; ApplicationError where something stands in the folder's place,
 * or for what no folder can hold, with the place of each
 */
export async function exportReport(request: ExportRequest): Promise<Exported> {
  const { strapi, folder } = request;
  if (await isTaken(folder)) {
    refuse([{ place: folder, reason: folderReason('export-exists') }]);
  }
  const stored = await readStored(request);
  const { report, problems } = reportFromContent(stored);
  const { texts, problems: lost } = makeFolder({ report });
  refuse([...problems, ...lost]);
  const shown = new Set(report.images.map(({ key }) => key));
  const storedFiles = createStoredFiles({ strapi });
  const photographs = stored.content.images.flatMap(({ key, caption, file }) =>
    file === null || !shown.has(key)
      ? []
      : [
          {
            name: photographName({ key, mime: file.mime }),
            read: async (): Promise<Buffer> => {
              try {
                return await storedFiles.read({ url: file.url });
              } catch (error) {
                strapi.log.error(`The file ${file.url} could not be read: ${String(error)}`);
                const reason = folderReason('export-photo-unread', { url: file.url });
                refuse([{ place: caption, reason }]);
                throw error;
              }
            },
          },
        ],
  );
  await mkdir(path.dirname(folder), { recursive: true });
  await writeFolder(folder, texts, photographs);
  return {
    school: report.school.code,
    year: report.report.year,
    title: report.report.title,
    files: texts.size,
    photographs: photographs.length,
  };
}
