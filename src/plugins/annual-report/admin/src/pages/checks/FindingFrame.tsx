import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { ListedFinding } from '../../../../contract/finding';
import { NewsBadge } from './NewsBadge';
import { SeverityBadge } from './SeverityBadge';

/** The paper of one finding, or of several with one cause: how bad, since when, by which checks, and what is wrong. */
export function FindingFrame({
  tag,
  title,
  severity,
  news,
  count = null,
  about,
  children,
}: {
  tag: 'article' | 'section';
  title: string;
  severity: ListedFinding['severity'];
  news: ListedFinding['news'];
  /** Of how many findings it tells. */
  count?: ReactNode;
  /** Checks and places. */
  about: string;
  children: ReactNode;
}) {
  return (
    <Box
      tag={tag}
      aria-label={title}
      background="neutral0"
      padding={5}
      hasRadius
      borderColor="neutral200"
      width="100%"
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={2} wrap="wrap">
          <SeverityBadge severity={severity} />
          <NewsBadge news={news} />
          {count}
          <Typography variant="pi" textColor="neutral600">
            {about}
          </Typography>
        </Flex>
        <Typography variant="epsilon" tag="h4" fontWeight="semiBold">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}
