import { createElement, type ReactNode } from 'react';
import type { Case } from '../../../client/src/types';
import { caseId } from '../links';
import { dayText } from '../texts/texts';
import type { View } from '../view';
import { ContentBlocks } from './block';
import { CoverPicture } from './photograph';

/** A case, set apart from the text that it stands in. */
export function CaseStory({
  story,
  view,
  level,
}: {
  story: Case;
  view: View;
  /** Of its heading. */
  level: number;
}): ReactNode {
  const { texts, report } = view;
  const { number, label, title, summary, date, partners, tags, blocks } = story;
  const id = caseId(number);
  const cover = story.cover === null ? undefined : view.images.get(story.cover);
  const hasFacts = date !== null || partners.length > 0 || tags.length > 0;
  return (
    <article className="case" id={id} aria-labelledby={`${id}-title`}>
      <header className={cover ? 'case-head with-cover' : 'case-head'}>
        {cover && <CoverPicture image={cover} />}
        <div>
          <p className="case-label">
            <a href={`#${id}`}>{label}</a>
          </p>
          {createElement(`h${level}`, { id: `${id}-title`, className: 'case-title' }, title)}
          {summary !== null && <p className="case-summary">{summary}</p>}
          {hasFacts && (
            <dl className="case-facts" data-ui="">
              {date !== null && (
                <div>
                  <dt>{texts('caseDate')}</dt>
                  <dd>{dayText({ date, language: report.report.language })}</dd>
                </div>
              )}
              {partners.length > 0 && (
                <div>
                  <dt>{texts('casePartners')}</dt>
                  <dd>{partners.join('、')}</dd>
                </div>
              )}
              {tags.length > 0 && (
                <div>
                  <dt>{texts('caseTags')}</dt>
                  <dd>
                    <ul className="tags">
                      {tags.map((tag) => (
                        <li key={tag}>{tag}</li>
                      ))}
                    </ul>
                  </dd>
                </div>
              )}
            </dl>
          )}
        </div>
      </header>
      <ContentBlocks blocks={blocks} view={view} />
    </article>
  );
}
