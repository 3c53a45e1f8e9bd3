import type { ReactNode } from 'react';
import type { School } from '../../../client/src/types';
import type { Site } from '../page';
import { dayText, type TextName } from '../texts/texts';
import type { View } from '../view';

/** Digits of the hash that people compare. */
const SHOWN_DIGITS = 8;

const SCHOOL_TYPES: Readonly<Record<string, TextName>> = {
  'secondary-vocational': 'schoolSecondaryVocational',
  technician: 'schoolTechnician',
  'higher-vocational': 'schoolHigherVocational',
};

const placeOf = ({ province, city, district }: School): string =>
  [...new Set([province, city, district].filter((part) => part !== null))].join(' · ');

/** Who reports, of which year, and which edition this is. */
export function Cover({
  view,
  site,
  sha256,
}: {
  view: View;
  site: Site;
  sha256: string | null;
}): ReactNode {
  const { texts, report, links } = view;
  const { school, year, title, subtitle, language } = report.report;
  const { edition } = report;
  const type = SCHOOL_TYPES[school.type];
  return (
    <header className="cover">
      <p className="cover-school">
        {school.name}
        <small>
          {[type ? texts(type) : null, placeOf(school)]
            .filter((part) => part !== null && part !== '')
            .join('，')}
        </small>
      </p>
      <h1>{title}</h1>
      {subtitle !== null && <p className="cover-subtitle">{subtitle}</p>}
      <p className="cover-year" aria-hidden="true">
        {year}
      </p>
      {edition === null ? (
        <p className="cover-edition">{texts('preview')}</p>
      ) : (
        <ul className="cover-edition">
          <li>{texts('edition', { number: edition.number })}</li>
          <li>
            <time dateTime={edition.releasedAt}>
              {texts('released', { date: dayText({ date: edition.releasedAt, language }) })}
            </time>
          </li>
          {sha256 !== null && (
            <li title={sha256}>{texts('hash', { hash: sha256.slice(0, SHOWN_DIGITS) })}</li>
          )}
          {links.permanent !== null && (
            <li>
              <a href={links.permanent} rel="bookmark">
                {texts('permanent')}
              </a>
              <span className="printed-address">{`${site.baseUrl}${links.permanent}`}</span>
            </li>
          )}
        </ul>
      )}
      {edition !== null && edition.note !== null && <p className="cover-note">{edition.note}</p>}
    </header>
  );
}
