import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { RecentWork } from '../../../contract/admin/home';
import { useAnnalsHomeQuery } from '../api/reports-api';
import { TextLink } from '../layout/TextLink';
import { documentAddress, reportPages } from '../report/addresses';
import { HOME } from '../plugin';
import { useMoment, useTranslate } from '../texts/use-texts';

const addressOf = ({ type, documentId, school, year }: RecentWork): string => {
  if (type !== 'values' && documentId !== null) return documentAddress({ type, documentId });
  return year === null ? HOME : reportPages({ school, year }).numbers();
};

/** What whoever looks changed last, each with the way back to it. */
export function RecentWidget() {
  const translate = useTranslate();
  const momentOf = useMoment();
  const {
    data: home,
    isLoading,
    error,
  } = useAnnalsHomeQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Widget.Loading />;
  if (error !== undefined || home === undefined) return <Widget.Error />;
  if (home.recent.length === 0)
    return <Widget.NoData>{translate('home.recent.none')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {home.recent.map((work) => (
        <Box tag="li" key={`${work.type}-${work.documentId ?? work.title}`}>
          <Flex gap={2} wrap="wrap">
            <Badge size="S">{translate(`home.type.${work.type}`)}</Badge>
            <TextLink to={addressOf(work)}>{work.title || translate('overview.untitled')}</TextLink>
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            {momentOf(work.changedAt)}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
