import type { DeskDocumentType } from '../../contract/desk/document';
import type { JudgedFinding } from '../checks/finding';
import type { Numbering, Place } from '../outline/number-report';
import type { DeskPlace } from './find-place';

/**
 * Findings that whoever writes the document can mend there: its own, and those of the pictures and tables that
 * stand first in it. Of a report, those that name no chapter.
 */
export function findingsOf({
  type,
  documentId,
  label,
  findings,
  numbering,
}: {
  type: DeskDocumentType;
  documentId: string;
  label: DeskPlace['label'];
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
