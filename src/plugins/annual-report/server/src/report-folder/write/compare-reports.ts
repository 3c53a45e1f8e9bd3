import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import type { FolderChapter, FolderReport } from '../folder-report';
import type { FolderBlock } from '../markdown/folder-block';
import { normalContent } from '../markdown/normal-text';

const normalBlocks = (blocks: FolderBlock[]): FolderBlock[] =>
  blocks.map((block) =>
    block.__component === 'report.text'
      ? { ...block, content: normalContent(block.content) }
      : block,
  );

const flatten = (chapters: FolderChapter[], parent: string | null): [string, unknown][] =>
  chapters.flatMap(({ blocks, chapters: below, ...chapter }) => [
    [
      `chapter ${chapter.key} ${chapter.title}`,
      { ...chapter, parent, blocks: normalBlocks(blocks), below: below.map(({ key }) => key) },
    ] as [string, unknown],
    ...flatten(below, chapter.key),
  ]);

/** Every part of a report by a name that says where it stands. */
const partsOf = (report: FolderReport): Map<string, string> => {
  const { statement, ...head } = report.report;
  const parts: [string, unknown][] = [
    ['school', report.school],
    ['report', head],
    ['statement', normalContent(statement)],
    ['outline', report.chapters.map(({ key }) => key)],
    ...flatten(report.chapters, null),
    ...report.cases.map(({ blocks, ...item }): [string, unknown] => [
      `case ${item.key} ${item.title}`,
      { ...item, blocks: normalBlocks(blocks) },
    ]),
    ...report.images.map((image): [string, unknown] => [`image ${image.key}`, image]),
    ...report.tables.map((table): [string, unknown] => [`table ${table.key}`, table]),
    ...report.ownIndicators.map((one): [string, unknown] => [`indicator ${one.code}`, one]),
    ...report.observations.map((value): [string, unknown] => [
      `value ${value.indicator} ${value.year}`,
      value,
    ]),
    ...report.waivers.map((waiver, index): [string, unknown] => [`waiver ${index + 1}`, waiver]),
    ...report.overrides.map((one, index): [string, unknown] => [`override ${index + 1}`, one]),
    ...report.declarations.map((one, index): [string, unknown] => [
      `declaration ${index + 1}`,
      one,
    ]),
  ];
  return new Map(parts.map(([name, part]) => [name, canonicalJson({ value: part })]));
};

/** Names of the parts in which two reports differ, whatever cannot be seen of a text aside. */
export function differingParts({
  one,
  other,
}: {
  one: FolderReport;
  other: FolderReport;
}): string[] {
  const [left, right] = [partsOf(one), partsOf(other)];
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (name) => left.get(name) !== right.get(name),
  );
}
