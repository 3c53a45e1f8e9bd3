import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { isHttpError } from 'http-errors';
import type { PageProblem } from '../../../../../../reader/pages/problem-page';
import { reportListQuery, reportParams } from '../../http/request-schemas';
import { requestLanguage } from '../../messages/language';
import { createEditionService } from '../../services/editions/edition-service';
import type { Delivery } from '../delivery';

/** Reports that a page of an error leads to. */
const MOST_REPORTS = 12;
const REPORTS = { handler: 'reports.find' };

const FAILED = 500;

const statusOf = (error: unknown): number => {
  if (isHttpError(error)) return error.status;
  if (error instanceof errors.NotFoundError) return 404;
  if (error instanceof errors.ForbiddenError) return 403;
  if (error instanceof errors.RateLimitError) return 429;
  return error instanceof errors.ValidationError ? 400 : FAILED;
};

/** Whether the words of an error are for whoever reads the page. */
const isForReaders = (status: number): boolean => status >= 400 && status < FAILED;

/** What the page of an error says, and the ways on that it offers: only what is open to everyone. */
export async function describeProblem({
  strapi,
  delivery,
  error,
  params,
}: {
  strapi: Core.Strapi;
  delivery: Delivery;
  error: unknown;
  /** Of the page that was asked for. */
  params: Readonly<Record<string, string>>;
}): Promise<PageProblem> {
  const status = statusOf(error);
  const editions = createEditionService({ strapi });
  const mayList = await delivery.isPublic([REPORTS.handler]);
  const isAbsent = mayList && (status === 404 || status === 410);
  const asked = reportParams.safeParse(params);

  const editionsOf = async (): Promise<PageProblem['editions']> => {
    if (!isAbsent || !asked.success) return null;
    const { school, year } = asked.data;
    try {
      const { editions: all } = await editions.list({ school, year });
      const number = Number(params.edition);
      return {
        href: `/${school}/${year}`,
        all,
        asked: Number.isInteger(number) ? number : null,
      };
    } catch (failure) {
      if (failure instanceof errors.NotFoundError) return null;
      throw failure;
    }
  };

  const reportsOf = async (): Promise<PageProblem['reports']> => {
    if (!isAbsent) return [];
    const school = reportListQuery.shape.school.safeParse(params.school).data;
    const list = { page: 1, pageSize: MOST_REPORTS };
    const own =
      school === undefined ? [] : (await editions.listReports({ ...list, school })).reports;
    return own.length > 0 ? own : (await editions.listReports(list)).reports;
  };

  return {
    status,
    message: error instanceof Error && isForReaders(status) ? error.message : '',
    language: requestLanguage({ strapi }) === 'en' ? 'en' : 'zh-CN',
    reports: await reportsOf(),
    editions: await editionsOf(),
  };
}
