import type { ReactNode } from 'react';
import { walkChapters } from '../../../client/src/walk-chapters';
import type { Chapter } from '../../../client/src/types';
import { ChapterSection } from '../content/chapter-section';
import type { View } from '../view';
import { Contents } from './contents';
import { viewerTexts } from './viewer-texts';

type Around = {
  chapter: Chapter;
  above: readonly Chapter[];
  before: Chapter | null;
  after: Chapter | null;
};

const numberAbove = (number: string): string => number.split('.').slice(0, -1).join('.');

/** A chapter with those around it: above, and before and after on the same level. Null for one that is not there. */
export function findChapter({ view, number }: { view: View; number: string }): Around | null {
  const all = [...walkChapters(view.report.chapters)];
  const chapter = all.find((candidate) => candidate.number === number);
  if (!chapter) return null;
  const above = all.filter((candidate) => number.startsWith(`${candidate.number}.`));
  const beside = all.filter((candidate) => numberAbove(candidate.number) === numberAbove(number));
  const place = beside.indexOf(chapter);
  return { chapter, above, before: beside[place - 1] ?? null, after: beside[place + 1] ?? null };
}

/** A chapter by itself, with the way up and on. */
export function ChapterPageBody({ view, around }: { view: View; around: Around }): ReactNode {
  const { texts, links, report } = view;
  const { chapter, above, before, after } = around;
  const pageOf = ({ number }: Chapter): string => `${links.report}/chapters/${number}`;
  return (
    <main id="main" className="report chapter-page">
      <nav className="way-up" aria-label={texts('upToReport')}>
        <ol>
          <li>
            <a href={links.report}>{report.report.title}</a>
          </li>
          {above.map((higher) => (
            <li key={higher.id}>
              <a href={pageOf(higher)}>
                {higher.number} {higher.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="with-contents">
        <Contents view={view} />
        <annals-viewer class="text" {...viewerTexts(texts)}>
          <ChapterSection chapter={chapter} view={view} isPage />
          <nav className="before-and-after" aria-label={`${texts('previous')} / ${texts('next')}`}>
            {before && (
              <a rel="prev" href={pageOf(before)}>
                <small>{texts('previous')}</small>
                {before.number} {before.title}
              </a>
            )}
            {after && (
              <a rel="next" href={pageOf(after)}>
                <small>{texts('next')}</small>
                {after.number} {after.title}
              </a>
            )}
          </nav>
        </annals-viewer>
      </div>
    </main>
  );
}
