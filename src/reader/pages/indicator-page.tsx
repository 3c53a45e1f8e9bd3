import type { ReactNode } from 'react';
import type { Derivation, Indicator, Value } from '../../../client/src/types';
import { LineChart } from '../charts/line-chart';
import { changeText } from '../content/change-text';
import { statusName } from '../content/data-table';
import { pointsOfIndicator, valuesByYear, withUnit } from '../content/indicator-values';
import type { Site } from '../page';
import type { TextName } from '../texts/texts';
import type { View } from '../view';
import { Citation } from './citation';
import { Occurrences } from './occurrences';

const ORIGINS: Record<Value['origin'], TextName> = {
  reported: 'originReported',
  derived: 'originDerived',
  typed: 'originTyped',
};

const decimalsOf = (rounding: string): string => rounding.split(':')[1] ?? '0';

/** How a value was reckoned: the formula, and what was put in, each with what it is. */
function Reckoning({ derivation, view }: { derivation: Derivation; view: View }): ReactNode {
  const { texts, report, links } = view;
  return (
    <>
      <p>
        <code className="formula">{derivation.formula}</code>
      </p>
      <p className="small-heading">{texts('formulaInputs')}</p>
      <ul>
        {derivation.inputs.map(({ indicator, year, value }) => {
          const input = report.indicators[indicator];
          const printed =
            input?.values[String(year)]?.text ?? (value === null ? '—' : String(value));
          return (
            <li key={`${indicator}@${year}`}>
              {input ? <a href={links.indicator(indicator)}>{input.name}</a> : indicator}
              {'，'}
              {texts('inYear', { year })}：{withUnit({ text: printed, unit: input?.unit ?? null })}
            </li>
          );
        })}
      </ul>
      <p>
        {derivation.value !== null && `${texts('formulaResult', { value: derivation.value })}，`}
        {texts('rounding', { decimals: decimalsOf(derivation.rounding) })}
      </p>
    </>
  );
}

function YearsTable({ indicator, view }: { indicator: Indicator; view: View }): ReactNode {
  const { texts } = view;
  return (
    <table className="years">
      <thead>
        <tr>
          <th scope="col">{texts('filterYear')}</th>
          <th scope="col" className="number">
            {indicator.unit === null
              ? texts('indicator')
              : texts('unitIs', { unit: indicator.unit })}
          </th>
          <th scope="col">{texts('origin')}</th>
        </tr>
      </thead>
      <tbody>
        {valuesByYear(indicator).map(({ year, value: { text, status, origin } }) => {
          const name = statusName(status);
          return (
            <tr key={year}>
              <th scope="row">{texts('inYear', { year })}</th>
              <td className="number">{text}</td>
              <td>
                {texts(ORIGINS[origin])}
                {name !== null && `，${texts(name)}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The value of the report's year, or of the last year that there is. */
const shownValue = (indicator: Indicator, year: number) => {
  const all = valuesByYear(indicator);
  return all.find((one) => one.year === year) ?? all.at(-1) ?? null;
};

/** Everything that the report says of one number. */
export function IndicatorPageBody({
  view,
  site,
  code,
  indicator,
}: {
  view: View;
  site: Site;
  code: string;
  indicator: Indicator;
}): ReactNode {
  const { texts, report, links } = view;
  const { school, title, year } = report.report;
  const { name, unit, definition, source, formula, change } = indicator;
  const shown = shownValue(indicator, year);
  const derivation = shown?.value.derivation ?? null;
  const points = pointsOfIndicator(indicator);
  const sentence = points
    .map((point) => texts('chartSentencePair', { year: point.year, value: point.text }))
    .join('，');
  return (
    <main id="main" className="indicator-page">
      <nav className="way-up" aria-label={texts('upToReport')}>
        <ol>
          <li>
            <a href={links.report}>{title}</a>
          </li>
        </ol>
      </nav>
      <article className="card" data-card="">
        <header>
          <h1>{name}</h1>
          <p className="card-school">{school.name}</p>
        </header>
        {shown && (
          <p className="card-value">
            <strong>{shown.value.text}</strong>
            {unit !== null && !shown.value.text.endsWith(unit) && <span>{unit}</span>}
            <small>{texts('inYear', { year: shown.year })}</small>
          </p>
        )}
        {shown && shown.year !== year && <p className="hint">{texts('notInYear', { year })}</p>}
        {change !== null && <p className="change">{changeText({ indicator, change, texts })}</p>}
        {points.length > 1 && (
          <LineChart points={points} name={`${texts('chartOf', { title: name })}${sentence}`} />
        )}
        <section>
          <h2>{texts('meaning')}</h2>
          <p>{definition ?? texts('noMeaning')}</p>
          {source !== null && (
            <p>
              {texts('source')}：{source}
            </p>
          )}
        </section>
        {formula !== null && (
          <section>
            <h2>{texts('formula')}</h2>
            {derivation ? (
              <Reckoning derivation={derivation} view={view} />
            ) : (
              <p>
                <code className="formula">{formula}</code>
              </p>
            )}
          </section>
        )}
        <section>
          <h2>{texts('overYears')}</h2>
          <YearsTable indicator={indicator} view={view} />
          <p>
            <a href={links.api(`/series/${code}?school=${school.code}`)} rel="nofollow">
              {texts('series')}
            </a>
          </p>
        </section>
        <Occurrences indicator={indicator} view={view} />
        {shown && (
          <Citation view={view} site={site} code={code} name={name} year={shown.year}>
            {withUnit({ text: shown.value.text, unit })}
          </Citation>
        )}
        <p className="code">
          {texts('indicator')} <code>{code}</code>
        </p>
      </article>
    </main>
  );
}
