import type { ReactNode } from 'react';
import type { Indicator, Report } from '../../../client/src/types';
import { SparkLine } from '../charts/line-chart';
import { changeText, isBetter } from '../content/change-text';
import { pointsOfIndicator } from '../content/indicator-values';
import type { View } from '../view';

const MOST = 8;

/** Codes that the school put first, as far as its edition says so. */
const highlightsOf = (report: Report): readonly string[] => {
  const head: object = report.report;
  const given: unknown = 'highlights' in head ? head.highlights : null;
  return Array.isArray(given)
    ? given.filter((code): code is string => typeof code === 'string')
    : [];
};

const hasNumber = ({ values }: Indicator, year: number): boolean =>
  typeof values[String(year)]?.value === 'number';

/**
 * The figures at the beginning: those that the school chose, else those that its report uses most and that can be
 * compared with the year before.
 */
function keyFigures({ report }: { report: Report }): string[] {
  const { year } = report.report;
  const isShown = (code: string): boolean => {
    const indicator = report.indicators[code];
    return indicator !== undefined && hasNumber(indicator, year);
  };
  const chosen = highlightsOf(report).filter(isShown);
  if (chosen.length > 0) return chosen.slice(0, MOST);
  return Object.entries(report.indicators)
    .filter(([code, { change }]) => isShown(code) && change !== null && change.to === year)
    .sort(([, left], [, right]) => right.occurrences.length - left.occurrences.length)
    .slice(0, MOST)
    .map(([code]) => code);
}

const trendClass = (indicator: Indicator): string => {
  const better = isBetter(indicator);
  if (better === null) return 'change';
  return better ? 'change better' : 'change worse';
};

export function KeyFigures({ view }: { view: View }): ReactNode {
  const { report, texts, links } = view;
  const { year } = report.report;
  const codes = keyFigures({ report });
  if (codes.length === 0) return null;
  return (
    <section className="key-figures" aria-labelledby="key-figures">
      <h2 id="key-figures">{texts('keyFigures')}</h2>
      <ul>
        {codes.map((code) => {
          const indicator = report.indicators[code];
          const value = indicator?.values[String(year)];
          if (!indicator || !value) return null;
          const { name, unit, change } = indicator;
          return (
            <li key={code}>
              <a href={links.indicator(code)} data-indicator={code} data-year={year}>
                <span className="name">{name}</span>
                <span className="figure">
                  <strong>{value.text}</strong>
                  {unit !== null && !value.text.endsWith(unit) && <small>{unit}</small>}
                </span>
                {change !== null && change.to === year && (
                  <span className={trendClass(indicator)}>
                    {changeText({ indicator, change, texts })}
                  </span>
                )}
                <SparkLine points={pointsOfIndicator(indicator)} />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
