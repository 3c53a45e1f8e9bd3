import { gridsOf } from '../content/grid-content';
import type { ReportContent } from '../content/report-content';
import { caseLabel, figureLabel, tableLabel } from '../outline/labels';
import type { NumberedChapter, Numbering } from '../outline/number-report';
import type { ReferenceKind } from './token';

/** What a reference prints, by key; null for a thing of the report that bears no number. */
export type ReferenceLabels = Record<ReferenceKind, Map<string, string | null>>;

const chapterNumbers = (chapters: NumberedChapter[]): [string, string][] =>
  chapters.flatMap(({ content, number, chapters: below }): [string, string][] => [
    [content.documentId, number],
    ...chapterNumbers(below),
  ]);

const byKey = <Thing extends { key: string }>(
  things: Thing[],
  labelOf: (thing: Thing) => string | null | undefined,
): Map<string, string | null> =>
  new Map(things.map((thing) => [thing.key, labelOf(thing) ?? null]));

/** The printed numbers of a report's chapters, cases, figures and tables. */
export function referenceLabels({
  content,
  numbering,
}: {
  content: ReportContent;
  numbering: Numbering;
}): ReferenceLabels {
  const chapters = new Map(chapterNumbers(numbering.chapters));
  const cases = new Map(
    numbering.cases.map(({ content: item, number }) => [item.documentId, caseLabel({ number })]),
  );
  return {
    chapter: byKey(content.chapters, ({ documentId }) => chapters.get(documentId)),
    case: byKey(content.cases, ({ documentId }) => cases.get(documentId)),
    image: byKey(content.images, ({ documentId }) => {
      const figure = numbering.figures.get(documentId);
      return figure && figureLabel(figure);
    }),
    table: new Map([
      ...byKey(content.tables, ({ documentId, kind }) => {
        const place = numbering.tables.get(documentId);
        return place && tableLabel({ kind, number: place.number });
      }),
      ...byKey(gridsOf(content), (grid) => {
        const place = numbering.grids.get(grid);
        return place && tableLabel({ kind: 'trend', number: place.number });
      }),
    ]),
  };
}
