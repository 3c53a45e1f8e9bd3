import type { CaseJson, ChapterJson } from '../../../../contract/report';
import type { ReadableReport } from '../../api/editions-api';
import { CaseTexts } from './CaseTexts';
import { ReadingBlocks } from './ReadingBlocks';
import { ReadingText } from './ReadingText';

function Case({ item, report }: { item: CaseJson; report: ReadableReport }) {
  return (
    <section>
      <h4>
        {item.label} {item.title}
      </h4>
      <CaseTexts texts={item} />
      <ReadingBlocks blocks={item.blocks} images={report.images} tables={report.tables} />
    </section>
  );
}

function Chapter({ chapter, report }: { chapter: ChapterJson; report: ReadableReport }) {
  const Heading = chapter.number.includes('.') ? 'h3' : 'h2';
  return (
    <section>
      <Heading>
        {chapter.number} {chapter.title}
      </Heading>
      <ReadingBlocks blocks={chapter.blocks} images={report.images} tables={report.tables} />
      {report.cases
        .filter(({ id }) => chapter.cases.includes(id))
        .map((item) => (
          <Case key={item.id} item={item} report={report} />
        ))}
      {chapter.chapters.map((below) => (
        <Chapter key={below.id} chapter={below} report={report} />
      ))}
    </section>
  );
}

/** A whole report as it would be printed: its title, its statement and every chapter. */
export function ReportText({ report }: { report: ReadableReport }) {
  const { title, subtitle, statement } = report.report;
  return (
    <ReadingText>
      <header>
        <p className="title">{title}</p>
        {subtitle !== null && <p>{subtitle}</p>}
      </header>
      <div dangerouslySetInnerHTML={{ __html: statement.html }} />
      {statement.signatory !== null && <p>{statement.signatory}</p>}
      {report.chapters.map((chapter) => (
        <Chapter key={chapter.id} chapter={chapter} report={report} />
      ))}
    </ReadingText>
  );
}
