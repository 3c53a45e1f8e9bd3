import { Fragment, type ReactNode } from 'react';
import type { Point } from './chart-data';
import { createScale, tickText } from './scale';

const SIZE = { width: 480, height: 220 };
const MARGIN = { top: 22, right: 8, bottom: 28, left: 62 };
/** The first and the last number have room beside the scale. */
const INSET = 34;

const linePath = (places: readonly (readonly [number, number])[]): string =>
  places
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');

/** One indicator over years. Years without a number leave a gap in time, and the line goes on behind it. */
export function LineChart({ points, name }: { points: readonly Point[]; name: string }): ReactNode {
  const { ticks, at } = createScale({ values: points.map(({ value }) => value), fromZero: false });
  const years = points.map(({ year }) => year);
  const first = Math.min(...years);
  const span = Math.max(Math.max(...years) - first, 1);
  const plot = {
    width: SIZE.width - MARGIN.left - MARGIN.right,
    height: SIZE.height - MARGIN.top - MARGIN.bottom,
  };
  const x = (year: number): number =>
    MARGIN.left + INSET + ((year - first) / span) * (plot.width - 2 * INSET);
  const y = (value: number): number => MARGIN.top + (1 - at(value)) * plot.height;
  return (
    <svg
      className="chart line"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={name}
    >
      <g className="grid">
        {ticks.map((tick) => (
          <Fragment key={tick}>
            <line x1={MARGIN.left} x2={SIZE.width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text x={MARGIN.left - 8} y={y(tick) + 4} textAnchor="end">
              {tickText(tick)}
            </text>
          </Fragment>
        ))}
      </g>
      <path className="path" d={linePath(points.map(({ year, value }) => [x(year), y(value)]))} />
      {points.map(({ year, value, text }) => (
        <Fragment key={year}>
          <circle className="dot" cx={x(year)} cy={y(value)} r={4} />
          <text className="value-label" x={x(year)} y={y(value) - 10} textAnchor="middle">
            {text}
          </text>
          <text className="year-label" x={x(year)} y={SIZE.height - 8} textAnchor="middle">
            {year}
          </text>
        </Fragment>
      ))}
    </svg>
  );
}

const SPARK = { width: 96, height: 28, margin: 4 };

/** A small line beside a number, which says the same in words. */
export function SparkLine({ points }: { points: readonly Point[] }): ReactNode {
  if (points.length < 2) return null;
  const values = points.map(({ value }) => value);
  const least = Math.min(...values);
  const range = Math.max(...values) - least || 1;
  const step = (SPARK.width - 2 * SPARK.margin) / (points.length - 1);
  const places = values.map((value, index): [number, number] => [
    SPARK.margin + index * step,
    SPARK.height - SPARK.margin - ((value - least) / range) * (SPARK.height - 2 * SPARK.margin),
  ]);
  const [lastX, lastY] = places.at(-1) ?? [0, 0];
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      width={SPARK.width}
      height={SPARK.height}
      aria-hidden="true"
    >
      <path className="path" d={linePath(places)} />
      <circle className="dot" cx={lastX} cy={lastY} r={3} />
    </svg>
  );
}
