import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink, Outlet, useParams } from 'react-router-dom';
import { useAnnalsReportsQuery } from '../api/reports-api';
import { ReportReading } from '../content-manager/reading/ReportReading';
import { HOME } from '../plugin';
import { useTranslate } from '../texts/use-texts';
import { ReportProvider } from './report-context';
import { ReportTabs } from './ReportTabs';
import { useStateText } from './use-state-text';

/** What stands around every page of a report: its title, its state and the way to its other pages. */
export function ReportFrame() {
  const translate = useTranslate();
  const stateOf = useStateText();
  const { school = '', year = '' } = useParams();
  const { data: reports, isLoading, isError } = useAnnalsReportsQuery(undefined);
  if (isLoading) return <Page.Loading />;
  if (isError || reports === undefined) return <Page.Error />;
  const report = reports.find(
    (candidate) => candidate.school.code === school && String(candidate.year) === year,
  );
  const back = (
    <Link tag={RouterLink} to={HOME} startIcon={<ArrowLeft />}>
      {translate('report.back')}
    </Link>
  );
  if (report === undefined) {
    return (
      <Page.Main>
        <Layouts.Header navigationAction={back} title={translate('reports.title')} />
        <Layouts.Content>
          <Page.NoData content={translate('report.unknown', { school, year })} />
        </Layouts.Content>
      </Page.Main>
    );
  }
  return (
    <ReportProvider value={report}>
      <Page.Main>
        <Page.Title>{report.title}</Page.Title>
        <Layouts.Header
          navigationAction={back}
          title={report.title}
          primaryAction={<ReportReading school={report.school.code} year={report.year} />}
          subtitle={`${report.school.name} · ${report.year} · ${stateOf(report)}`}
        />
        <ReportTabs base={`${HOME}/${school}/${year}`} />
        <Outlet />
      </Page.Main>
    </ReportProvider>
  );
}
