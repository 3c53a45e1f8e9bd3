import { hasWords } from '../content/grid-content';
import type {
  BlockContent,
  CaseContent,
  ChapterContent,
  GridContent,
  TableContent,
} from '../content/report-content';
import type { OutlineTree } from './outline';
import { buildOutline, groupByParent } from './outline';

export type NumberedCase = { content: CaseContent; number: number };

export type NumberedChapter = {
  content: ChapterContent;
  number: string;
  cases: NumberedCase[];
  chapters: NumberedChapter[];
};

/** Where something stands: the chapter's number, and the case's id when it stands inside one. */
export type Place = { chapter: string; case: string | null };

/** Computed numbers of a report. Maps are filled in reading order. */
export type Numbering = {
  chapters: NumberedChapter[];
  cases: NumberedCase[];
  casePlaces: Map<string, Place>;
  figures: Map<string, Place & { number: number }>;
  tables: Map<string, Place & { number: number }>;
  /** Tables of plain cells, counted with the tables of the text. */
  grids: Map<GridContent, Place & { number: number }>;
  challenges: Map<BlockContent, number>;
};

/**
 * Numbers sections (1.2.3), cases, figures, tables in the text, annex tables and challenges in reading
 * order: a chapter's blocks, then its cases by position with their blocks, then its sub-chapters.
 * Something shown twice keeps the number of its first place. A cover is not a figure. A table of plain cells is
 * counted with the tables of the text.
 */
export function numberReport({
  chapters,
  cases,
  tables,
}: {
  chapters: ChapterContent[];
  cases: CaseContent[];
  tables: Pick<TableContent, 'documentId' | 'kind'>[];
}): Numbering {
  const kinds = new Map(tables.map((table) => [table.documentId, table.kind]));
  const casesOf = groupByParent({ nodes: cases, parentOf: (item) => item.chapter });
  const nextTable = { annex: 0, trend: 0 };
  const numbering: Numbering = {
    chapters: [],
    cases: [],
    casePlaces: new Map(),
    figures: new Map(),
    tables: new Map(),
    grids: new Map(),
    challenges: new Map(),
  };

  const numberBlocks = (blocks: BlockContent[], place: Place): void => {
    for (const block of blocks) {
      if (block.type === 'images') {
        for (const image of block.images) {
          if (!numbering.figures.has(image)) {
            numbering.figures.set(image, { ...place, number: numbering.figures.size + 1 });
          }
        }
      } else if (block.type === 'table' && block.table !== null) {
        const kind = kinds.get(block.table);
        if (kind && !numbering.tables.has(block.table)) {
          nextTable[kind] += 1;
          numbering.tables.set(block.table, { ...place, number: nextTable[kind] });
        }
      } else if (block.type === 'grid') {
        if (!hasWords(block)) continue;
        nextTable.trend += 1;
        numbering.grids.set(block, { ...place, number: nextTable.trend });
      } else if (block.type === 'challenge') {
        numbering.challenges.set(block, numbering.challenges.size + 1);
      }
    }
  };

  const numberCase = (content: CaseContent, chapter: string): NumberedCase => {
    const numbered = { content, number: numbering.cases.length + 1 };
    numbering.cases.push(numbered);
    numbering.casePlaces.set(content.documentId, { chapter, case: content.documentId });
    numberBlocks(content.blocks, { chapter, case: content.documentId });
    return numbered;
  };

  const numberChapters = (
    trees: OutlineTree<ChapterContent>[],
    prefix: string,
  ): NumberedChapter[] =>
    trees.map(({ node, children }, index) => {
      const number = `${prefix}${index + 1}`;
      numberBlocks(node.blocks, { chapter: number, case: null });
      const ownCases = (casesOf.get(node.documentId) ?? []).map((item) => numberCase(item, number));
      return {
        content: node,
        number,
        cases: ownCases,
        chapters: numberChapters(children, `${number}.`),
      };
    });

  numbering.chapters = numberChapters(buildOutline({ nodes: chapters }), '');
  return numbering;
}
