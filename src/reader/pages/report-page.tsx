import type { ReactNode } from 'react';
import { ChapterSection } from '../content/chapter-section';
import { RichText } from '../content/rich-text';
import type { Site } from '../page';
import type { View } from '../view';
import { Contents } from './contents';
import { viewerTexts } from './viewer-texts';
import { Cover } from './cover';
import { KeyFigures } from './key-figures';
import { ReportAside } from './report-aside';

/** The school's word for it that all this is true. */
function Statement({ view }: { view: View }): ReactNode {
  const { content, signatory } = view.report.report.statement;
  if (content.length === 0) return null;
  return (
    <section className="statement" aria-labelledby="statement">
      <h2 id="statement">{view.texts('statement')}</h2>
      <div className="prose">
        <RichText content={content} view={view} />
      </div>
      {signatory !== null && (
        <p className="signatory">{view.texts('signatory', { name: signatory })}</p>
      )}
    </section>
  );
}

/** The beginning of a report, and all of it where it is small enough to be one page. */
export function ReportPageBody({
  view,
  site,
  sha256,
}: {
  view: View;
  site: Site;
  sha256: string | null;
}): ReactNode {
  const { report, texts, isWhole } = view;
  return (
    <main id="main" className="report">
      <Cover view={view} site={site} sha256={sha256} />
      <KeyFigures view={view} />
      <div className="with-contents">
        <Contents view={view} />
        <annals-viewer class="text" {...viewerTexts(texts)}>
          <Statement view={view} />
          {isWhole ? (
            report.chapters.map((chapter) => (
              <ChapterSection key={chapter.id} chapter={chapter} view={view} />
            ))
          ) : (
            <p className="by-chapter">{texts('readWhole', { count: report.chapters.length })}</p>
          )}
          <ReportAside view={view} />
        </annals-viewer>
      </div>
    </main>
  );
}
