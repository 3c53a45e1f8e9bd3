import { Button, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { DeskDocumentType } from '../../../../contract/desk/document';
import { useAnnalsDeskDocumentQuery } from '../../api/desk-document-api';
import { reportPages } from '../../links/report-pages';
import { useWords } from '../../words/use-words';
import { DocumentReading } from '../reading/DocumentReading';
import { ReportReading } from '../reading/ReportReading';
import { onSave } from '../saves/save-events';
import { FindingList } from './FindingList';
import { PlaceLine } from './PlaceLine';
import { Section } from './Section';
import { TokenList } from './TokenList';

/** What stands beside the form of a saved report, chapter or case. */
function PanelContent({ type, documentId }: { type: DeskDocumentType; documentId: string }) {
  const say = useWords();
  const { data: document, isError, refetch } = useAnnalsDeskDocumentQuery({ type, documentId });
  useEffect(
    () =>
      onSave(({ request, stage }) => {
        if (stage === 'fulfilled' && request.document === documentId) void refetch();
      }),
    [documentId, refetch],
  );
  if (isError) {
    return (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        <Typography variant="pi">{say('desk.failed')}</Typography>
        <Button size="S" variant="tertiary" onClick={() => void refetch()}>
          {say('common.retry')}
        </Button>
      </Flex>
    );
  }
  if (document === undefined) return <Loader small>{say('common.loading')}</Loader>;
  const { report, findings, tokens } = document;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} width="100%">
      {type !== 'report' && <PlaceLine document={document} documentId={documentId} />}
      {type === 'report' ? (
        <ReportReading school={report.school} year={report.year} />
      ) : (
        <DocumentReading type={type} documentId={documentId} />
      )}
      <Section title={say('desk.findings')}>
        <FindingList findings={findings} type={type} />
      </Section>
      {type !== 'report' && (
        <Section title={say('desk.photos')}>
          <Link tag={RouterLink} to={reportPages(report).photos}>
            {say('desk.photos.open')}
          </Link>
        </Section>
      )}
      {type !== 'report' && (
        <Section title={say('desk.tokens')}>
          <TokenList tokens={tokens} />
        </Section>
      )}
    </Flex>
  );
}

export default PanelContent;
