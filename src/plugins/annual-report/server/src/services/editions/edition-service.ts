import type { Core } from '@strapi/strapi';
import type { EditionListItem, LatestMeta, ReportListItem } from '../../../../contract/envelope';
import { supersededBy } from '../../../../domain/editions/superseded-by';
import { goneProblem, notFoundProblem } from '../../messages/problem';
import { outsideTransactions } from '../../repositories/connection';
import {
  createEditionRepository,
  type EditionBody,
  type EditionRow,
  type ReportKey,
} from '../../repositories/editions/edition-repository';
import { publicBaseUrl, publicUrl } from '../public-url';

export type ReportFilter = { school?: string; year?: number; district?: string };

const lastChange = (rows: EditionRow[]): Date =>
  new Date(
    Math.max(
      ...rows.flatMap(({ releasedAt, withdrawn }) =>
        [releasedAt, withdrawn?.at ?? releasedAt].map((instant) => Date.parse(instant)),
      ),
    ),
  );

const reportPath = ({ school, year }: ReportKey): string => `/reports/${school}/${year}`;

/** Released editions and nothing else. */
export function createEditionService({ strapi }: { strapi: Core.Strapi }) {
  const editions = createEditionRepository({ connection: outsideTransactions({ strapi }) });

  const refuseSchool = async ({ school }: { school: string }): Promise<never> => {
    const schools = await editions.known({});
    throw schools.length === 0
      ? notFoundProblem({ strapi, code: 'no-released-report' })
      : notFoundProblem({
          strapi,
          code: 'school-not-found',
          params: { school, known: schools.join(', ') },
        });
  };

  const refuseUnknown = async ({ school, year }: ReportKey): Promise<never> => {
    const years = await editions.known({ school });
    if (years.length === 0) return refuseSchool({ school });
    const params = { school, year, known: years.join(', ') };
    throw notFoundProblem({ strapi, code: 'year-not-found', params });
  };

  return {
    /** @throws NotFoundError always: nothing readable was released of the school; it names some that there are */
    refuseSchool,

    /** @throws NotFoundError that names what exists; 410 when every edition was withdrawn */
    async latest(key: ReportKey): Promise<EditionBody> {
      const edition = await editions.findLatest(key);
      if (edition) return edition;
      const [newest] = await editions.list(key);
      if (!newest) return refuseUnknown(key);
      throw goneProblem({
        strapi,
        code: 'edition-withdrawn',
        params: { ...key, number: newest.number, reason: newest.withdrawn?.reason ?? '' },
      });
    },

    /** @throws NotFoundError that names the existing editions; 410 when this one was withdrawn */
    async one({ number, ...key }: ReportKey & { number: number }): Promise<EditionBody> {
      const edition = await editions.find({ ...key, number });
      if (edition?.body) {
        const { sha256, last_modified: lastModified } = edition;
        return { number, sha256, body: edition.body, lastModified };
      }
      if (edition) {
        throw goneProblem({
          strapi,
          code: 'edition-withdrawn',
          params: { ...key, number, reason: edition.withdrawn_reason ?? '' },
        });
      }
      const all = await editions.list(key);
      if (all.length === 0) return refuseUnknown(key);
      throw notFoundProblem({
        strapi,
        code: 'edition-not-found',
        params: { ...key, number, known: all.map((row) => row.number).join(', ') },
      });
    },

    /** All editions of a report, newest first. */
    async list(key: ReportKey): Promise<{ editions: EditionListItem[]; lastModified: Date }> {
      const rows = await editions.list(key);
      if (rows.length === 0) return refuseUnknown(key);
      const list = rows.map((row) => {
        const url = publicUrl({ strapi, path: `${reportPath(key)}/editions/${row.number}` });
        const next = supersededBy({ number: row.number, editions: rows });
        return { ...row, supersededBy: next, url, changes: `${url}/changes` };
      });
      return { editions: list, lastModified: lastChange(rows) };
    },

    /** A page of released reports, newest first. */
    async listReports({
      page,
      pageSize,
      ...filter
    }: ReportFilter & { page: number; pageSize: number }): Promise<{
      reports: ReportListItem[];
      total: number;
      lastModified: Date | null;
    }> {
      const rows = await editions.listReports({
        ...filter,
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const first = rows[0] ?? (await editions.listReports({ ...filter, limit: 1, offset: 0 }))[0];
      return {
        reports: rows.map(({ total: _total, lastModified: _lastModified, ...row }) => ({
          ...row,
          url: publicUrl({ strapi, path: reportPath({ school: row.school.code, year: row.year }) }),
        })),
        total: first?.total ?? 0,
        lastModified: first?.lastModified ?? null,
      };
    },

    /** `meta` of the latest edition: what can change, from the configured address alone. */
    latestMeta: ({ sha256, ...key }: ReportKey & { sha256: string }): LatestMeta => ({
      sha256,
      latest: true,
      baseUrl: publicBaseUrl({ strapi }),
      links: {
        self: publicUrl({ strapi, path: reportPath(key) }),
        editions: publicUrl({ strapi, path: `${reportPath(key)}/editions` }),
        schema: publicUrl({ strapi, path: '/schema/report.v1.json' }),
        indicatorsCsv: publicUrl({ strapi, path: `${reportPath(key)}/indicators.csv` }),
        indicatorsXlsx: publicUrl({ strapi, path: `${reportPath(key)}/indicators.xlsx` }),
        indicatorsJsonStat: publicUrl({ strapi, path: `${reportPath(key)}/indicators.json-stat` }),
        jsonLd: publicUrl({ strapi, path: `${reportPath(key)}/report.jsonld` }),
        dataPackage: publicUrl({ strapi, path: `${reportPath(key)}/datapackage.zip` }),
      },
    }),
  };
}
