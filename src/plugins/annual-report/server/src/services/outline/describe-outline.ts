import type {
  DeskOutline,
  DeskOutlineNode,
  OutlineNumbers,
} from '../../../../contract/desk/outline';
import { blockNodes } from '../../../../domain/checks/support/block-nodes';
import { CASE_FIELDS, CHAPTER_FIELDS } from '../../../../domain/content/content-fields';
import { hasFields } from '../../../../domain/content/field-facts';
import type { BlockContent } from '../../../../domain/content/report-content';
import { flattenOutline } from '../../../../domain/outline/flatten-outline';
import { numberReport } from '../../../../domain/outline/number-report';
import { outlineNumbers } from '../../../../domain/outline/outline-numbers';
import type { OutlineContent } from '../../repositories/outline/outline-repository';
import { outlineVersion } from './outline-version';

const UNNUMBERED: OutlineNumbers = {
  number: null,
  figures: null,
  cases: null,
  tables: null,
  annexes: null,
};

type Described = Pick<DeskOutlineNode, 'documentId' | 'key' | 'title' | 'parent'> & {
  position: number;
  blocks: BlockContent[];
  /** Something beside the title and the blocks was entered. */
  hasFields: boolean;
};

/** The outline as the desk shows it: what hangs where, what it is called, and every computed number. */
export const describeOutline = ({
  content,
}: {
  content: OutlineContent;
}): Omit<DeskOutline, 'lastSave'> => {
  const { tables, statuses } = content;
  const kinds = new Map(tables.map(({ documentId, kind }) => [documentId, kind]));
  const numbers = outlineNumbers({ numbering: numberReport(content), tables });

  const toNode = (described: Described): DeskOutlineNode => {
    const { documentId, key, title, parent, blocks } = described;
    const shown = blocks.flatMap((block) => (block.type === 'table' ? (block.table ?? []) : []));
    const status = statuses.get(documentId) ?? 'draft';
    return {
      documentId,
      key,
      title,
      parent,
      status,
      isBlank: blockNodes({ blocks }).length === 0,
      isRemovable: status === 'draft' && blocks.length === 0 && !described.hasFields,
      images: blocks.flatMap((block) => (block.type === 'images' ? block.images : [])),
      tables: shown.filter((id) => kinds.get(id) === 'trend'),
      annexes: shown.filter((id) => kinds.get(id) === 'annex'),
      numbers: numbers.get(documentId) ?? UNNUMBERED,
    };
  };

  const structure = {
    chapters: content.chapters.map((chapter) => ({
      ...chapter,
      hasFields: hasFields(chapter, CHAPTER_FIELDS),
    })),
    cases: content.cases.map((item) => {
      const { chapter: parent, ...rest } = item;
      return { ...rest, parent, hasFields: hasFields(item, CASE_FIELDS) };
    }),
  };
  const flat = flattenOutline<Described, Described>(structure);
  return {
    version: outlineVersion({ structure }),
    chapters: flat.chapters.map(toNode),
    cases: flat.cases.map(toNode),
  };
};
