import type { FindingPlace, PlaceInside } from '../base/finding-place';
import type {
  CaseContent,
  ChapterContent,
  ImageContent,
  ReportContent,
  TableContent,
} from '../content/report-content';
import { caseLabel, figureLabel, tableLabel } from '../outline/labels';
import type { NumberedChapter, Numbering } from '../outline/number-report';

const chapterNumbers = (chapters: NumberedChapter[]): [string, string][] =>
  chapters.flatMap((chapter) => [
    [chapter.content.documentId, chapter.number],
    ...chapterNumbers(chapter.chapters),
  ]);

/** Says where things of a report stand, in the words that it prints. */
export function createPlaces({
  content,
  numbering,
}: {
  content: ReportContent;
  numbering: Numbering;
}) {
  const numbers = new Map(chapterNumbers(numbering.chapters));
  const caseNumbers = new Map(
    numbering.cases.map((item) => [item.content.documentId, item.number]),
  );
  const printedRows = new Map<string, { table: TableContent; row: string }>();
  for (const kind of ['annex', 'trend'] as const) {
    for (const table of content.tables.filter((candidate) => candidate.kind === kind)) {
      for (const { indicator, key } of table.layout) {
        if (indicator !== null && !printedRows.has(indicator)) {
          printedRows.set(indicator, { table, row: key });
        }
      }
    }
  }

  const ofTable = (
    { documentId, key, title, kind, layout }: TableContent,
    inside: PlaceInside = {},
  ): FindingPlace => {
    const place = numbering.tables.get(documentId);
    const indicator = layout.find((row) => row.key === inside.row)?.indicator;
    return {
      type: 'indicator-table',
      id: documentId,
      key,
      title,
      label: place ? tableLabel({ kind, number: place.number }) : null,
      chapter: place?.chapter ?? null,
      ...inside,
      ...(indicator && { indicator }),
    };
  };

  return {
    report: (inside: PlaceInside = {}): FindingPlace => ({
      type: 'report',
      id: content.report.documentId,
      key: `${content.school.code}-${content.report.year}`,
      title: content.report.title,
      label: null,
      chapter: null,
      ...inside,
    }),

    chapter: (
      { documentId, key, title }: Pick<ChapterContent, 'documentId' | 'key' | 'title'>,
      inside: PlaceInside = {},
    ): FindingPlace => {
      const number = numbers.get(documentId) ?? null;
      return {
        type: 'chapter',
        id: documentId,
        key,
        title,
        label: number,
        chapter: number,
        ...inside,
      };
    },

    case: (
      { documentId, key, title }: Pick<CaseContent, 'documentId' | 'key' | 'title'>,
      inside: PlaceInside = {},
    ): FindingPlace => {
      const number = caseNumbers.get(documentId);
      return {
        type: 'case',
        id: documentId,
        key,
        title,
        label: number === undefined ? null : caseLabel({ number }),
        chapter: numbering.casePlaces.get(documentId)?.chapter ?? null,
        ...inside,
      };
    },

    image: ({ documentId, key, caption }: ImageContent, inside: PlaceInside = {}): FindingPlace => {
      const place = numbering.figures.get(documentId);
      return {
        type: 'image',
        id: documentId,
        key,
        title: caption,
        label: place ? figureLabel({ number: place.number }) : null,
        chapter: place?.chapter ?? null,
        ...inside,
      };
    },

    table: ofTable,

    /** A value: its cell in the first table that prints it, annexes first; otherwise the indicator. */
    value: ({ indicator, year }: { indicator: string; year: number }): FindingPlace => {
      const printed = printedRows.get(indicator);
      if (printed) return ofTable(printed.table, { row: printed.row, year });
      const name = content.indicators.find(({ code }) => code === indicator)?.name ?? indicator;
      return {
        type: 'indicator',
        id: indicator,
        key: indicator,
        title: name,
        label: null,
        chapter: null,
        year,
      };
    },
  };
}

export type Places = ReturnType<typeof createPlaces>;
