import type { ChapterJson, ReportJson } from '../../../contract/report';
import type { Member } from '../compare-structure';
import type { Section, Use } from './section';
import { NOWHERE } from './read-sections';

/** Where a report first shows each image or each table; as a cover only where no text shows it. */
export function firstUses(sections: (Section | null)[], type: Use['type']): Map<string, Use> {
  const uses = sections
    .flatMap((section) => section?.uses ?? [])
    .filter((use) => use.type === type);
  const ordered = [...uses.filter((use) => !use.isCover), ...uses.filter((use) => use.isCover)];
  return new Map(ordered.reverse().map((use) => [use.key, use]));
}

/** All chapters in reading order, with the chapter above. */
export function chapterMembers({ chapters }: ReportJson): Member[] {
  const read = (children: ChapterJson[], above: Member['place']): Member[] =>
    children.flatMap(({ key, number, title, chapters: below }) => [
      { key, number, title, place: above },
      ...read(below, { ...NOWHERE, chapter: { key, number, title } }),
    ]);
  return read(chapters, NOWHERE);
}

/** All cases in reading order, with the chapter that holds each. */
export function caseMembers(report: ReportJson): Member[] {
  const chapters = new Map(chapterMembers(report).map((chapter) => [chapter.number, chapter]));
  return report.cases.map(({ key, label, title, chapter: number }) => {
    const section = chapters.get(number);
    const chapter = section ? { key: section.key, number, title: section.title } : null;
    return { key, number: label, title, place: { ...NOWHERE, chapter } };
  });
}

/** All tables in reading order, with the block that first shows each. */
export function tableMembers({ tables }: ReportJson, places: Map<string, Use>): Member[] {
  return tables.map(({ key, label, title }) => ({
    key,
    number: label,
    title,
    place: places.get(key)?.place ?? NOWHERE,
  }));
}
