import type { NumberRange, OutlineNumbers } from '../../contract/admin/outline';
import type { TableContent } from '../content/report-content';
import type { NumberedChapter, Numbering, Place } from './number-report';

type Kind = 'figures' | 'cases' | 'tables' | 'annexes';
type Counted = { number: number; place: Place };

const span = (numbers: number[]): NumberRange | null =>
  numbers.length === 0 ? null : { from: Math.min(...numbers), to: Math.max(...numbers) };

const isWithin = (place: Place, chapter: string): boolean =>
  place.chapter === chapter || place.chapter.startsWith(`${chapter}.`);

/**
 * The numbers that each chapter, with all below it, and each case holds, by document id. Something shown
 * twice counts where it stands first.
 */
export function outlineNumbers({
  numbering,
  tables,
}: {
  numbering: Numbering;
  tables: Pick<TableContent, 'documentId' | 'kind'>[];
}): Map<string, OutlineNumbers> {
  const kinds = new Map(tables.map(({ documentId, kind }) => [documentId, kind]));
  const tablesOf = (kind: TableContent['kind']): Counted[] =>
    [...numbering.tables]
      .filter(([id]) => kinds.get(id) === kind)
      .map(([, { number, ...place }]) => ({ number, place }));
  const grids = [...numbering.grids.values()].map(({ number, ...place }) => ({ number, place }));
  const counted: Record<Kind, Counted[]> = {
    figures: [...numbering.figures.values()].map(({ number, ...place }) => ({ number, place })),
    cases: numbering.cases.flatMap(({ number, content }) => {
      const place = numbering.casePlaces.get(content.documentId);
      return place ? [{ number, place }] : [];
    }),
    tables: [...tablesOf('trend'), ...grids],
    annexes: tablesOf('annex'),
  };
  const ranges = (isHere: (place: Place) => boolean): Record<Kind, NumberRange | null> => {
    const of = (kind: Kind) =>
      span(counted[kind].filter(({ place }) => isHere(place)).map(({ number }) => number));
    return {
      figures: of('figures'),
      cases: of('cases'),
      tables: of('tables'),
      annexes: of('annexes'),
    };
  };

  const found = new Map<string, OutlineNumbers>();
  const visit = ({ content, number, cases, chapters }: NumberedChapter): void => {
    found.set(content.documentId, { number, ...ranges((place) => isWithin(place, number)) });
    for (const item of cases) {
      const id = item.content.documentId;
      found.set(id, { number: String(item.number), ...ranges((place) => place.case === id) });
    }
    chapters.forEach(visit);
  };
  numbering.chapters.forEach(visit);
  return found;
}
