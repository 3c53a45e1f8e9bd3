import type { DeskDocument, DeskDocumentType } from '../../contract/desk/document';
import { caseLabel } from '../outline/labels';
import type { NumberedChapter, Numbering } from '../outline/number-report';

export type DeskPlace = Pick<DeskDocument, 'label' | 'path'>;

const NOWHERE: DeskPlace = { label: null, path: [] };

const toStep = ({ content, number }: NumberedChapter): DeskPlace['path'][number] => ({
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
  type: DeskDocumentType;
  documentId: string;
  numbering: Pick<Numbering, 'chapters'>;
}): DeskPlace {
  const search = (chapters: NumberedChapter[], above: DeskPlace['path']): DeskPlace | null => {
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
