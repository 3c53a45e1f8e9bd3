import type { ReactNode } from 'react';
import type { ReportListItem } from '../../../client/src/types';
import { dayText, type Texts } from '../texts/texts';

export type ListFilter = { year: number | null; school: string | null; district: string | null };

/** What the list of reports shows. */
export type ReportList = {
  reports: readonly ReportListItem[];
  filter: ListFilter;
  page: number;
};

const PAGE_SIZE = 60;

type Choice = { value: string; label: string };

const byCode = (left: string, right: string): number => (left < right ? -1 : 1);

const choicesOf = (all: readonly Choice[]): Choice[] => [
  ...new Map(all.map((choice) => [choice.value, choice])).values(),
];

function Select({
  name,
  label,
  choices,
  chosen,
  texts,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  chosen: string | null;
  texts: Texts;
}): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{texts('filterAll')}</option>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Filter({ list, texts }: { list: ReportList; texts: Texts }): ReactNode {
  const { reports, filter } = list;
  const years = choicesOf(
    reports.map(({ year }) => ({ value: String(year), label: texts('year', { year }) })),
  ).sort((left, right) => byCode(right.value, left.value));
  const schools = choicesOf(
    reports.map(({ school }) => ({ value: school.code, label: school.name })),
  ).sort((left, right) => byCode(left.label, right.label));
  const districts = choicesOf(
    reports.flatMap(({ school: { district } }) =>
      district === null ? [] : { value: district, label: district },
    ),
  ).sort((left, right) => byCode(left.label, right.label));
  const isFiltered = filter.year !== null || filter.school !== null || filter.district !== null;
  return (
    <form className="list-filter" action="/" method="get" aria-label={texts('filter')}>
      <Select
        name="year"
        label={texts('filterYear')}
        choices={years}
        chosen={filter.year === null ? null : String(filter.year)}
        texts={texts}
      />
      <Select
        name="school"
        label={texts('filterSchool')}
        choices={schools}
        chosen={filter.school}
        texts={texts}
      />
      <Select
        name="district"
        label={texts('filterDistrict')}
        choices={districts}
        chosen={filter.district}
        texts={texts}
      />
      <button type="submit">{texts('filterApply')}</button>
      {isFiltered && <a href="/">{texts('filterClear')}</a>}
    </form>
  );
}

/** The address of a page of the list, with its filter. */
const listAddress = ({ filter: { year, school, district } }: ReportList, page: number): string => {
  const words = new URLSearchParams();
  if (year !== null) words.set('year', String(year));
  if (school !== null) words.set('school', school);
  if (district !== null) words.set('district', district);
  if (page > 1) words.set('page', String(page));
  const query = words.toString();
  return query === '' ? '/' : `/?${query}`;
};

function Item({ report, texts }: { report: ReportListItem; texts: Texts }): ReactNode {
  const { school, year, title, edition, releasedAt } = report;
  return (
    <li>
      <a href={`/${school.code}/${year}`}>
        <span className="list-school">{school.name}</span>
        <span className="list-title">{title}</span>
        <span className="list-facts">
          <span>{school.district ?? texts('noDistrict')}</span>
          <span>{texts('edition', { number: edition })}</span>
          <time dateTime={releasedAt}>
            {texts('released', { date: dayText({ date: releasedAt, language: 'zh' }) })}
          </time>
        </span>
      </a>
    </li>
  );
}

function Pages({
  list,
  count,
  texts,
}: {
  list: ReportList;
  count: number;
  texts: Texts;
}): ReactNode {
  const { page } = list;
  if (count < 2) return null;
  return (
    <nav className="pages" aria-label={texts('pages')}>
      {page > 1 && (
        <a rel="prev" href={listAddress(list, page - 1)}>
          {texts('pagePrevious')}
        </a>
      )}
      <span>{texts('pageOf', { page, count })}</span>
      {page < count && (
        <a rel="next" href={listAddress(list, page + 1)}>
          {texts('pageNext')}
        </a>
      )}
    </nav>
  );
}

const fits = ({ school, year, district }: ListFilter, report: ReportListItem): boolean =>
  (year === null || report.year === year) &&
  (school === null || report.school.code === school) &&
  (district === null || report.school.district === district);

/** All released reports, by year, with those that fit a filter. */
export function ListPageBody({ list, texts }: { list: ReportList; texts: Texts }): ReactNode {
  const { reports, filter, page } = list;
  const fitting = reports
    .filter((report) => fits(filter, report))
    .sort((left, right) => right.year - left.year || byCode(left.school.name, right.school.name));
  const shown = fitting.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const years = [...new Set(shown.map(({ year }) => year))];
  const count = Math.max(1, Math.ceil(fitting.length / PAGE_SIZE));
  return (
    <main id="main" className="list-page">
      <header>
        <h1>{texts('siteName')}</h1>
        <p>{texts('listLead')}</p>
      </header>
      {reports.length === 0 ? (
        <div className="empty">
          <p>{texts('listEmpty')}</p>
          <p className="hint">{texts('listEmptyHelp')}</p>
        </div>
      ) : (
        <>
          <Filter list={list} texts={texts} />
          <p className="list-count" role="status">
            {fitting.length === 0
              ? texts('listNoMatch')
              : texts('listCount', { count: fitting.length })}
          </p>
          {years.map((year) => (
            <section key={year} aria-labelledby={`year-${year}`}>
              <h2 id={`year-${year}`}>{texts('yearOfReport', { year })}</h2>
              <ul className="report-list">
                {shown
                  .filter((report) => report.year === year)
                  .map((report) => (
                    <Item key={report.school.code} report={report} texts={texts} />
                  ))}
              </ul>
            </section>
          ))}
          <Pages list={{ ...list, page }} count={count} texts={texts} />
        </>
      )}
    </main>
  );
}
