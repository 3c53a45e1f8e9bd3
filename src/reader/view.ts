import type { Case, Image, Report, Table } from '../../client/src/types';
import { createLinks, type Links } from './links';
import type { Place, ReportPage } from './page';
import { textsFor, type Texts } from './texts/texts';

/** A report as one page sees it: its things by id, and the links and texts of that page. */
export type View = {
  report: Report;
  place: Place;
  /** Whether the whole report is one page. */
  isWhole: boolean;
  links: Links;
  texts: Texts;
  images: ReadonlyMap<string, Image>;
  tables: ReadonlyMap<string, Table>;
  cases: ReadonlyMap<string, Case>;
};

/** Characters of JSON up to which a report is one page; the demo has two fifths of it. */
const MAX_WHOLE = 1_000_000;

const byId = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
): ReadonlyMap<string, Thing> => new Map(things.map((thing) => [thing.id, thing]));

/** Whether a report is small enough to be read as one page. */
function isWholePage({ report }: { report: Report }): boolean {
  const { chapters, cases, tables, images } = report;
  return JSON.stringify([chapters, cases, tables, images]).length <= MAX_WHOLE;
}

export function createView({
  report,
  place,
  page,
}: {
  report: Report;
  place: Place;
  page: ReportPage;
}): View {
  const isWhole = isWholePage({ report });
  return {
    report,
    place,
    isWhole,
    links: createLinks({ report, place, page, isWhole }),
    texts: textsFor({ language: report.report.language }),
    images: byId(report.images),
    tables: byId(report.tables),
    cases: byId(report.cases),
  };
}
