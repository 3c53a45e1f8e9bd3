import { Link, LinkButton } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { useAnnalsNewReportOfferQuery } from '../../api/reports-api';
import { useProblemText } from '../../api/problems';
import { Failure } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { HOME } from '../../plugin';
import { useTranslate } from '../../texts/use-texts';
import { NewReportForm } from './NewReportForm';

const SCHOOLS = '/content-manager/collection-types/api::school.school/create';

function Offer() {
  const translate = useTranslate();
  const problemText = useProblemText();
  const {
    data: offer,
    error,
    refetch,
  } = useAnnalsNewReportOfferQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error !== undefined) {
    return <Failure text={problemText(error)} onRetry={() => void refetch()} />;
  }
  if (offer === undefined) return <Page.Loading />;
  if (offer.schools.length > 0) return <NewReportForm offer={offer} />;
  return (
    <Page.NoData
      content={translate('new-report.no-school')}
      action={
        <LinkButton tag={RouterLink} to={SCHOOLS} variant="secondary">
          {translate('new-report.no-school.do')}
        </LinkButton>
      }
    />
  );
}

/** Begins a report: its school, its year, what it follows, and perhaps last year's outline. */
function NewReportPage() {
  const translate = useTranslate();
  const { allowedActions, isLoading } = useRBAC({ createReport: PERMISSIONS.createReport });
  const mayCreate = allowedActions.canCreateReport ?? false;
  if (isLoading) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{translate('new-report.title')}</Page.Title>
      <Layouts.Header
        navigationAction={
          <Link tag={RouterLink} to={HOME} startIcon={<ArrowLeft />}>
            {translate('report.back')}
          </Link>
        }
        title={translate('new-report.title')}
        subtitle={translate('new-report.subtitle')}
      />
      <Layouts.Content>
        {mayCreate ? <Offer /> : <Page.NoData content={translate('new-report.forbidden')} />}
      </Layouts.Content>
    </Page.Main>
  );
}

export default NewReportPage;
