import type { ReactNode } from 'react';
import { walkChapters } from '../../../client/src/walk-chapters';
import type { Indicator } from '../../../client/src/types';
import type { View } from '../view';

type Occurrence = Indicator['occurrences'][number];
type Found = { href: string; words: string };

/** Where an occurrence is, as a link; null for what the report does not have. */
const placeOf = (occurrence: Occurrence, { report, links, texts }: View): Found | null => {
  if ('table' in occurrence) {
    const table = report.tables.find(({ key }) => key === occurrence.table);
    return table ? { href: links.table(table.key), words: `${table.label} ${table.title}` } : null;
  }
  if ('chapter' in occurrence) {
    const all = [...walkChapters(report.chapters)];
    const chapter = all.find(({ number }) => number === occurrence.chapter);
    if (!chapter) return null;
    const { number, title } = chapter;
    return { href: links.chapter(number), words: texts('occurrenceChapter', { number, title }) };
  }
  if ('case' in occurrence) {
    const story = report.cases.find(({ number }) => number === occurrence.case);
    if (!story) return null;
    const { number, title } = story;
    return { href: links.case(number), words: texts('occurrenceCase', { number, title }) };
  }
  if ('image' in occurrence) {
    const image = report.images.find(({ key }) => key === occurrence.image);
    if (!image) return null;
    const words = texts('occurrenceImage', { caption: image.caption });
    return { href: links.image(image.key), words };
  }
  return { href: links.report, words: texts('occurrenceReport') };
};

/** Every place of the report that prints an indicator. */
export function Occurrences({ indicator, view }: { indicator: Indicator; view: View }): ReactNode {
  const { texts } = view;
  const places = indicator.occurrences.flatMap((occurrence) => placeOf(occurrence, view) ?? []);
  return (
    <section>
      <h2>{texts('occurrences')}</h2>
      {places.length === 0 ? (
        <p>{texts('noOccurrences')}</p>
      ) : (
        <ul>
          {places.map(({ href, words }, index) => (
            <li key={index}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
