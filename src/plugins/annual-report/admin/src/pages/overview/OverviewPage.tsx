import { Flex, Grid } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useAnnalsOverviewQuery } from '../../api/reports-api';
import { useProblemText } from '../../api/problems';
import { Failure, Waiting } from '../../layout/Waiting';
import { reportPages } from '../../report/addresses';
import { PERMISSIONS } from '../../permissions';
import { useReport } from '../../report/report-context';
import { useTranslate } from '../../texts/use-texts';
import { DocumentList } from './DocumentList';
import { EditionSummary } from './EditionSummary';
import { Figures } from './Figures';
import { nextSteps } from './next-steps';
import { NextSteps } from './NextSteps';

/** How far a report has come, and the way to whatever is still to be done. */
function OverviewPage() {
  const translate = useTranslate();
  const problemText = useProblemText();
  const { reportKey, title } = useReport();
  const { allowedActions } = useRBAC({ release: PERMISSIONS.release });
  const {
    data: overview,
    error,
    refetch,
  } = useAnnalsOverviewQuery(reportKey, { refetchOnMountOrArgChange: true });
  const canRelease = allowedActions.canRelease ?? false;
  if (error !== undefined) {
    return (
      <Layouts.Content>
        <Failure text={problemText(error)} onRetry={() => void refetch()} />
      </Layouts.Content>
    );
  }
  return (
    <Layouts.Content>
      <Page.Title>{title}</Page.Title>
      {overview === undefined ? (
        <Waiting text={translate('overview.loading')} />
      ) : (
        <Flex direction="column" alignItems="stretch" gap={4} paddingTop={6}>
          <Figures overview={overview} reportKey={reportKey} />
          <Grid.Root gap={4}>
            <Grid.Item col={7} s={12} xs={12} alignItems="stretch">
              <NextSteps steps={nextSteps({ overview, reportKey, canRelease })} />
            </Grid.Item>
            <Grid.Item col={5} s={12} xs={12} alignItems="stretch">
              <EditionSummary
                overview={overview}
                release={canRelease ? reportPages(reportKey).release : null}
              />
            </Grid.Item>
          </Grid.Root>
          <DocumentList documents={overview.documents} reportKey={reportKey} />
        </Flex>
      )}
    </Layouts.Content>
  );
}

export default OverviewPage;
