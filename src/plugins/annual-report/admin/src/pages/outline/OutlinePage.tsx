import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { useAnnalsOutlineQuery } from '../../api/outline-api';
import { PERMISSIONS } from '../../permissions';
import { useReport } from '../../report/report-context';
import { useTranslate } from '../../texts/use-texts';
import { OutlineEditor } from './OutlineEditor';

const RIGHTS = { outline: PERMISSIONS.outline };

/** The chapters and cases of a report: numbered, and arranged by whoever may; `?at=` names one to be shown. */
function OutlinePage() {
  const translate = useTranslate();
  const { reportKey } = useReport();
  const [query] = useSearchParams();
  const { allowedActions, isLoading: isAsking } = useRBAC(RIGHTS);
  const { data, isLoading, isError, refetch } = useAnnalsOutlineQuery(reportKey);
  if (isLoading || isAsking) return <Page.Loading />;
  return (
    <Layouts.Content>
      <Box paddingTop={6}>
        {isError || data === undefined ? (
          <Flex direction="column" gap={4} padding={8}>
            <Typography>{translate('outline.failed')}</Typography>
            <Button onClick={() => void refetch()}>{translate('common.retry')}</Button>
          </Flex>
        ) : (
          <OutlineEditor
            key={`${reportKey.school}/${reportKey.year}`}
            report={reportKey}
            outline={data}
            at={query.get('at')}
            canWrite={allowedActions.canOutline ?? false}
          />
        )}
      </Box>
    </Layouts.Content>
  );
}

export default OutlinePage;
