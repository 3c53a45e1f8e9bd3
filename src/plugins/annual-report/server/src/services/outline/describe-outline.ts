import type {
  AdminOutline,
  AdminOutlineNode,
  OutlineNumbers,
} from '../../../../contract/admin/outline';
import { blockNodes } from '../../../../domain/checks/support/block-nodes';
import { CASE_FIELDS, CHAPTER_FIELDS } from '../../../../domain/content/content-fields';
import { hasFields } from '../../../../domain/content/field-facts';
import { hasWords } from '../../../../domain/content/grid-content';
import type { BlockContent } from '../../../../domain/content/report-content';
import { flattenOutline } from '../../../../domain/outline/flatten-outline';
import { numberReport } from '../../../../domain/outline/number-report';
import { outlineNumbers } from '../../../../domain/outline/outline-numbers';
import { sha256 } from '../../hash/sha256';
import type { OutlineContent } from '../../repositories/outline/outline-repository';
import type { Structure } from '../../repositories/outline/structure-repository';

/**
 * Version of a structure: it changes when a chapter or case comes, goes, moves or gets another title, and
 * not when positions are counted anew or a text is written.
 */
const outlineVersion = ({ structure }: { structure: Structure }): string => {
  const { chapters, cases } = flattenOutline(structure);
  const places = [chapters, cases].map((nodes) =>
    nodes.map(({ documentId, parent, title }) => [documentId, parent, title]),
  );
  return sha256(JSON.stringify(places)).slice(0, 32);
};

const UNNUMBERED: OutlineNumbers = {
  number: null,
  figures: null,
  cases: null,
  tables: null,
  annexes: null,
};

type Described = Pick<AdminOutlineNode, 'documentId' | 'key' | 'title' | 'parent'> & {
  position: number;
  blocks: BlockContent[];
  /** Something beside the title and the blocks was entered. */
  hasFields: boolean;
};

/** The outline as the admin panel shows it: what hangs where, what it is called, and every computed number. */
export function describeOutline({
  content,
}: {
  content: OutlineContent;
}): Omit<AdminOutline, 'lastSave'> {
  const { tables, statuses } = content;
  const kinds = new Map(tables.map(({ documentId, kind }) => [documentId, kind]));
  const numbers = outlineNumbers({ numbering: numberReport(content), tables });

  const toNode = (described: Described): AdminOutlineNode => {
    const { documentId, key, title, parent, blocks } = described;
    const shown = blocks.flatMap((block) => (block.type === 'table' ? (block.table ?? []) : []));
    const numbered = blocks.flatMap((block) => {
      if (block.type === 'grid') return hasWords(block) ? [`grid ${block.key}`] : [];
      return block.type === 'table' && kinds.get(block.table ?? '') === 'trend'
        ? (block.table ?? [])
        : [];
    });
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
      tables: numbered,
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
}
