import type { GridCellJson } from '../../contract/block';
import type { InlineNode } from '../../contract/text';
import type {
  BlockContent,
  CaseContent,
  ChapterContent,
  ImageContent,
  ReportContent,
  TableContent,
} from '../content/report-content';
import {
  CASE_FIELDS,
  CHAPTER_FIELDS,
  IMAGE_FIELDS,
  REPORT_FIELDS,
  TABLE_FIELDS,
} from '../content/content-fields';
import {
  runningFields,
  type AnyFieldTable,
  type FieldTable,
  type RunningField,
} from '../content/field-facts';
import type { PassageKind } from '../content/passage-kinds';
import { referenceLabels } from '../facts/reference-labels';
import { createTokenResolver } from '../facts/token-resolver';
import type { Occurrence, TokenProblem } from '../facts/token';
import type { NumberedCase, NumberedChapter, Numbering } from '../outline/number-report';
import type { ValueBook } from '../content/value';
import type { Passage, Printed, PrintedInlines } from './passage';
import type { Places } from './places';
import { printContent } from './print-content';
import { printInlines } from './print-inlines';
import { createTextRecord, type Spot } from './text-record';

export type ResolvedTexts = {
  content: ReportContent;
  passages: Passage[];
  occurrences: Map<string, Occurrence[]>;
  boundYears: Map<string, Set<number>>;
  problems: TokenProblem[];
};

type SpotAt = (field: string) => Spot;

const byId = <Thing extends { documentId: string }>(things: Thing[]): Map<string, Thing> =>
  new Map(things.map((thing) => [thing.documentId, thing]));

/**
 * Walks every text of the report in reading order: a chapter's title and blocks, its cases, its
 * sub-chapters; a caption and a table's title where they stand first. Resolves the tokens of each and lists
 * it as a passage. What has no place in the outline is not read.
 * @param walked chapters that are read, where not all of them are wanted: what they show is numbered as ever
 */
export function resolveTexts({
  content,
  numbering,
  values,
  places,
  walked = numbering.chapters,
}: {
  content: ReportContent;
  numbering: Numbering;
  values: ValueBook;
  places: Places;
  walked?: NumberedChapter[];
}): ResolvedTexts {
  const record = createTextRecord();
  const resolve = createTokenResolver({
    year: content.report.year,
    values,
    labels: referenceLabels({ content, numbering }),
  });
  const images = byId(content.images);
  const tables = byId(content.tables);
  const chapters = byId(content.chapters);
  const cases = byId(content.cases);
  const shown = new Set<string>();

  const printNodes = (nodes: InlineNode[]): PrintedInlines => printInlines({ nodes, resolve });

  const print = (text: string): Printed => printNodes([{ type: 'text', text }]);

  const addText = (kind: PassageKind | null, spot: Spot, text: string): string => {
    const printed = print(text);
    record.add({ kind, spot, printed });
    return printed.text;
  };

  /** A thing with its running texts printed, in the order of its table. */
  const addTexts = <Thing extends object, Fields extends AnyFieldTable<Fields>>(
    thing: Thing,
    table: Fields & FieldTable<Thing>,
    spotAt: (field: RunningField<Fields>) => Spot,
  ): Thing => {
    const printed = runningFields<Fields>(table).map(({ field, kind }): [string, unknown] => {
      const add = (value: unknown): unknown =>
        typeof value === 'string' ? addText(kind, spotAt(field), value) : value;
      const value: unknown = Reflect.get(thing, field);
      return [field, Array.isArray(value) ? value.map(add) : add(value)];
    });
    return { ...thing, ...Object.fromEntries(printed) };
  };

  const addImage = (image: ImageContent | undefined): void => {
    if (!image || shown.has(image.documentId)) return;
    shown.add(image.documentId);
    const named = { ...image, caption: print(image.caption).text };
    const spotAt: SpotAt = (field) => ({
      place: places.image(named, { field }),
      occurrence: { image: image.key },
    });
    images.set(image.documentId, addTexts(image, IMAGE_FIELDS, spotAt));
  };

  const addTable = (table: TableContent | undefined): void => {
    if (!table || shown.has(table.documentId)) return;
    shown.add(table.documentId);
    const named = { ...table, title: print(table.title).text };
    const spotAt: SpotAt = (field) => ({
      place: places.table(named, { field }),
      occurrence: { table: table.key },
    });
    tables.set(table.documentId, addTexts(table, TABLE_FIELDS, spotAt));
  };

  const addCell = ({ content }: GridCellJson, spot: Spot): GridCellJson => {
    const printed = printNodes(content);
    record.add({ kind: 'grid-cell', spot, printed });
    return { text: printed.text, content: printed.nodes };
  };

  const addBlock = (block: BlockContent, spotAt: SpotAt, at: string): BlockContent => {
    switch (block.type) {
      case 'text':
        return {
          ...block,
          content: printContent({
            content: block.content,
            field: `${at}.content`,
            spotAt,
            record,
            print: printNodes,
          }),
        };
      case 'images':
        for (const id of block.images) addImage(images.get(id));
        return block;
      case 'table':
        addTable(block.table === null ? undefined : tables.get(block.table));
        return block;
      case 'challenge':
        return {
          ...block,
          problem: addText('challenge', spotAt(`${at}.problem`), block.problem),
          cause: addText('challenge', spotAt(`${at}.cause`), block.cause),
          measures: addText('challenge', spotAt(`${at}.measures`), block.measures),
        };
      case 'grid':
        return {
          ...block,
          caption: addText('table-title', spotAt(`${at}.caption`), block.caption),
          rows: block.rows.map((row, index) =>
            row.map((cell, column) => addCell(cell, spotAt(`${at}.cells.${index}.${column}`))),
          ),
        };
    }
  };

  const addBlocks = (blocks: BlockContent[], spotAt: SpotAt): BlockContent[] =>
    blocks.map((block, index) => addBlock(block, spotAt, `content.${index}`));

  const addCase = ({ content: item, number }: NumberedCase): void => {
    const named: CaseContent = { ...item, title: print(item.title).text };
    const spotAt: SpotAt = (field) => ({
      place: places.case(named, { field }),
      occurrence: { case: number },
    });
    cases.set(item.documentId, {
      ...addTexts(item, CASE_FIELDS, spotAt),
      blocks: addBlocks(item.blocks, spotAt),
    });
    if (item.cover !== null) addImage(images.get(item.cover));
  };

  const addChapter = ({ content: chapter, number, ...below }: NumberedChapter): void => {
    const named: ChapterContent = { ...chapter, title: print(chapter.title).text };
    const spotAt: SpotAt = (field) => ({
      place: places.chapter(named, { field }),
      occurrence: { chapter: number },
    });
    chapters.set(chapter.documentId, {
      ...addTexts(chapter, CHAPTER_FIELDS, spotAt),
      blocks: addBlocks(chapter.blocks, spotAt),
    });
    below.cases.forEach(addCase);
    below.chapters.forEach(addChapter);
  };

  const report = content.report;
  const named = { ...places.report(), title: print(report.title).text };
  const spotAt = (field: 'title' | 'subtitle' | 'statement', path: string = field): Spot => ({
    place: { ...named, field: path },
    occurrence: { report: field },
  });
  const head = {
    ...addTexts(report, REPORT_FIELDS, spotAt),
    statement: printContent({
      content: report.statement,
      field: 'statement',
      only: 'statement',
      spotAt: (field) => spotAt('statement', field),
      record,
      print: printNodes,
    }),
  };
  walked.forEach(addChapter);
  const { passages, occurrences, boundYears, problems } = record;
  return {
    content: {
      ...content,
      report: head,
      chapters: content.chapters.map((item) => chapters.get(item.documentId) ?? item),
      cases: content.cases.map((item) => cases.get(item.documentId) ?? item),
      images: content.images.map((item) => images.get(item.documentId) ?? item),
      tables: content.tables.map((item) => tables.get(item.documentId) ?? item),
    },
    passages,
    occurrences,
    boundYears,
    problems,
  };
}
