import type { DeskDocument, DeskDocumentType } from '../../../contract/desk/document';
import { judgeReport, type WaiverOf } from '../../../domain/checks/judge-report';
import type { ReportContent } from '../../../domain/content/report-content';
import { describeDocument } from '../../../domain/desk/describe-document';

export { readDocument } from '../../../domain/desk/read-document';

/** Checks a whole report for what concerns one of its documents. */
export const describeForDesk = ({
  type,
  documentId,
  ...judged
}: {
  content: ReportContent;
  waivers: WaiverOf[];
  type: DeskDocumentType;
  documentId: string;
}): DeskDocument => describeDocument({ judgement: judgeReport(judged), type, documentId });
