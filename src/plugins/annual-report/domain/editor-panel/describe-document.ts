import type { PanelDocument, PanelDocumentType, PanelToken } from '../../contract/admin/document';
import type { Judgement } from '../checks/judge-report';
import { findPlace, standsIn } from './document-place';
import { listTokens } from './list-tokens';

/**
 * What the desk shows beside a document that somebody writes.
 * @param tokens those of the report, where they are listed already
 */
export function describeDocument({
  judgement: { prepared, findings },
  type,
  documentId,
  tokens = listTokens({ prepared }),
}: {
  judgement: Judgement;
  type: PanelDocumentType;
  documentId: string;
  tokens?: PanelToken[];
}): PanelDocument {
  const { content, numbering } = prepared;
  const place = findPlace({ type, documentId, numbering });
  const isHere = standsIn({ type, documentId, label: place.label, numbering });
  return {
    report: {
      school: content.school.code,
      year: content.report.year,
      title: content.report.title,
    },
    ...place,
    findings: findings.filter((finding) => isHere(finding.place)),
    tokens,
  };
}
