import {
  Box,
  Checkbox,
  EmptyStateLayout,
  LinkButton,
  Table,
  Tbody,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { DocumentProgress } from '../../../../contract/admin/overview';
import type { ReportKey } from '../../api/annals-api';
import { Section } from '../../layout/Section';
import { reportPages } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';
import { DocumentRow } from './DocumentRow';
import { TableHead } from '../../layout/TableHead';

const COLUMNS = ['overview.number', 'overview.title', 'overview.state', 'overview.open'] as const;

const isUnfinished = ({ state, errors, warnings }: DocumentProgress): boolean =>
  state !== 'published' || errors + warnings > 0;

/** Every chapter and case in reading order, or those that are not finished. */
export function DocumentList({
  documents,
  reportKey,
}: {
  documents: DocumentProgress[];
  reportKey: ReportKey;
}) {
  const translate = useTranslate();
  const [isShort, setIsShort] = useState(false);
  const listed = isShort ? documents.filter(isUnfinished) : documents;
  const filter = (
    <Checkbox checked={isShort} onCheckedChange={(checked) => setIsShort(checked === true)}>
      {translate('overview.list.open')}
    </Checkbox>
  );
  const nothing =
    documents.length === 0 ? (
      <EmptyStateLayout
        content={translate('overview.list.none')}
        action={
          <LinkButton tag={Link} to={reportPages(reportKey).outline} variant="secondary">
            {translate('overview.list.none.do')}
          </LinkButton>
        }
      />
    ) : (
      <Typography>{translate('overview.list.finished')}</Typography>
    );
  return (
    <Section
      title={translate('overview.list')}
      hint={translate('overview.list.hint')}
      action={documents.length === 0 ? null : filter}
    >
      {listed.length === 0 ? (
        nothing
      ) : (
        <Box>
          <Table colCount={COLUMNS.length} rowCount={listed.length + 1}>
            <TableHead columns={COLUMNS} />
            <Tbody>
              {listed.map((document) => (
                <DocumentRow key={document.documentId} document={document} reportKey={reportKey} />
              ))}
            </Tbody>
          </Table>
        </Box>
      )}
    </Section>
  );
}
