import type { Place, Report, ReportPage } from './page';

/** Ids and addresses of everything that a page of a report can lead to. */
export type Links = {
  /** Of the page that begins the report, in this place. */
  report: string;
  /** The numbered edition, which stays; null in a preview. */
  permanent: string | null;
  chapter: (number: string) => string;
  case: (number: number) => string;
  image: (key: string) => string;
  table: (key: string) => string;
  indicator: (code: string) => string;
  /** Below the public JSON, without its base. */
  api: (path: string) => string;
};

export const API = '/api/annual-report';

export const chapterId = (number: string): string => `section-${number}`;
export const caseId = (number: number): string => `case-${number}`;
export const imageId = (key: string): string => `image-${key}`;
export const tableId = (key: string): string => `table-${key}`;

/** The first of the numbers of a chapter: 2 of 2.1.3. */
const topChapter = (number: string): string => number.split('.')[0] ?? number;

/** The page of a place, from the root of the site. */
function placePath({ school, year, edition }: Place): string {
  const latest = `/${school}/${year}`;
  return edition === null ? latest : `${latest}/editions/${edition}`;
}

/** Where a page stands, from the root of the site. */
export function pagePath({ place, page }: { place: Place; page: ReportPage }): string {
  const report = placePath(place);
  switch (page.type) {
    case 'report':
      return report;
    case 'chapter':
      return `${report}/chapters/${page.number}`;
    case 'indicator':
      return `${report}/indicators/${page.code}`;
  }
}

/**
 * Links of one page. What stands on the page itself is linked by its id alone; in a report that is one page,
 * everything else stands there, and in one of many pages on that of its chapter.
 */
export function createLinks({
  report,
  place,
  page,
  isWhole,
}: {
  report: Report;
  place: Place;
  page: ReportPage;
  /** Whether the whole report is one page. */
  isWhole: boolean;
}): Links {
  const start = placePath(place);
  const number = report.edition?.number ?? null;
  const isHere = (chapter: string): boolean =>
    (page.type === 'report' && isWhole) ||
    (page.type === 'chapter' && `${chapter}.`.startsWith(`${page.number}.`));
  const within = (chapter: string, id: string): string => {
    if (isHere(chapter)) return `#${id}`;
    return isWhole ? `${start}#${id}` : `${start}/chapters/${topChapter(chapter)}#${id}`;
  };
  const chapterOf = {
    case: new Map(report.cases.map((story) => [story.number, story.chapter])),
    image: new Map(report.images.map(({ key, chapter }) => [key, chapter])),
    table: new Map(report.tables.map(({ key, chapter }) => [key, chapter])),
  };
  const of = <Key>(places: ReadonlyMap<Key, string>, key: Key, id: string): string =>
    within(places.get(key) ?? '', id);
  return {
    report: start,
    permanent: number === null ? null : placePath({ ...place, edition: number }),
    chapter: (chapter) => within(chapter, chapterId(chapter)),
    case: (story) => of(chapterOf.case, story, caseId(story)),
    image: (key) => of(chapterOf.image, key, imageId(key)),
    table: (key) => of(chapterOf.table, key, tableId(key)),
    indicator: (code) => `${start}/indicators/${code}`,
    api: (path) => `${API}${path}`,
  };
}
