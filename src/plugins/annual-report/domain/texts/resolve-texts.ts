import type { InlineNode, ListNode, TextContent } from '../../contract/text';
import type { FindingPlace } from '../checks/finding';
import type {
  BlockContent,
  CaseContent,
  ChapterContent,
  ImageContent,
  ReportContent,
} from '../content/report-content';
import type { Occurrence } from '../facts/occurrence';
import type { TokenProblem } from '../facts/token-problem';
import type { NumberedChapter, Numbering } from '../outline/number-report';
import type { ValueBook } from '../values/value-book';
import type { Passage, PassageKind } from './passage';
import type { Places } from './places';

export type ResolvedTexts = {
  content: ReportContent;
  passages: Passage[];
  occurrences: Map<string, Occurrence[]>;
  problems: TokenProblem[];
};

const plainText = (nodes: InlineNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : plainText(node.children))).join('');

/**
 * Walks every text of the report in reading order: a chapter's title and blocks, its cases, its
 * sub-chapters; a caption and a table's title where they stand first. Resolves the tokens of each and lists
 * it as a passage.
 */
export const resolveTexts = ({
  content,
  numbering,
  places,
}: {
  content: ReportContent;
  numbering: Numbering;
  values: ValueBook;
  places: Places;
}): ResolvedTexts => {
  const passages: Passage[] = [];
  const images = new Map(content.images.map((image) => [image.documentId, image]));
  const tables = new Map(content.tables.map((table) => [table.documentId, table]));
  const shown = new Set<string>();

  const add = (
    kind: PassageKind,
    place: FindingPlace,
    text: string | null,
    list: Passage['list'] = null,
  ): void => {
    if (text !== null && text.trim() !== '') {
      passages.push({ kind, place, text, facts: [], list });
    }
  };

  const addList = (list: ListNode, placeAt: (field: string) => FindingPlace, field: string): void =>
    list.children.forEach((child, index) => {
      const at = `${field}.${index}`;
      if (child.type === 'list') addList(child, placeAt, at);
      else {
        const place = { index, length: list.children.length };
        add('list-item', placeAt(at), plainText(child.children), place);
      }
    });

  const addText = (
    nodes: TextContent,
    placeAt: (field: string) => FindingPlace,
    field: string,
    only?: PassageKind,
  ): void =>
    nodes.forEach((node, index) => {
      const at = `${field}.${index}`;
      if (node.type === 'list') addList(node, placeAt, at);
      else add(only ?? node.type, placeAt(at), plainText(node.children));
    });

  const addImage = (image: ImageContent | undefined): void => {
    if (!image || shown.has(image.documentId)) return;
    shown.add(image.documentId);
    add('caption', places.image(image, { field: 'caption' }), image.caption);
    add('alt', places.image(image, { field: 'alt' }), image.alt);
  };

  const addTable = (id: string | null): void => {
    const table = id === null ? undefined : tables.get(id);
    if (!table || shown.has(table.documentId)) return;
    shown.add(table.documentId);
    add('table-title', places.table(table, { field: 'title' }), table.title);
  };

  const addBlocks = (blocks: BlockContent[], placeAt: (field: string) => FindingPlace): void =>
    blocks.forEach((block, index) => {
      const field = `content.${index}`;
      switch (block.type) {
        case 'text':
          addText(block.content, placeAt, `${field}.content`);
          break;
        case 'images':
          for (const id of block.images) addImage(images.get(id));
          break;
        case 'table':
          addTable(block.table);
          break;
        case 'challenge':
          for (const part of ['problem', 'cause', 'measures'] as const) {
            add('challenge', placeAt(`${field}.${part}`), block[part]);
          }
      }
    });

  const addCase = (item: CaseContent): void => {
    add('case-title', places.case(item, { field: 'title' }), item.title);
    add('summary', places.case(item, { field: 'summary' }), item.summary);
    addBlocks(item.blocks, (field) => places.case(item, { field }));
    addImage(item.cover === null ? undefined : images.get(item.cover));
  };

  const addChapter = ({ content: chapter, cases, chapters }: NumberedChapter): void => {
    const placeAt = (field: string) => places.chapter(chapter satisfies ChapterContent, { field });
    add('chapter-title', placeAt('title'), chapter.title);
    addBlocks(chapter.blocks, placeAt);
    for (const item of cases) addCase(item.content);
    for (const below of chapters) addChapter(below);
  };

  add('report-title', places.report({ field: 'title' }), content.report.title);
  addText(content.report.statement, (field) => places.report({ field }), 'statement', 'statement');
  for (const chapter of numbering.chapters) addChapter(chapter);
  return { content, passages, occurrences: new Map(), problems: [] };
};
