import type { PanelDocument, PanelDocumentType, PanelToken } from '../../contract/admin/document';
import type { JudgedFinding } from '../checks/finding';
import type { Judgement } from '../checks/judge-report';
import { caseLabel } from '../outline/labels';
import type { NumberedChapter, Numbering, Place } from '../outline/number-report';
import { listTokens } from './list-tokens';

/**
 * Findings that whoever writes the document can mend there: its own, and those of the pictures and tables that
 * stand first in it. Of a report, those that name no chapter.
 */
function findingsOf({
  type,
  documentId,
  label,
  findings,
  numbering,
}: {
  type: PanelDocumentType;
  documentId: string;
  label: PanelPlace['label'];
  findings: JudgedFinding[];
  numbering: Pick<Numbering, 'figures' | 'tables'>;
}): JudgedFinding[] {
  const isHere = (place: Place | undefined): boolean => {
    if (!place) return false;
    return type === 'case'
      ? place.case === documentId
      : place.case === null && place.chapter === label;
  };
  return findings.filter(({ place }) => {
    if (place.type === type) return place.id === documentId;
    if (place.type === 'image') return isHere(numbering.figures.get(place.id));
    if (place.type === 'indicator-table') return isHere(numbering.tables.get(place.id));
    return false;
  });
}

type PanelPlace = Pick<PanelDocument, 'label' | 'path'>;

const NOWHERE: PanelPlace = { label: null, path: [] };

const toStep = ({ content, number }: NumberedChapter): PanelPlace['path'][number] => ({
  documentId: content.documentId,
  number,
  title: content.title,
});

/** The number of a chapter or case and the chapters that hold it; nothing for what the outline does not hold. */
function findPlace({
  type,
  documentId,
  numbering,
}: {
  type: PanelDocumentType;
  documentId: string;
  numbering: Pick<Numbering, 'chapters'>;
}): PanelPlace {
  const search = (chapters: NumberedChapter[], above: PanelPlace['path']): PanelPlace | null => {
    for (const chapter of chapters) {
      if (type === 'chapter' && chapter.content.documentId === documentId) {
        return { label: chapter.number, path: above };
      }
      const path = [...above, toStep(chapter)];
      const found = chapter.cases.find((item) => item.content.documentId === documentId);
      if (type === 'case' && found) return { label: caseLabel(found), path };
      const below = search(chapter.chapters, path);
      if (below) return below;
    }
    return null;
  };
  return search(numbering.chapters, []) ?? NOWHERE;
}

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
