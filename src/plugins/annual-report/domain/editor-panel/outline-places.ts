import { flattenOutline } from '../outline/flatten-outline';
import { buildOutline, type OutlineNode, type OutlineTree } from '../outline/outline';

type InReport = OutlineNode & { report: string };

/** Where a chapter stands: its number (1.2.3) and how deep that is (1 to 3). */
export type ChapterPlace<Chapter> = { node: Chapter; number: string; level: number };

const groupByReport = <Node extends InReport>(nodes: Node[]): Map<string, Node[]> => {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) groups.set(node.report, [...(groups.get(node.report) ?? []), node]);
  return groups;
};

/** The places of chapters of several reports: report after report as given, each in reading order. */
export function chapterPlaces<Chapter extends InReport>({
  chapters,
}: {
  chapters: Chapter[];
}): ChapterPlace<Chapter>[] {
  const places: ChapterPlace<Chapter>[] = [];
  const add = (trees: OutlineTree<Chapter>[], above: string, level: number): void => {
    trees.forEach(({ node, children }, index) => {
      const number = `${above}${index + 1}`;
      places.push({ node, number, level });
      add(children, `${number}.`, level + 1);
    });
  };
  for (const own of groupByReport(chapters).values()) add(buildOutline({ nodes: own }), '', 1);
  return places;
}

/** Numbers of the chapters (1.2.3) and cases (counted through their report) of several reports, by document. */
export function outlinePlaces({
  chapters,
  cases,
}: {
  chapters: InReport[];
  cases: InReport[];
}): Map<string, string> {
  const numbers = new Map(
    chapterPlaces({ chapters }).map(({ node, number }) => [node.documentId, number]),
  );
  const casesOf = groupByReport(cases);
  for (const [report, own] of groupByReport(chapters)) {
    const flat = flattenOutline({ chapters: own, cases: casesOf.get(report) ?? [] });
    const placed = flat.cases.filter(({ parent }) => parent !== null && numbers.has(parent));
    placed.forEach(({ documentId }, index) => numbers.set(documentId, String(index + 1)));
  }
  return numbers;
}
