import type { ReactNode } from 'react';
import type { View } from '../view';

/** Below the text: what programs can have, and how complete the data is. */
export function ReportAside({ view }: { view: View }): ReactNode {
  const { texts, report, links, place } = view;
  if (report.edition === null) return null;
  const { required, reported, numbers, findings, overrides = [] } = report.quality;
  const edition = place.edition === null ? '' : `/editions/${place.edition}`;
  const path = `/reports/${place.school}/${place.year}${edition}`;
  const files = [
    ['downloadXlsx', `${path}/indicators.xlsx`],
    ['downloadCsv', `${path}/indicators.csv`],
    ['downloadJsonStat', `${path}/indicators.json-stat`],
    ['downloadPackage', `${path}/datapackage.zip`],
    ['downloadJson', path],
  ] as const;
  return (
    <aside className="report-aside" aria-labelledby="open-data">
      <section>
        <h2 id="open-data">{texts('downloads')}</h2>
        <ul className="downloads">
          {files.map(([name, address]) => (
            <li key={name}>
              <a href={links.api(address)} rel="nofollow">
                {texts(name)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{texts('quality')}</h2>
        <ul>
          <li>{texts('qualityReported', { reported, required })}</li>
          {numbers && (
            <li>{texts('qualityNumbers', { total: numbers.total, bound: numbers.bound })}</li>
          )}
          <li>
            {texts('qualityWaived', { warnings: findings.warnings, waived: findings.waived })}
          </li>
        </ul>
        {overrides.length > 0 && (
          <>
            <h3>{texts('qualityOverrides')}</h3>
            <ul>
              {overrides.map(({ check, reason }, index) => (
                <li key={index}>
                  <code>{check}</code> {reason}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </aside>
  );
}
