import type { PanelDocument, PanelDocumentType } from '../../contract/admin/document';
import type { Finding } from '../checks/finding';
import { caseLabel } from '../outline/labels';
import type { NumberedChapter, Numbering, Place } from '../outline/number-report';

/** The number of a document, and the chapters that hold it. */
export type PanelPlace = Pick<PanelDocument, 'label' | 'path'>;

const NOWHERE: PanelPlace = { label: null, path: [] };

const toStep = ({ content, number }: NumberedChapter): PanelPlace['path'][number] => ({
  documentId: content.documentId,
  number,
  title: content.title,
});

/** The number of a chapter or case and the chapters that hold it; nothing for what the outline does not hold. */
export function findPlace({
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
 * Whether something stands in a document, so that whoever writes that can mend it there: in itself, or in a picture
 * or table that stands first in it. Of a report, what names no chapter.
 */
export function standsIn({
  type,
  documentId,
  label,
  numbering,
}: {
  type: PanelDocumentType;
  documentId: string;
  label: PanelPlace['label'];
  numbering: Pick<Numbering, 'figures' | 'tables'>;
}): (place: Pick<Finding['place'], 'type' | 'id'>) => boolean {
  const isHere = (place: Place | undefined): boolean => {
    if (!place) return false;
    return type === 'case'
      ? place.case === documentId
      : place.case === null && place.chapter === label;
  };
  return (place) => {
    if (place.type === type) return place.id === documentId;
    if (place.type === 'image') return isHere(numbering.figures.get(place.id));
    if (place.type === 'indicator-table') return isHere(numbering.tables.get(place.id));
    return false;
  };
}
