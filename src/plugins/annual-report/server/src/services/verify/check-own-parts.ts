import type { Core } from '@strapi/strapi';
import type { ReportJson } from '../../../../contract/report';
import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import { chapterNumbers } from '../../../../domain/parts/report-parts';
import { differing, type Difference } from '../../../../domain/verification/difference';
import { createPartService } from '../editions/part-service';

const text = (value: unknown): string => canonicalJson({ value });

/** Whether every chapter, case and table that is cut from an edition is the one that stands in it. */
export const checkOwnParts = ({
  strapi,
  report,
}: {
  strapi: Core.Strapi;
  report: ReportJson;
}): Difference[] => {
  const parts = createPartService({ strapi });
  const code = 'part-differs' as const;
  return [
    ...chapterNumbers({ report }).flatMap((number) =>
      differing({
        code,
        where: `/chapters/${number}`,
        expected: number,
        found: parts.chapter(report, { number }).chapter.number,
      }),
    ),
    ...report.cases.flatMap((story) =>
      differing({
        code,
        where: `/cases/${story.number}`,
        expected: text(story),
        found: text(parts.case(report, story).case),
      }),
    ),
    ...report.tables.flatMap((table) =>
      differing({
        code,
        where: `/tables/${table.key}`,
        expected: text(table),
        found: text(parts.table(report, table).table),
      }),
    ),
  ];
};
