import { folderReason } from '../../messages/commands/folder-messages';
import type { FolderReport } from '../folder-report';
import type { FolderFiles } from '../read/folder-files';
import { assembleFolder, type FolderReading } from '../read/read-folder';
import { readOutline } from '../read/read-outline';
import { differingParts } from './compare-reports';
import type { ExportProblem } from './report-from-content';
import { reportToFiles } from './report-to-files';

const readAgain = (texts: Map<string, string>, { packs }: FolderReport): FolderReading => {
  const files: FolderFiles = { texts, photographs: [], missing: [], strangers: [], problems: [] };
  return assembleFolder({ files, outline: readOutline(files), packs });
};

/**
 * Writes a report as texts and reads them again: what is not read as it was is a problem, so that no word is lost in
 * silence. A report whose tokens or tables stand for nothing yet says that it is unfinished.
 */
export function makeFolder({ report }: { report: FolderReport }): {
  texts: Map<string, string>;
  problems: ExportProblem[];
} {
  let texts = reportToFiles({ report, isUnfinished: false });
  let read = readAgain(texts, report);
  if (read.problems.length > 0) {
    texts = reportToFiles({ report, isUnfinished: true });
    read = readAgain(texts, report);
  }
  const problems = read.problems.map(({ file, line, reason }) => ({
    place: `${file}:${line}`,
    reason,
  }));
  if (read.report === null) return { texts, problems };
  const differing = differingParts({ one: report, other: read.report }).map((what) => ({
    place: what,
    reason: folderReason('export-differs', { what }),
  }));
  return { texts, problems: [...problems, ...differing] };
}
