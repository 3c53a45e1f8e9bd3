import {
  Box,
  Checkbox,
  EmptyStateLayout,
  LinkButton,
  Table,
  Tbody,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { DocumentProgress } from '../../../../contract/desk/overview';
import type { ReportKey } from '../../api/annals-api';
import { Section } from '../../layout/Section';
import { reportPages } from '../../links/report-pages';
import { useWords } from '../../words/use-words';
import { DocumentRow } from './DocumentRow';

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
  const say = useWords();
  const [isShort, setIsShort] = useState(false);
  const shown = isShort ? documents.filter(isUnfinished) : documents;
  const filter = (
    <Checkbox checked={isShort} onCheckedChange={(checked) => setIsShort(checked === true)}>
      {say('overview.list.open')}
    </Checkbox>
  );
  const nothing =
    documents.length === 0 ? (
      <EmptyStateLayout
        content={say('overview.list.none')}
        action={
          <LinkButton tag={Link} to={reportPages(reportKey).outline} variant="secondary">
            {say('overview.list.none.do')}
          </LinkButton>
        }
      />
    ) : (
      <Typography>{say('overview.list.finished')}</Typography>
    );
  return (
    <Section
      title={say('overview.list')}
      hint={say('overview.list.hint')}
      action={documents.length === 0 ? null : filter}
    >
      {shown.length === 0 ? (
        nothing
      ) : (
        <Box>
          <Table colCount={COLUMNS.length} rowCount={shown.length + 1}>
            <Thead>
              <Tr>
                {COLUMNS.map((word) => (
                  <Th key={word}>
                    <Typography variant="sigma">{say(word)}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {shown.map((document) => (
                <DocumentRow key={document.documentId} document={document} reportKey={reportKey} />
              ))}
            </Tbody>
          </Table>
        </Box>
      )}
    </Section>
  );
}
