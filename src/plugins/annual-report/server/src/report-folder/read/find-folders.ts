import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, isNoFolder, listFolder, shownFolder } from '../../files/text-files';
import { folderReason } from '../../messages/commands/folder-messages';
import type { Message } from '../../messages/message';
import { ReportFolderError } from './folder-files';
import { type ReadReport, placedBelow, readReportFolder } from './read-folder';

const HEAD = 'report.yaml';
const MOST_REPORTS = 50;

const kindOf = async (path: string): Promise<'file' | 'folder' | null> => {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isMissing(error) || isNoFolder(error)) return null;
    throw error;
  }
};

const refuse = (file: string, reason: Message): never => {
  throw new ReportFolderError({ problems: [{ file: shownFolder(file), line: 1, reason }] });
};

/** The report that a folder holds, or the reports in the folders that lie in it. */
const reportFoldersIn = async (folder: string): Promise<string[]> => {
  const kind = await kindOf(folder);
  if (kind === null) return refuse(folder, folderReason('folder-missing'));
  if (kind === 'file') return refuse(folder, folderReason('folder-expected'));
  if ((await kindOf(join(folder, HEAD))) !== null) return [folder];
  const below: string[] = [];
  for (const name of await listFolder(folder)) {
    if ((await kindOf(join(folder, name, HEAD))) === 'file') below.push(join(folder, name));
  }
  if (below.length === 0) return refuse(folder, folderReason('folder-without-report'));
  if (below.length > MOST_REPORTS) {
    const params = { count: below.length, limit: MOST_REPORTS };
    return refuse(folder, folderReason('reports-many', params));
  }
  return below;
};

const refuseRepeated = (reports: ReadReport[]): void => {
  const seen = new Set<string>();
  for (const { folder, report } of reports) {
    const params = { school: report.school.code, year: report.report.year };
    const key = `${params.school}/${params.year}`;
    if (seen.has(key)) {
      const problem = { file: HEAD, line: 1, reason: folderReason('report-twice', params) };
      throw new ReportFolderError({ problems: placedBelow(folder, [problem]) });
    }
    seen.add(key);
  }
};

/**
 * Reads every report in the folders: one that a folder itself holds, or several, each in a folder of its own. Earlier
 * years come first.
 * @throws ReportFolderError with the problems of all of them, or PackFileError
 */
export async function readReportFolders({
  folders,
  packsFolder,
}: {
  folders: string[];
  packsFolder: string;
}): Promise<ReadReport[]> {
  const found = [...new Set((await Promise.all(folders.map(reportFoldersIn))).flat())];
  const reports: ReadReport[] = [];
  const failures: ReportFolderError[] = [];
  for (const folder of found) {
    try {
      reports.push(await readReportFolder({ folder, packsFolder }));
    } catch (error) {
      if (!(error instanceof ReportFolderError)) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new ReportFolderError({ problems: failures.flatMap(({ problems }) => problems) });
  }
  refuseRepeated(reports);
  return reports.sort((one, other) => one.report.report.year - other.report.report.year);
}
