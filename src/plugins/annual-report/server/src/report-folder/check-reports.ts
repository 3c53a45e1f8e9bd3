import type { LedgerData } from '../../../contract/admin/ledger';
import type { ReportJson } from '../../../contract/report';
import { assembleReport } from '../../../domain/assemble/assemble-report';
import { findingIdentity } from '../../../domain/checks/finding-identity';
import type { JudgedFinding } from '../../../domain/checks/finding';
import { judgeReport } from '../../../domain/checks/judge-report';
import type { NumberDeclaration } from '../../../domain/ledger/declarations';
import { describeLedger } from '../../../domain/ledger/describe-ledger';
import { sha256 } from '../hash/sha256';
import { folderContent } from './folder-content';
import type { FolderReport } from './folder-report';
import { findPhotographs, type Photograph } from './load/find-photographs';
import { planValues } from './load/write-values';
import { ReportFolderError } from './read/folder-files';
import { placedBelow, type ReadReport } from './read/read-folder';

/** What the checks find in a report, and what stands behind its numbers. */
export type CheckedReport = {
  school: string;
  year: number;
  title: string;
  findings: (JudgedFinding & { id: string })[];
  ledger: LedgerData;
};

/** Nothing was accepted or declared at a known time: a folder holds none. */
const NO_TIME = '';

const asContent = (photographs: Map<string, Photograph>) =>
  new Map(
    [...photographs].map(([key, { file, width, height, mime, bytes }]) => [
      key,
      { url: `/${file}`, width, height, mime, bytes, sha256: null, formats: {} },
    ]),
  );

/** What a folder accepts as the checks take it. */
function asAccepted(accepted: FolderReport['waivers']) {
  return accepted.map((waiver) => ({
    finding: findingIdentity(waiver),
    reason: waiver.reason,
    name: waiver.name,
    at: NO_TIME,
  }));
}

/** The declarations of a folder as the ledger takes them. */
function folderDeclarations({
  declarations,
}: Pick<FolderReport, 'declarations'>): NumberDeclaration[] {
  return declarations.map(({ place, ...declaration }) => ({
    ...place,
    ...declaration,
    at: NO_TIME,
  }));
}

const refuseContradictions = (reports: ReadReport[]): void => {
  const standing = new Map<string, FolderReport['observations']>();
  for (const { folder, report, places } of reports) {
    const school = report.school.code;
    const known = standing.get(school) ?? [];
    const { plan, problems } = planValues({ given: report.observations, standing: known, places });
    if (problems.length > 0)
      throw new ReportFolderError({ problems: placedBelow(folder, problems) });
    standing.set(school, [...known, ...plan.added]);
  }
};

/**
 * Checks reports that were read, without a database: earlier years first, each held against the report of the year
 * before where that is among them.
 * @throws ReportFolderError for photographs that are missing or none, and for years that contradict each other
 */
export async function checkReports({
  reports,
}: {
  reports: ReadReport[];
}): Promise<CheckedReport[]> {
  refuseContradictions(reports);
  const earlier = new Map<string, ReportJson>();
  const checked: CheckedReport[] = [];
  for (const read of reports) {
    const { report } = read;
    const { code: school } = report.school;
    const { year, title } = report.report;
    const photographs = asContent(await findPhotographs(read));
    const lastYear = earlier.get(`${school}/${year - 1}`) ?? null;
    const content = folderContent({ report, photographs, lastYear });
    const declarations = folderDeclarations(report);
    const { prepared, findings } = judgeReport({
      content,
      waivers: asAccepted(report.waivers),
      overrides: asAccepted(report.overrides),
    });
    checked.push({
      school,
      year,
      title,
      findings: findings.map((finding) => ({ ...finding, id: sha256(findingIdentity(finding)) })),
      ledger: describeLedger({ prepared, declarations, idOf: sha256 }),
    });
    if (reports.length > 1) {
      earlier.set(
        `${school}/${year}`,
        assembleReport({ prepared, edition: null, findings, declarations }),
      );
    }
  }
  return checked;
}
