import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of a page with its heading, on paper of its own. */
export function Section({
  title,
  hint,
  action = null,
  children = null,
}: {
  title: string;
  hint?: string;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Box
      tag="section"
      aria-label={title}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
      width="100%"
    >
      <Flex
        justifyContent="space-between"
        alignItems="flex-start"
        gap={4}
        wrap="wrap"
        paddingBottom={children === null ? 0 : 4}
      >
        <Box>
          <Typography variant="delta" tag="h2" fontWeight="bold">
            {title}
          </Typography>
          {hint === undefined ? null : (
            <Box paddingTop={1}>
              <Typography textColor="neutral600">{hint}</Typography>
            </Box>
          )}
        </Box>
        {action}
      </Flex>
      {children}
    </Box>
  );
}
