import type { ReactNode } from 'react';
import type { Site } from '../page';
import type { View } from '../view';

/** Signs that mean something to TeX. */
const TEX_SIGNS = /[\\{}$&#^_%~]/g;

const tex = (text: string): string =>
  text.replace(TEX_SIGNS, (sign) => (sign === '\\' ? '\\textbackslash{}' : `\\${sign}`));

/** How to name a number so that others find it: the edition that it stands in does not change. */
export function Citation({
  view,
  site,
  code,
  name,
  year,
  children: value,
}: {
  view: View;
  site: Site;
  code: string;
  name: string;
  year: number;
  /** The number, as it is printed. */
  children: string;
}): ReactNode {
  const { texts, report, links } = view;
  const { edition } = report;
  if (edition === null || links.permanent === null) return null;
  const { school, title, year: reportYear } = report.report;
  const url = `${site.baseUrl}${links.permanent}/indicators/${code}`;
  const words = texts('citeText', {
    ...{ school: school.name, title, edition: edition.number },
    ...{ name, year, value, code, url },
  });
  const bibtex = [
    `@misc{annals-${school.code}-${reportYear}-${edition.number}-${code.replaceAll('.', '-')},`,
    `  author = {{${tex(school.name)}}},`,
    `  title = {${tex(title)}},`,
    `  edition = {${edition.number}},`,
    `  year = {${edition.releasedAt.slice(0, 'YYYY'.length)}},`,
    `  note = {${tex(`${name}, ${year}: ${value}`)}},`,
    `  url = {${url}}`,
    '}',
  ].join('\n');
  return (
    <section className="cite">
      <h2>{texts('cite')}</h2>
      <p className="cite-text">{words}</p>
      <details>
        <summary>{texts('citeBibtex')}</summary>
        <pre tabIndex={0}>
          <code>{bibtex}</code>
        </pre>
      </details>
      <p className="hint">{texts('citeHelp', { edition: edition.number })}</p>
    </section>
  );
}
