import type { ReactNode } from 'react';
import type { Chapter } from '../../../client/src/types';
import type { View } from '../view';

function Level({ chapters, view }: { chapters: readonly Chapter[]; view: View }): ReactNode {
  return (
    <ol>
      {chapters.map(({ id, number, title, chapters: below }) => (
        <li key={id}>
          <a href={view.links.chapter(number)}>
            <span className="section-number">{number}</span>
            <span>{title}</span>
          </a>
          {below.length > 0 && <Level chapters={below} view={view} />}
        </li>
      ))}
    </ol>
  );
}

/** The outline with its numbers: open beside the text where there is room, to be opened where there is not. */
export function Contents({ view }: { view: View }): ReactNode {
  const { texts, report } = view;
  return (
    <annals-contents data-close={texts('close')}>
      <details className="contents">
        <summary>{texts('contents')}</summary>
        <nav aria-label={texts('contentsOfReport')}>
          <Level chapters={report.chapters} view={view} />
        </nav>
      </details>
    </annals-contents>
  );
}
