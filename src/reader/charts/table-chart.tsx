import type { ReactNode } from 'react';
import type { Table } from '../../../client/src/types';
import type { Texts } from '../texts/texts';
import type { View } from '../view';
import { BarChart, Legend } from './bar-chart';
import { groupByUnit, seriesOf, type Series } from './chart-data';
import { LineChart } from './line-chart';

/** The numbers of a chart as a sentence, for whoever does not see it. */
function chartSentence({ series, texts }: { series: readonly Series[]; texts: Texts }): string {
  return series
    .map(({ label, points }) =>
      texts('chartSentence', {
        label,
        values: points
          .map(({ year, text }) => texts('chartSentencePair', { year, value: text }))
          .join('，'),
      }),
    )
    .join('');
}

const unitOf = ([first]: readonly Series[]): string | null => first?.unit ?? null;

/** A chart for each unit of a table, drawn from its numbers; the table itself stands behind it. */
export function TableChart({ table, view }: { table: Table; view: View }): ReactNode {
  const { texts } = view;
  const years = table.years.filter((year) =>
    table.rows.some((row) => typeof row.cells[String(year)]?.value === 'number'),
  );
  const groups = groupByUnit(seriesOf(table));
  const name = (series: readonly Series[]): string =>
    `${texts('chartOf', { title: table.title })}${texts('unit')}：${unitOf(series) ?? '—'}。${chartSentence({ series, texts })}`;
  const isLine = table.display === 'line';
  return (
    <div className="charts" data-ui="">
      {years.length > 1 && !isLine && (
        <Legend years={years} label={(year) => texts('year', { year })} />
      )}
      {groups.map((series) => (
        <div key={unitOf(series) ?? ''} className="chart-group">
          {unitOf(series) !== null && (
            <p className="chart-unit">{texts('unitIs', { unit: unitOf(series) ?? '' })}</p>
          )}
          {isLine ? (
            series.map((one) => (
              <div key={one.key}>
                <p className="chart-name">{one.label}</p>
                <LineChart points={one.points} name={name([one])} />
              </div>
            ))
          ) : (
            <BarChart series={series} years={years} name={name(series)} />
          )}
        </div>
      ))}
    </div>
  );
}
