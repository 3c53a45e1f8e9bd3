import type { Core } from '@strapi/strapi';
import type { CasePart, ChapterPart, TablePart } from '../../../../contract/responses';
import type { ReportJson } from '../../../../contract/report';
import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import {
  chapterNumbers,
  cutCase,
  cutChapter,
  cutTable,
} from '../../../../domain/parts/report-parts';
import { notFoundProblem } from '../../messages/problem';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import { publicBaseUrl } from '../public-url';
import { createEditionService } from './edition-service';

/** Parts cut from the latest edition, so that they can never disagree with it. */
export function createPartService({ strapi }: { strapi: Core.Strapi }) {
  const editions = createEditionService({ strapi });
  return {
    /** The latest edition, cut; with the hash of the edition it was cut from. */
    async find({ cut, ...key }: ReportKey & { cut: (report: ReportJson) => unknown }): Promise<{
      data: string;
      meta: { sha256: string; edition: number; baseUrl: string };
      lastModified: Date;
    }> {
      const { body, sha256, number, lastModified } = await editions.latest({
        school: key.school,
        year: key.year,
      });
      // Held against the contract when it was released; today's schema may ask for what it did not have then.
      const report = JSON.parse(body) as ReportJson;
      return {
        data: canonicalJson({ value: cut(report) }),
        meta: { sha256, edition: number, baseUrl: publicBaseUrl({ strapi }) },
        lastModified,
      };
    },

    /** @throws NotFoundError that names the chapters */
    chapter(report: ReportJson, { number }: { number: string }): ChapterPart {
      const part = cutChapter({ report, number });
      if (part) return part;
      const params = { number, known: chapterNumbers({ report }).join(', ') };
      throw notFoundProblem({ strapi, code: 'chapter-not-found', params });
    },

    /** @throws NotFoundError that says how many there are */
    case(report: ReportJson, { number }: { number: number }): CasePart {
      const part = cutCase({ report, number });
      if (part) return part;
      const params = { number, count: report.cases.length };
      throw notFoundProblem({ strapi, code: 'case-not-found', params });
    },

    /** @throws NotFoundError that names the tables */
    table(report: ReportJson, { key }: { key: string }): TablePart {
      const part = cutTable({ report, key });
      if (part) return part;
      const params = { key, known: report.tables.map((table) => table.key).join(', ') };
      throw notFoundProblem({ strapi, code: 'table-not-found', params });
    },
  };
}

export type PartService = ReturnType<typeof createPartService>;
