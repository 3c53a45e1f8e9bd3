import { createElement, type ReactNode } from 'react';
import type { Chapter } from '../../../client/src/types';
import { chapterId } from '../links';
import type { View } from '../view';
import { ContentBlocks } from './block';
import { CaseStory } from './case-story';

const depthOf = ({ number }: Chapter): number => number.split('.').length;

/** A chapter in reading order: its blocks, its cases, its sub-chapters. */
export function ChapterSection({
  chapter,
  view,
  isPage = false,
  level = isPage ? 1 : 2,
}: {
  chapter: Chapter;
  view: View;
  /** Whether its title is that of the page. */
  isPage?: boolean;
  /** Of its heading; what stands in it has the next. */
  level?: number;
}): ReactNode {
  const { number, title, blocks } = chapter;
  const id = chapterId(number);
  const heading = createElement(
    `h${level}`,
    { id: `${id}-title` },
    <span className="section-number">{number}</span>,
    <span className="section-title">{title}</span>,
    <a
      className="section-link"
      data-ui=""
      href={`#${id}`}
      aria-label={view.texts('linkToSection', { title: `${number} ${title}` })}
    >
      #
    </a>,
  );
  return (
    <section
      className={`chapter depth-${depthOf(chapter)}`}
      id={id}
      aria-labelledby={`${id}-title`}
    >
      {heading}
      <ContentBlocks blocks={blocks} view={view} />
      {chapter.cases.map((caseOf) => {
        const story = view.cases.get(caseOf);
        return story && <CaseStory key={caseOf} story={story} view={view} level={level + 1} />;
      })}
      {chapter.chapters.map((child) => (
        <ChapterSection key={child.id} chapter={child} view={view} level={level + 1} />
      ))}
    </section>
  );
}
