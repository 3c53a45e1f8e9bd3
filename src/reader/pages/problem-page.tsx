import type { ReactNode } from 'react';
import type { ReportListItem } from '../../../client/src/types';
import type { EditionState } from '../page';
import { dayText, type TextName, type Texts } from '../texts/texts';

/** Why there is no page, and what there is instead. */
export type PageProblem = {
  status: number;
  /** What is wrong, in the language of whoever reads it. */
  message: string;
  language: string;
  /** Reports that can be read; those of the school that was asked for, where it has some. */
  reports: readonly ReportListItem[];
  /** Of the report that was asked for, with all its editions; null where there is none. */
  editions: { href: string; all: readonly EditionState[]; asked: number | null } | null;
};

const TITLES: Readonly<Record<number, { title: TextName; help: TextName }>> = {
  400: { title: 'wrongTitle', help: 'notFoundHelp' },
  401: { title: 'closedTitle', help: 'closedHelp' },
  403: { title: 'closedTitle', help: 'closedHelp' },
  404: { title: 'notFoundTitle', help: 'notFoundHelp' },
  410: { title: 'withdrawnTitle', help: 'withdrawnHelp' },
};

export const problemTitle = ({ status }: { status: number }): TextName =>
  TITLES[status]?.title ?? 'problemTitle';

/** What is left of a withdrawn edition: why, when, and the hash by which old copies are recognised. */
function Withdrawn({
  edition,
  texts,
  language,
}: {
  edition: EditionState;
  texts: Texts;
  language: string;
}): ReactNode {
  if (edition.withdrawn === null) return null;
  const { at, reason } = edition.withdrawn;
  return (
    <dl className="withdrawn">
      <div>
        <dt>{texts('edition', { number: edition.number })}</dt>
        <dd>{texts('released', { date: dayText({ date: edition.releasedAt, language }) })}</dd>
      </div>
      <div>
        <dt>{texts('withdrawnReason')}</dt>
        <dd>{reason}</dd>
      </div>
      <div>
        <dt>{texts('withdrawnAt')}</dt>
        <dd>{dayText({ date: at, language })}</dd>
      </div>
      <div>
        <dt>{texts('withdrawnHash')}</dt>
        <dd>
          <code>{edition.sha256}</code>
        </dd>
      </div>
    </dl>
  );
}

function OtherEditions({
  href,
  all,
  texts,
}: {
  href: string;
  all: readonly EditionState[];
  texts: Texts;
}): ReactNode {
  const readable = all.filter(({ withdrawn }) => withdrawn === null);
  if (readable.length === 0) return null;
  return (
    <>
      <h2>{texts('editions')}</h2>
      <ul>
        {readable.map(({ number, supersededBy }) => (
          <li key={number}>
            <a href={supersededBy === null ? href : `${href}/editions/${number}`}>
              {texts('edition', { number })}
              {supersededBy === null && `（${texts('editionCurrent')}）`}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Says what is wrong, and leads on. */
export function ProblemPageBody({
  problem,
  texts,
}: {
  problem: PageProblem;
  texts: Texts;
}): ReactNode {
  const { status, message, reports, editions, language } = problem;
  const asked =
    editions?.all.find(({ number }) => number === editions.asked) ??
    (status === 410 ? editions?.all[0] : undefined);
  return (
    <main id="main" className="problem-page">
      <p className="problem-status" aria-hidden="true">
        {status}
      </p>
      <h1>{texts(problemTitle(problem))}</h1>
      <p>{message}</p>
      <p className="hint">{texts(TITLES[status]?.help ?? 'problemHelp')}</p>
      {status === 410 && asked && <Withdrawn edition={asked} texts={texts} language={language} />}
      {editions && <OtherEditions {...editions} texts={texts} />}
      {reports.length > 0 && (
        <>
          <h2>{texts('notFoundReports')}</h2>
          <ul>
            {reports.map(({ school, year, title }) => (
              <li key={`${school.code}/${year}`}>
                <a href={`/${school.code}/${year}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/">{texts('backToReports')}</a>
      </p>
    </main>
  );
}
