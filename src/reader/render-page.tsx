import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { walkChapters } from '../../client/src/walk-chapters';
import { pictureHost } from './content/safe-url';
import { PageDocument } from './frame/document';
import { pagePath } from './links';
import type { Body, EditionState, Missing, Place, Report, ReportPage, Site } from './page';
import { ChapterPageBody, findChapter } from './pages/chapter-page';
import { IndicatorPageBody } from './pages/indicator-page';
import { ListPageBody, type ReportList } from './pages/list-page';
import { ProblemPageBody, problemTitle, type PageProblem } from './pages/problem-page';
import { ReportPageBody } from './pages/report-page';
import { textsFor } from './texts/texts';
import { createView, type View } from './view';

/** A report and the page of it that is asked for. */
export type Asked = {
  report: Report;
  place: Place;
  page: ReportPage;
  site: Site;
  /** Of the edition; null in a preview. */
  sha256: string | null;
};

/** What chapters and indicators are printed under in a head. */
const titled = (...parts: string[]): string => parts.join(' – ');

const LONGEST_DESCRIPTION = 150;

const hostsOf = ({ images }: Report): string[] => {
  const addresses = images.flatMap(({ file }) => [file, ...Object.values(file.formats)]);
  return [...new Set(addresses.flatMap(({ url }) => pictureHost(url) ?? []))];
};

type Main = { main: ReactNode; title: string; description: string };

const reportMain = (view: View, { site, sha256 }: Asked): Main => {
  const { title, school, year } = view.report.report;
  const chapters = view.report.chapters.map((chapter) => chapter.title).join('、');
  return {
    main: <ReportPageBody view={view} site={site} sha256={sha256} />,
    title,
    description: `${school.name} ${view.texts('yearOfReport', { year })}：${chapters}`,
  };
};

const chapterMain = (view: View, number: string): Main | Missing => {
  const around = findChapter({ view, number });
  const { report } = view;
  if (around === null) {
    const known = [...walkChapters(report.chapters)].map((chapter) => chapter.number);
    return { missing: 'chapter', known };
  }
  const title = `${number} ${around.chapter.title}`;
  return {
    main: <ChapterPageBody view={view} around={around} />,
    title: titled(title, report.report.title),
    description: `${report.report.title}：${title}`,
  };
};

const indicatorMain = (view: View, code: string, { site }: Asked): Main | Missing => {
  const { report } = view;
  const indicator = Object.hasOwn(report.indicators, code) ? report.indicators[code] : undefined;
  if (!indicator) return { missing: 'indicator', known: Object.keys(report.indicators) };
  const value = indicator.values[String(report.report.year)]?.text ?? '';
  return {
    main: <IndicatorPageBody view={view} site={site} code={code} indicator={indicator} />,
    title: titled(indicator.name, report.report.title),
    description: `${indicator.name} ${value} ${indicator.unit ?? ''}：${indicator.definition ?? report.report.title}`,
  };
};

const mainOf = (view: View, asked: Asked): Main | Missing => {
  const { page } = asked;
  switch (page.type) {
    case 'report':
      return reportMain(view, asked);
    case 'chapter':
      return chapterMain(view, page.number);
    case 'indicator':
      return indicatorMain(view, page.code, asked);
  }
};

/**
 * The main part of a page of a report: what follows from the edition alone and stays as it is. What the report
 * does not have is `missing`.
 */
export function renderBody(asked: Asked): Body | Missing {
  const { report, place, page } = asked;
  const view = createView({ report, place, page });
  const made = mainOf(view, asked);
  if ('missing' in made) return made;
  return {
    html: renderToStaticMarkup(made.main),
    title: made.title,
    description: made.description.slice(0, LONGEST_DESCRIPTION),
    language: report.report.language,
    canonical: pagePath({ place: { ...place, edition: null }, page }),
    imageHosts: hostsOf(report),
    report: {
      title: report.report.title,
      href: view.links.report,
      number: report.edition?.number ?? null,
    },
  };
}

/** The document around a main part: head, the bar on an outdated edition, and footer. */
export function renderDocument({
  body,
  site,
  editions = [],
  isIndexed = true,
}: {
  body: Body;
  site: Site;
  editions?: readonly EditionState[];
  isIndexed?: boolean;
}): string {
  const document = renderToStaticMarkup(
    <PageDocument body={body} site={site} editions={editions} isIndexed={isIndexed} />,
  );
  return `<!doctype html>${document}`;
}

/** A page of a report as HTML, or what the report does not have. */
export function renderPage({
  editions,
  ...asked
}: Asked & { editions?: readonly EditionState[] }): string | Missing {
  const body = renderBody(asked);
  if ('missing' in body) return body;
  return renderDocument({ body, site: asked.site, ...(editions && { editions }) });
}

/** The list of all released reports. */
export function renderList({ list, site }: { list: ReportList; site: Site }): string {
  const language = 'zh-CN';
  const texts = textsFor({ language });
  const body: Body = {
    html: renderToStaticMarkup(<ListPageBody list={list} texts={texts} />),
    title: texts('siteName'),
    description: texts('listLead'),
    language,
    canonical: '/',
    imageHosts: [],
    report: null,
  };
  return renderDocument({ body, site });
}

/** The page that an error is told on. */
export function renderProblem({ problem, site }: { problem: PageProblem; site: Site }): string {
  const { language } = problem;
  const texts = textsFor({ language });
  const title = texts(problemTitle(problem));
  const body: Body = {
    html: renderToStaticMarkup(<ProblemPageBody problem={problem} texts={texts} />),
    ...{ title, description: title, language, canonical: '/', imageHosts: [], report: null },
  };
  return renderDocument({ body, site, isIndexed: false });
}
