import { Box, LinkButton, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { useAnnalsReportsQuery } from '../../api/reports-api';
import { PERMISSIONS } from '../../permissions';
import { HOME } from '../../plugin';
import { useStateText } from '../../report/use-state-text';
import { useTranslate } from '../../texts/use-texts';
import { TableHead } from '../../layout/TableHead';

const COLUMNS = [
  'reports.report',
  'reports.school',
  'reports.year',
  'reports.state',
  'reports.changed',
] as const;

/** Every report that its reader may work on. */
function ReportsPage() {
  const translate = useTranslate();
  const stateOf = useStateText();
  const intl = useIntl();
  const { allowedActions } = useRBAC({ createReport: PERMISSIONS.createReport });
  const { data: reports, isLoading, isError } = useAnnalsReportsQuery(undefined);
  if (isLoading) return <Page.Loading />;
  if (isError || reports === undefined) return <Page.Error />;
  const canCreate = allowedActions.canCreateReport ?? false;
  const create = (
    <LinkButton tag={Link} to={`${HOME}/new`} startIcon={<Plus />}>
      {translate('reports.new')}
    </LinkButton>
  );
  return (
    <Page.Main>
      <Page.Title>{translate('reports.title')}</Page.Title>
      <Layouts.Header
        title={translate('reports.title')}
        subtitle={translate('reports.subtitle', { count: reports.length })}
        primaryAction={canCreate ? create : null}
      />
      <Layouts.Content>
        {reports.length === 0 ? (
          <Page.NoData
            content={translate(canCreate ? 'reports.none' : 'reports.none-mine')}
            action={canCreate ? create : undefined}
          />
        ) : (
          <Table colCount={COLUMNS.length} rowCount={reports.length + 1}>
            <TableHead columns={COLUMNS} />
            <Tbody>
              {reports.map((report) => (
                <Tr key={report.documentId}>
                  <Td>
                    <Box
                      tag={Link}
                      to={`${HOME}/${report.school.code}/${report.year}`}
                      color="primary600"
                    >
                      <Typography fontWeight="bold" textColor="primary600">
                        {report.title}
                      </Typography>
                    </Box>
                  </Td>
                  <Td>
                    <Typography>{report.school.name}</Typography>
                  </Td>
                  <Td>
                    <Typography>{report.year}</Typography>
                  </Td>
                  <Td>
                    <Typography>{stateOf(report)}</Typography>
                  </Td>
                  <Td>
                    <Typography>
                      {intl.formatDate(report.changedAt, {
                        dateStyle: 'medium',
                        timeStyle: 'short',
                      })}
                    </Typography>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

export default ReportsPage;
