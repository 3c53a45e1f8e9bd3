import type { ChapterJson, ReportJson } from '../../../contract/report';
import type { Member } from '../compare-structure';
import type { Holder, Use } from './holder';
import { NOWHERE } from './read-holders';

/** Where a report first shows each image or each table; as a cover only where no text shows it. */
export function firstUses(holders: (Holder | null)[], type: Use['type']): Map<string, Use> {
  const uses = holders.flatMap((holder) => holder?.uses ?? []).filter((use) => use.type === type);
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
    const holder = chapters.get(number);
    const chapter = holder ? { key: holder.key, number, title: holder.title } : null;
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
