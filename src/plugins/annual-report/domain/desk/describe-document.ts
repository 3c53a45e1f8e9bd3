import type { DeskDocument, DeskDocumentType, DeskToken } from '../../contract/desk/document';
import type { Judgement } from '../checks/judge-report';
import { findPlace } from './find-place';
import { findingsOf } from './findings-of';
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
  type: DeskDocumentType;
  documentId: string;
  tokens?: DeskToken[];
}): DeskDocument {
  const { content, numbering } = prepared;
  const place = findPlace({ type, documentId, numbering });
  return {
    report: {
      school: content.school.code,
      year: content.report.year,
      title: content.report.title,
    },
    ...place,
    findings: findingsOf({ type, documentId, label: place.label, findings, numbering }),
    tokens,
  };
}
