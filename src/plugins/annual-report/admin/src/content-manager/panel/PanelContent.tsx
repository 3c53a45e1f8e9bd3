import { Flex, Typography, Box, Link, Button, Loader } from '@strapi/design-system';
import { type ReactNode, useEffect } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { PanelDocument, PanelDocumentType } from '../../../../contract/admin/document';
import { useAnnalsPanelDocumentQuery } from '../../api/document-panel-api';
import { reportPages } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';
import { AddPhotos } from '../photos/AddPhotos';
import { DocumentReading } from '../reading/DocumentReading';
import { ReportReading } from '../reading/ReportReading';
import { onSave } from '../saves/save-events';
import { DocumentLedger } from './DocumentLedger';
import { FindingList } from './FindingList';
import { TokenList } from './TokenList';

/** A part of the side panel under its name. */
function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex
      tag="section"
      aria-label={title}
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
    >
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}

/** Where the document stands in the report, with the way to its row of the outline. */
function PlaceLine({
  document: { label, path, report },
  documentId: own,
}: {
  document: PanelDocument;
  documentId: string;
}) {
  const translate = useTranslate();
  return (
    <Box width="100%">
      <Typography tag="p" variant="delta">
        {label ?? translate('panel.no-place')}
      </Typography>
      {path.map(({ documentId, number, title }) => (
        <Typography key={documentId} tag="p" variant="pi" textColor="neutral600">
          {number} {title}
        </Typography>
      ))}
      <Link tag={RouterLink} to={reportPages(report).outlineAt(own)}>
        {translate('panel.outline')}
      </Link>
    </Box>
  );
}

/** What stands beside the form of a saved report, chapter or case. */
function PanelContent({ type, documentId }: { type: PanelDocumentType; documentId: string }) {
  const translate = useTranslate();
  const { data: document, isError, refetch } = useAnnalsPanelDocumentQuery({ type, documentId });
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
        <Typography variant="pi">{translate('panel.failed')}</Typography>
        <Button size="S" variant="tertiary" onClick={() => void refetch()}>
          {translate('common.retry')}
        </Button>
      </Flex>
    );
  }
  if (document === undefined) return <Loader small>{translate('common.loading')}</Loader>;
  const { report, findings, tokens } = document;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} width="100%">
      {type !== 'report' && <PlaceLine document={document} documentId={documentId} />}
      {type === 'report' ? (
        <ReportReading school={report.school} year={report.year} />
      ) : (
        <DocumentReading type={type} documentId={documentId} />
      )}
      <Section title={translate('panel.findings')}>
        <FindingList findings={findings} type={type} />
      </Section>
      {type !== 'report' && (
        <Section title={translate('panel.numbers')}>
          <DocumentLedger type={type} documentId={documentId} />
        </Section>
      )}
      {type !== 'report' && (
        <Section title={translate('panel.photos')}>
          <AddPhotos report={report} />
        </Section>
      )}
      {type !== 'report' && (
        <Section title={translate('panel.tokens')}>
          <TokenList tokens={tokens} />
        </Section>
      )}
    </Flex>
  );
}

export default PanelContent;
