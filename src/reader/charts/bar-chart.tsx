import { Fragment, type ReactNode } from 'react';
import type { Series } from './chart-data';
import { createScale, tickText } from './scale';

const WIDTH = 480;
const MARGIN = { left: 4, right: 62, bottom: 22 };
const LABEL = 20;
const BAR = 13;
const BETWEEN_BARS = 3;
const BETWEEN_ROWS = 12;
/** Of years, from the newest back. */
const SHADES = 4;

const PLOT = WIDTH - MARGIN.left - MARGIN.right;

/**
 * Lying bars, a group for each row and a bar for each year: long names have their own line, so that they are read
 * on a phone too.
 */
export function BarChart({
  series,
  years,
  name,
}: {
  series: readonly Series[];
  years: readonly number[];
  /** What screen readers say. */
  name: string;
}): ReactNode {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const { ticks, at } = createScale({ values, fromZero: true });
  const x = (value: number): number => Math.round(10 * (MARGIN.left + at(value) * PLOT)) / 10;
  const heights = series.map(
    ({ points }) => LABEL + points.length * (BAR + BETWEEN_BARS) + BETWEEN_ROWS,
  );
  const tops = heights.map((_, place) =>
    heights.slice(0, place).reduce((sum, height) => sum + height, 0),
  );
  const bottom = heights.reduce((sum, height) => sum + height, 0);
  const shade = (year: number): string => {
    const age = years.length - 1 - years.indexOf(year);
    return `bar shade-${Math.min(age, SHADES - 1)}`;
  };
  return (
    <svg
      className="chart bars"
      viewBox={`0 0 ${WIDTH} ${bottom + MARGIN.bottom}`}
      role="img"
      aria-label={name}
    >
      <g className="grid">
        {ticks.map((tick) => (
          <Fragment key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={0} y2={bottom} />
            <text x={x(tick)} y={bottom + 16} textAnchor={tick === ticks[0] ? 'start' : 'middle'}>
              {tickText(tick)}
            </text>
          </Fragment>
        ))}
      </g>
      {series.map(({ key, label, points }, place) => {
        const top = tops[place] ?? 0;
        return (
          <g key={key}>
            <text className="row-label" x={MARGIN.left} y={top + 14}>
              {label}
            </text>
            {points.map(({ year, value, text }, index) => {
              const y = top + LABEL + index * (BAR + BETWEEN_BARS);
              const begin = Math.min(x(0), x(value));
              return (
                <Fragment key={year}>
                  <rect
                    className={shade(year)}
                    x={begin}
                    y={y}
                    width={Math.max(Math.round(10 * Math.abs(x(value) - x(0))) / 10, 1)}
                    height={BAR}
                    rx={1.5}
                  />
                  <text className="value-label" x={Math.max(x(value), x(0)) + 5} y={y + BAR - 2.5}>
                    {text}
                  </text>
                </Fragment>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

/** Which shade is which year. */
export function Legend({
  years,
  label,
}: {
  years: readonly number[];
  label: (year: number) => string;
}): ReactNode {
  return (
    <ul className="legend">
      {years.map((year, place) => (
        <li key={year}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <rect
              className={`bar shade-${Math.min(years.length - 1 - place, SHADES - 1)}`}
              width="12"
              height="12"
              rx="2"
            />
          </svg>
          {label(year)}
        </li>
      ))}
    </ul>
  );
}
