import { Button, Flex, Table, Tbody, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { MAX_AUDIT_COUNT, type AuditFilter } from '../../../../contract/admin/audit';
import { address } from '../../api/annals-api';
import { filterQuery, useAnnalsAuditQuery } from '../../api/audit-api';
import { useTellProblem } from '../../api/problems';
import { Section } from '../../layout/Section';
import { TableHead } from '../../layout/TableHead';
import { Failure } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { useTranslate } from '../../texts/use-texts';
import { AuditFilters } from './AuditFilters';
import { AuditRow } from './AuditRow';

const COLUMNS = ['audit.at', 'audit.actor', 'audit.what', 'audit.place'] as const;

/** Gives `exportCsv`: all that the filter finds, as a file. */
function useExport(filter: AuditFilter): () => Promise<void> {
  const { get } = useFetchClient();
  const tellProblem = useTellProblem();
  return async () => {
    try {
      const path = address(`/audit.csv?${filterQuery(filter)}`);
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      const url = URL.createObjectURL(data);
      const link = Object.assign(document.createElement('a'), { href: url, download: 'audit.csv' });
      link.click();
      URL.revokeObjectURL(url);
    } catch (error) {
      tellProblem(error);
    }
  };
}

function AuditList() {
  const translate = useTranslate();
  const [filter, setFilter] = useState<AuditFilter>({});
  const [page, setPage] = useState(1);
  const { data, isError, isFetching, refetch } = useAnnalsAuditQuery({ filter, page });
  const exportCsv = useExport(filter);
  const choose = (chosen: AuditFilter): void => {
    setFilter(chosen);
    setPage(1);
  };
  const entries = data?.entries ?? [];
  const total = data?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / (data?.pageSize ?? 1)));
  const count = total === MAX_AUDIT_COUNT ? 'audit.count.more' : 'audit.count';
  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{translate('audit.title')}</Page.Title>
      <Layouts.Header
        title={translate('audit.title')}
        subtitle={translate('audit.subtitle')}
        primaryAction={
          <Button variant="tertiary" onClick={() => void exportCsv()}>
            {translate('audit.export')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <Section title={translate('audit.filter')}>
            <AuditFilters filter={filter} onChange={choose} />
          </Section>
          {isError ? (
            <Failure text={translate('common.failed')} onRetry={() => void refetch()} />
          ) : (
            <>
              <Typography role="status" textColor="neutral600">
                {data === undefined ? translate('common.loading') : translate(count, { total })}
              </Typography>
              <Table colCount={COLUMNS.length} rowCount={entries.length + 1}>
                <TableHead columns={COLUMNS} />
                <Tbody>
                  {entries.map((entry) => (
                    <AuditRow key={entry.id} entry={entry} />
                  ))}
                </Tbody>
              </Table>
              <Flex justifyContent="flex-end" gap={3}>
                <Typography>{translate('audit.page', { page, pages })}</Typography>
                <Button
                  variant="tertiary"
                  disabled={page === 1 || isFetching}
                  onClick={() => setPage(page - 1)}
                >
                  {translate('audit.newer')}
                </Button>
                <Button
                  variant="tertiary"
                  disabled={page >= pages || isFetching}
                  onClick={() => setPage(page + 1)}
                >
                  {translate('audit.older')}
                </Button>
              </Flex>
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** Who did what to what, and when. */
function AuditPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.audit}>
      <AuditList />
    </Page.Protect>
  );
}

export default AuditPage;
