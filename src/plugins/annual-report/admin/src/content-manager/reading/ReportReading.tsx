import { Button, Loader, Typography } from '@strapi/design-system';
import type { CaseJson, ChapterJson, ReportJson } from '../../../../contract/report';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsDraftReportQuery } from '../../api/desk-document-api';
import { useWords } from '../../words/use-words';
import { ReadingBlocks } from './ReadingBlocks';
import { ReadingModal } from './ReadingModal';
import { ReadingText } from './ReadingText';

const Case = ({ item, report }: { item: CaseJson; report: ReportJson }) => (
  <section>
    <h4>
      {item.label} {item.title}
    </h4>
    {item.summary !== null && <p>{item.summary}</p>}
    <ReadingBlocks blocks={item.blocks} images={report.images} tables={report.tables} />
  </section>
);

const Chapter = ({ chapter, report }: { chapter: ChapterJson; report: ReportJson }) => {
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
};

const View = (key: ReportKey) => {
  const say = useWords();
  const { data, isError, refetch } = useAnnalsDraftReportQuery(key);
  if (isError) {
    return (
      <>
        <Typography tag="p">{say('reading.failed')}</Typography>
        <Button variant="tertiary" onClick={() => void refetch()}>
          {say('common.retry')}
        </Button>
      </>
    );
  }
  if (data === undefined) return <Loader>{say('common.loading')}</Loader>;
  const { statement } = data.report;
  return (
    <ReadingText>
      <div dangerouslySetInnerHTML={{ __html: statement.html }} />
      {statement.signatory !== null && <p>{statement.signatory}</p>}
      {data.chapters.map((chapter) => (
        <Chapter key={chapter.id} chapter={chapter} report={data} />
      ))}
    </ReadingText>
  );
};

/** Opens the whole report as it stands, drafts included, as it would be printed. */
export const ReportReading = (key: ReportKey) => {
  const say = useWords();
  return (
    <ReadingModal button={say('reading.open-report')} title={say('reading.report-title')}>
      <View {...key} />
    </ReadingModal>
  );
};
